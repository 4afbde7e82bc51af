# ---
# title: "Lab: do likes cause buying?"
# description: You make two worlds, one in which a like does nothing and one in which it helps, and see which way of comparing can tell them apart.
# minutes: 25
# objectives:
#   - id: see-confounding
#     bloom: analyze
#     text: Show in data why people who like a page buy more although the like did nothing.
#   - id: compare-methods
#     bloom: evaluate
#     text: Judge four ways of comparing by whether they find an effect that is known.
#   - id: read-lot
#     bloom: apply
#     text: Work out from an invitation by lot what a like adds, with its margin.
# prerequisites: [responsibility/measuring]
# reviewed: 2026-11-25
# ---

# %% [markdown]
# ## The question {#question}
#
# People who like a brand's page buy more.
# [The chapter on measuring](../responsibility/measuring.md#likes) showed with a small table that this can be so although the like does nothing, and experiments found that it was so [@john2017jmr].
# But your own company has no table with a column *fond of the brand*.
# It has likes and purchases.
# **Can a clever analysis get the truth out of these two?**
#
# To find out, you need a world in which the truth is known.
# Here you make two of them, and test four ways of comparing on both.
# You need no experience with Python: read the words, look at the pictures, and skip the code where you like.
#
# All data are **synthetic**, made by the program from a fixed starting number.
# Nobody liked, and nobody bought.

# %% [markdown]
# ## A world in which the like does nothing {#world}
#
# There are 20,000 customers.
# Each has a fondness for the brand: some more, some less.
#
# - Fondness moves **buying**: the fonder, the more purchases a year.
# - Fondness moves **liking**: the fonder, the likelier a click on *like* when the page is shown to them.
# - The like moves **nothing**.
#
# How much somebody buys also depends on chance, as in life.

# %%
import matplotlib.pyplot as plt
import numpy as np

from wiki.lab import show

draw = np.random.default_rng(2)  # a fixed start: the same synthetic people every time
people = 20_000

fondness = draw.normal(size=people)
tendency = np.exp(0.8 + 0.6 * fondness)  # purchases to be expected in a year
last_year = draw.poisson(tendency)
would_like = draw.random(people) < 1 / (1 + np.exp(0.8 - 1.2 * fondness))  # likes the page if it is shown

this_year = draw.poisson(tendency)  # the page is shown to all, and the like does nothing

print(f"like the page: {would_like.mean():.0%}")
print(
    f"purchases of those who like {this_year[would_like].mean():.2f}, of the others {this_year[~would_like].mean():.2f}"
)

# %% [markdown]
# 3.72 against 2.11: those who like make 1.6 more purchases a year than the others, which is 76% more.
# In a presentation this becomes "a like is worth 1.6 purchases", and nobody in the room can object.
#
# You can, since you made this world.
# Put people of equal fondness together, in steps from −2 (the least fond) to 2 (the fondest).
# **Sketch it on paper: purchases from left to right, one line for those who like and one for the others. How far apart are the two lines?**

# %%
steps = np.arange(-2, 2.1, 0.5)

fig, ax = plt.subplots(figsize=(4, 3.2), layout="constrained")
for name, who, mark, colour in (
    ("like the page", would_like, "o-", "#0072B2"),
    ("do not", ~would_like, "s--", "#D55E00"),
):
    groups = [this_year[who & (abs(fondness - step) < 0.25)] for step in steps]
    ax.plot(steps, [group.mean() for group in groups], mark, color=colour, label=name, markersize=7, fillstyle="none")
    print(f"{name}: people at each step", *map(len, groups))
ax.set(xlabel="fondness of the brand", ylabel="purchases a year", ylim=(0, None))
ax.legend(frameon=False)
show(
    fig,
    alt="Purchases a year by fondness, one line for people who like the page and one for the others. "
    "Both rise from less than 1 to about 7 and lie practically on top of each other.",
)

# %% [markdown]
# They lie on top of each other.
# At equal fondness the like changes nothing.
# Only the numbers of people differ: among the fondest most like the page, among the least fond hardly anyone does.
# That is [confounding](term:confounding), seen from inside.

# %% [markdown]
# ## The clever analysis {#adjust}
#
# Fondness is not in your database.
# But last year's purchases are, and fond people bought more last year, too.
# So compare like with like: those who bought nothing last year with one another, those who bought once, and so on, and take the average of all these gaps.
#
# The raw gap is 1.6.
# The truth is 0.
# **What will be left of the gap once last year's purchases are equal: nothing, a little, or more than half?**


# %%
def gap(one, other):
    """The difference between two means, and its margin (19 times in 20)."""
    return one.mean() - other.mean(), 1.96 * np.sqrt(one.var() / len(one) + other.var() / len(other))


def gap_at_equal_past(bought, likes):
    """The gap between likers and others who bought equally often last year, averaged over the likers."""
    total = spread = weight = 0
    for past in range(last_year.max() + 1):
        one, other = bought[likes & (last_year == past)], bought[~likes & (last_year == past)]
        if len(one) > 1 and len(other) > 1:
            difference, margin = gap(one, other)
            total, weight = total + len(one) * difference, weight + len(one)
            spread += (len(one) * margin) ** 2
    return total / weight, np.sqrt(spread) / weight


raw, raw_margin = gap(this_year[would_like], this_year[~would_like])
equal, equal_margin = gap_at_equal_past(this_year, would_like)
print(f"raw gap {raw:.2f} ± {raw_margin:.2f}")
print(f"at equal purchases last year {equal:.2f} ± {equal_margin:.2f}")

# %% [markdown]
# More than half.
# Last year's purchases are a blurred photograph of fondness: a fond customer may have bought little that year, and a lukewarm one a lot.
# Adding age, district and a hundred other columns would sharpen the photograph.
# Whether it is sharp enough, the data cannot tell you; the margin of ±0.08 certainly does not, for it knows only about chance.
#
# This happened to people with far more columns.
# In 15 advertising experiments on Facebook, methods that did without a draw often missed the effect that the experiments showed, even with many facts about each user [@gordon2018].
# In 663 later ones, with over 5,000 facts and machine learning, they still did badly [@gordon2022].

# %% [markdown]
# ## Let chance decide {#lot}
#
# Now show the page only to half of the people, drawn by lot.
# Not all who are invited click, and those who do are the fond ones again.
#
# So there are two comparisons, and they look alike:
#
# - those invited **who liked**, against those not invited;
# - **all** invited, against all not invited.
#
# **Which of the two is safe?**
#
# And because a method that always says "nothing" would be right in this world, too, we need a second one: those who like are shown paid posts, and make 0.5 more purchases a year.
# The Vitality experiment was of that kind [@mochon2017; @tulane2017].


# %%
def four_ways(effect):
    """Four estimates of what a like adds, each with its margin, in a world where it adds `effect` purchases."""
    shown_to_all = draw.poisson(tendency + effect * would_like)
    invited = draw.permutation(people) < people // 2
    liked = invited & would_like
    bought = draw.poisson(tendency + effect * liked)
    clicked = liked.sum() / invited.sum()
    difference, margin = gap(bought[invited], bought[~invited])
    print(
        f"invited {bought[invited].mean():.2f}, not invited {bought[~invited].mean():.2f}, "
        f"difference {difference:.2f} ± {margin:.2f}, liked {clicked:.0%} of the invited"
    )
    return [
        gap(shown_to_all[would_like], shown_to_all[~would_like]),
        gap_at_equal_past(shown_to_all, would_like),
        gap(bought[liked], bought[~invited]),
        (difference / clicked, margin / clicked),
    ]


ways = ["likers − others", "same, equal\nlast year", "draw: likers −\nnot invited", "draw: all invited −\nnot invited"]
draw = np.random.default_rng(14)
worlds = {0.0: four_ways(0.0), 0.5: four_ways(0.5)}

fig, axes = plt.subplots(2, 1, figsize=(4, 5.4), sharey=True, sharex=True, layout="constrained")
for ax, (truth, estimates) in zip(axes, worlds.items(), strict=True):
    ax.axvline(truth, color="#009E73", linewidth=2)
    for place, (estimate, margin) in enumerate(estimates):
        safe = place == 3
        ax.errorbar(
            estimate, place, xerr=margin, fmt="o" if safe else "s", color="black" if safe else "#D55E00", capsize=4
        )
        ax.text(estimate, place - 0.3, f"{estimate:.2f}", ha="center", bbox={"fc": "white", "ec": "none", "pad": 0.5})
    ax.set(title=f"a like adds {truth:g}", ylim=(3.5, -0.6), xlim=(-0.4, 2.4), xticks=(0, 1, 2))
axes[0].set_yticks(range(4), ways)
axes[1].set_xlabel("estimate, purchases a year")
found = [" ".join(f"{estimate:.2f}" for estimate, _ in estimates) for estimates in worlds.values()]
show(
    fig,
    alt="Four estimates of what a like adds, in two worlds, with a line at the truth. "
    f"Where it adds nothing: {found[0]}. Where it adds 0.5: {found[1]}. "
    "Only the fourth, all invited against all not invited, lies near the line both times, with the widest margin.",
)

# %% [markdown]
# Three of the four ways report about one purchase or more in a world where there is nothing to find.
# Their margins are narrow, and their answers are wrong: *precise* and *true* are two things.
#
# The third is the treacherous one, since lots were drawn.
# But as soon as you pick out those who clicked, people have chosen their group themselves again: [self-selection](term:self-selection) has come back through the window.
#
# The fourth compares everybody whom the draw put on either side, willing or not.
# Its difference is small, because two thirds of the invited did not click.
# Divided by the share who clicked, it says what a like adds to those who like.
# Its margin is wide and honest.
# That it hit 0.06 and 0.49 is luck.
# **Forty other draws, with a true 0.5: between what will its answers lie?**

# %%
others = []
for _ in range(40):
    invited = draw.permutation(people) < people // 2
    liked = invited & would_like
    bought = draw.poisson(tendency + 0.5 * liked)
    clicked = liked.sum() / invited.sum()
    difference, margin = gap(bought[invited], bought[~invited])
    others.append((difference / clicked, margin / clicked))
estimates, margins = np.transpose(others)
held = (abs(estimates - 0.5) <= margins).sum()
print(f"forty other draws: {estimates.min():.2f} to {estimates.max():.2f}, margin on average ±{margins.mean():.2f}")
print(f"0.5 lies within the margin in {held} of 40")

# %% [markdown]
# Between 0.27 and 0.70: a way that is right on average may be far off in a single test.
# Its margin of about ±0.2 says so, and holds the truth in 37 of the 40, close to the 19 in 20 that it promises.

# %% [markdown]
# ## Your turn {#exercise}
#
# Two more invented companies sent an invitation to half of their customers by lot.
#
# | | Invited buy | Others buy | Margin of the difference | Liked, of the invited |
# |---|---|---|---|---|
# | Company 1 | 4.60 | 4.40 | ±0.15 | 40% |
# | Company 2 | 2.10 | 2.05 | ±0.09 | 10% |
#
# 1. What does a like add, with its margin, at each company?
# 2. For which of them may you say that the like did something?
# 3. The margin shrinks with the root of the number of people: four times the people, half the margin.
#    How many times as many people would company 2 need, so that a difference of 0.05 stands out from its margin?
#
# Say first which of the two you expect to have the stronger effect per like.
#
# > [!solution]- One solution
# > 1. Company 1: 0.20 ÷ 40% = 0.50, margin 0.15 ÷ 40% = ±0.38. Company 2: 0.05 ÷ 10% = 0.50, margin 0.09 ÷ 10% = ±0.90.
# > 2. Company 1: its range, 0.12 to 0.88, leaves out zero. Company 2 reaches from −0.40 to 1.40 and may say only that it does not know.
# > 3. The margin has to fall from 0.09 to below 0.05, by a factor of 1.8; 1.8 × 1.8 is about 3.2. So more than three times as many. Even then chance hides such a difference half the time; to find it four times in five takes about double that number.
# >
# > The two estimates per like are the same.
# > Few clicks blur the answer: where only one in ten reacts to an invitation, the groups must be large.

# %% [markdown]
# ## What to do on Monday {#use}
#
# - Before you compare, ask: **who decided who is in which group?**
#   If the people did, stop.
# - If a draw did: compare all whom it put on one side with all on the other, and only then divide by the share who took part.
# - If no draw is possible, say "those who like us buy more", which is true and often useful: it tells you where your buyers are.
#   Do not say "because".
# - For the size of the groups see [a pilot that can tell](../responsibility/open-questions.md#pilot).

# %% [markdown]
# ## What this leaves out {#left-out}
#
# - **We chose the strength of the confounding.**
#   In another world, equal purchases last year would take away nearly all of the gap, or hardly any.
#   That is the trouble: from inside you cannot tell which world you are in.
# - **People talk.**
#   If those invited tell others, the group left out is touched as well, and the difference comes out too small.
# - **Dividing by the share who clicked has a price.**
#   It assumes that the invitation does nothing to those who do not click.
#   If it annoys them, the number is wrong; the plain difference stays right.
# - **A year is long.**
#   Effects may fade, and people may leave the list unevenly.
# - **The known experiments are about Facebook in the 2010s and a few brands** [@john2017jmr; @mochon2017].
#
# To take away: no number of columns turns a choice into a draw.
# A narrow margin around a wrong comparison is still wrong.
