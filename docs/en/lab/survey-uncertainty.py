# ---
# title: "Lab: how sure is a survey number?"
# description: You ask an invented country again and again, learn how far a number strays by luck alone, and decide which changes on a slide deserve a sentence.
# minutes: 25
# objectives:
#   - id: explain-margin
#     bloom: understand
#     text: Explain what a margin of error covers and what it leaves out.
#   - id: judge-change
#     bloom: apply
#     text: Decide from two percentages and the numbers of people asked whether a change stands out from luck.
#   - id: spot-selection
#     bloom: evaluate
#     text: Spot figures that were picked out of many, and answers that come from volunteers.
# prerequisites: [mechanisms/trust]
# reviewed: 2026-11-25
# keywords: [statistical significance]
# ---

# %% [markdown]
# ## The question {#question}
#
# In 2009, 45% found "a person like yourself" credible; in 2010 it was 39%.
# *Advertising Age* reported a fall [@edelman2010_adage].
#
# The chapter on [trust](../mechanisms/trust.md#margin) gave you margins of error and said that six points may be a fall or luck, depending on how many people stand behind them.
# In this lab you do not have to believe that.
# You ask an invented country in which **we know the truth**, hundreds of times, and see what luck alone can do.
#
# You need no experience with Python: read the words, look at the pictures, and skip the code where you like.
# All answers are **synthetic**, drawn by a program from a fixed start.
# Only the two percentages above and the sample sizes below come from a real report.

# %% [markdown]
# ## Ask 400 people {#ask}
#
# In our country exactly 45% find a person like themselves credible.
# You do not know that; you draw 400 people by lot and ask.
# For its report of 2008, Edelman asked 400 Americans aged 35 to 64, and gave this sample a margin of 5.0 points [@edelman2008].
#
# You do it five times, with other people each time.
# **Write down five results that you would not be surprised by.**

# %%
import matplotlib.pyplot as plt
import numpy as np

from wiki.lab import show

TRUTH = 0.45


def ask(people, truth, draw, times):
    """The share that says yes, in each of several surveys of so many people drawn by lot."""
    return draw.binomial(people, truth, times) / people


five = ask(400, TRUTH, np.random.default_rng(11), 5)
print("five surveys of 400:", *(f"{share:.1%}" for share in five))

# %% [markdown]
# Between the lowest and the highest of the five lie almost eight points, and nothing has changed in the country.
# (Six points is usual; as many as here, or more, come up about one time in five.)
# Each of them could be a headline.

# %% [markdown]
# ## The margin {#margin}
#
# How far do such results stray?
# For people drawn by lot there is a short formula for the [margin of error](term:margin-of-error), and you may take it on trust for a moment:
#
# > margin = 1.96 × √( share × (1 − share) ÷ people asked )
#
# It promises that the truth lies within the margin in 19 of 20 surveys.
# Let us see whether it keeps the promise, with 20 surveys of 400 and 20 of 4,475 people, the number that Edelman asked in 20 countries for 2009 [@edelman2009].
# **How much narrower will the margin be with eleven times as many people? Eleven times, five times, three times?**


# %%
def margin(share, people):
    """How far at most a figure strays by luck in 19 of 20 surveys."""
    return 1.96 * np.sqrt(share * (1 - share) / people)


draw = np.random.default_rng(29)
fig, axes = plt.subplots(2, 1, figsize=(4, 6), sharex=True, sharey=True, layout="constrained")
for ax, people in zip(axes, (400, 4475), strict=True):
    shares = ask(people, TRUTH, draw, 20)
    reach = margin(shares, people)
    missed = abs(shares - TRUTH) > reach
    rows = np.arange(20)
    for wrong, mark, colour in ((False, "o", "#0072B2"), (True, "X", "#D55E00")):
        chosen = missed == wrong
        ax.errorbar(
            100 * shares[chosen],
            rows[chosen],
            xerr=100 * reach[chosen],
            fmt=mark,
            color=colour,
            markersize=7 if wrong else 5,
            elinewidth=1,
        )
    ax.axvline(100 * TRUTH, color="0.4", linestyle="--", linewidth=1)
    ax.set(title=f"{people:,} people", yticks=[])
    print(f"{people:,} people: margin {100 * margin(TRUTH, people):.1f} points, missed by {missed.sum()} of 20 surveys")
axes[1].set(xlabel="per cent", xticks=range(35, 56, 5))
show(
    fig,
    alt="Twenty surveys of 400 people and twenty of 4,475, each as a dot with its margin, around a dashed line at the truth of 45%. "
    "With 400 people the dots lie between about 40 and 50, with wide margins; with 4,475 they lie close to the line. "
    "In each panel one survey, marked by a cross, misses the truth with its margin.",
)

many = ask(400, TRUTH, np.random.default_rng(4), 10_000)
kept = abs(many - TRUTH) <= margin(many, 400)
print(f"of 10,000 surveys of 400 people, {kept.mean():.1%} have the truth within their margin")

# %% [markdown]
# The promise holds: about 95%, 19 of 20.
# It speaks of the long run: of just twenty surveys, none may miss, or three.
# And the margin shrinks more slowly than the sample grows.
# Eleven times as many people make it a little more than three times narrower, because of the square root.
# To halve a margin you must ask, and pay for, four times as many.

# %% [markdown]
# ## Is six points a fall? {#fall}
#
# Now two years.
# First, a country in which **nothing changes**: 42% in both.
# We ask 400 people each year and look at the difference.
# **In how many of 100 such pairs of surveys do we see a fall of six points or more?**
#
# Second, a country in which the fall is **real**, from 45% to 39%.
# **How often do two surveys of 400 find a fall there that is larger than the margin of a change, 6.8 points?**

# %%
draw = np.random.default_rng(5)
nothing = ask(400, 0.42, draw, 20_000) - ask(400, 0.42, draw, 20_000)
real = ask(400, 0.39, draw, 20_000) - ask(400, 0.45, draw, 20_000)
print(f"nothing changed: a fall of 6 points or more in {100 * (nothing < -0.0599).mean():.0f} of 100 pairs")
print(f"a real fall of 6 points: found, beyond 6.8, in {100 * (real < -0.068).mean():.0f} of 100 pairs")
print(f"a real fall of 6 points: looks like a rise in {100 * (real > 0).mean():.0f} of 100 pairs")
large = ask(4475, 0.42, draw, 20_000) - ask(4475, 0.42, draw, 20_000)
print(f"nothing changed, 4,475 people: a fall of 6 points or more in {100 * (large < -0.0599).mean():.0f} of 100 pairs")

# %%
edges = np.arange(-17.25, 12, 1.5)
fig, ax = plt.subplots(figsize=(4, 3.2), layout="constrained")
for changes, name, style, colour in (
    (nothing, "nothing changed", "-", "#0072B2"),
    (real, "real fall of 6", "--", "#D55E00"),
):
    counts = np.histogram(100 * changes, edges)[0] / len(changes) * 100
    ax.stairs(counts, edges, color=colour, linestyle=style, linewidth=2, label=name)
fig.legend(loc="outside upper center", ncols=2, frameon=False)
ax.axvline(-6, ymax=0.9, color="0.4", linewidth=1)
ax.annotate("−6 seen", (-6, 19.6), ha="center", color="0.25")
ax.set(
    xlabel="change from one year to the next,\nin points (400 people each)", ylabel="per cent of pairs", ylim=(0, 21.5)
)
show(
    fig,
    alt="Two overlapping hills of the change between two surveys of 400 people. "
    "Where nothing changed, the hill stands around 0 and reaches from about minus 10 to plus 10. "
    "Where the fall is real, it stands around minus 6 and reaches from minus 16 to plus 4. At minus 6 both have people.",
)

# %% [markdown]
# Luck alone makes such a fall in about one pair of 20.
# And where the fall is real, two surveys of 400 find it beyond the margin in only four of ten; in 4 of 100 they even show a rise.
# A small survey errs in both directions: it finds falls that are not there, and misses those that are.
#
# With 4,475 people each year, luck never did it in 20,000 tries.
# So the number of people asked decides what six points mean, and just that is missing from what we could read of the report.

# %% [markdown]
# ## The largest of ten {#largest}
#
# There is a second trap, and the magazine's sentence has it.
# It did not choose this kind of speaker beforehand; it wrote that of all kinds the fall was the *largest*.
#
# So take ten kinds of speaker (an invented number) of whom **none** changes, ask 400 people each year about each, and report only the largest fall.
# **How large will it be on average?**

# %%
draw = np.random.default_rng(6)
falls = ask(400, 0.42, draw, (5000, 10)) - ask(400, 0.42, draw, (5000, 10))
largest = falls.max(axis=1)
print(
    f"one kind, chosen beforehand: a fall of 6 points or more in {100 * (falls[:, 0] > 0.0599).mean():.0f} of 100 cases"
)
print(
    f"largest of ten: {100 * largest.mean():.1f} points on average, 6 or more in {100 * (largest > 0.0599).mean():.0f} of 100 cases"
)
for people in (400, 200, 80):
    print(f"margin of one figure from {people} people: {100 * margin(TRUTH, people):.1f} points")

# %% [markdown]
# The largest of ten nothings falls by more than five points, and by six or more in about four cases of ten.
# Whoever looks at ten figures and tells you about one has made the margin worthless.
# We drew the ten independently; where the same people judge all ten, luck strikes them together, and the trap is a little smaller.
#
# *Subgroups* are the same trap with a second edge: cut 400 people by age, and the youngest fifth are 80 people with a margin of 11 points, and there are five groups to choose from.

# %% [markdown]
# ## A hundred thousand volunteers {#volunteers}
#
# At last a survey with a tiny margin: put a link on your site, and whoever likes answers.
# Suppose that people who find others credible are twice as likely to click.
# The truth is still 45%.
# **What will 100,000 answers say?**

# %%
draw = np.random.default_rng(8)
clicking = TRUTH * 2 / (TRUTH * 2 + (1 - TRUTH))  # the share of yes among those who click
sizes = (100, 1000, 10_000, 100_000)
fig, ax = plt.subplots(figsize=(4, 2.8), layout="constrained")
for row, people in enumerate(sizes):
    share = ask(people, clicking, draw, 1)[0]
    reach = margin(share, people)
    ax.errorbar(100 * share, row, xerr=100 * reach, fmt="s", color="#D55E00", markersize=5, capsize=4)
    print(f"{people:,} answers: {share:.1%}, margin {100 * reach:.1f} points")
ax.axvline(100 * TRUTH, color="0.4", linestyle="--", linewidth=1)
ax.annotate("truth", (100 * TRUTH, 3.3), xytext=(4, 0), textcoords="offset points")
ax.set(xlabel="per cent", xlim=(40, 76), ylim=(-0.6, 3.8))
ax.set_yticks(range(4), [f"{people:,} answers" for people in sizes])
show(
    fig,
    alt="Four surveys of volunteers with 100 to 100,000 answers. "
    "The margins shrink until they cannot be seen, around about 62%, far from the dashed line at the truth of 45%.",
)

# %% [markdown]
# It says 62%, give or take 0.3 points, and is wrong by 17.
# More answers only make it surer of the wrong number.
#
# The margin covers luck of the draw and nothing else.
# The American association of survey researchers calls it misleading to give a margin where people [select themselves](term:self-selection) [@aapor_optin].
# A small survey by lot beats a large one by click; the first tells you how wrong it may be.

# %% [markdown]
# ## Your turn {#exercise}
#
# A slide says: "Satisfaction is up! 62% last year, 66% this year." A footnote: 500 customers, drawn by lot, each year.
#
# 1. How wide is the margin of each figure?
# 2. The margin of a *change* is √( first margin² + second margin² ). Does the rise stand out?
# 3. How many customers would have to be asked each year so that four points do?
# 4. The slide shows the best of eight questions. What do you ask its author?
#
# Guess the answer to 3 first.
# A pocket calculator will do.

# %% [markdown]
# > [!solution]- One solution
# > 1. √(0.62 × 0.38 ÷ 500) × 1.96 gives 4.3 points, and for 66% it is 4.2.
# > 2. √(4.25² + 4.15²), with one digit more than above, is about 5.9. Four points are within it: the slide may say "62% and 66%", not "up".
# > 3. About 1,110 each year. Even then chance hides a real rise of four points half the time; to find it four times in five takes twice as many. Try numbers until the margin of the change falls below 4:
# >
# > ```python
# > for people in (500, 1000, 1100, 1110, 2000):
# >     change = np.hypot(margin(0.62, people), margin(0.66, people))
# >     print(people, f"{100 * change:.2f}")
# > ```
# >
# > 4. What the other seven did, and which question had been named before anybody looked. Then ask the one again next year: luck does not repeat itself to order, a real rise does.

# %% [markdown]
# ## What this leaves out {#left-out}
#
# - **A true draw is rare.**
#   Few surveys draw people from a complete list, and many of those drawn do not answer.
#   Then even 400 "by lot" are partly volunteers.
# - **Questions differ.**
#   Wording, scale and the boxes that are added up move a figure by more than luck does; see [the chapter](../mechanisms/trust.md#what-surveys-measure).
# - **19 of 20 is a habit.**
#   Nothing happens at that border. A change just inside the margin is not disproved; it is not yet shown.
# - **Small is not unimportant.**
#   Whether four points matter to the business is a question that no margin answers.
# - **This is not a re-analysis.**
#   We do not know how Edelman's 45% and 39% were drawn, and that they stand for the US is [an inference](../mechanisms/trust.md#four-numbers).
#
# Two questions to take away, for every change on a slide: *how many people each time?* and *out of how many figures was this one chosen?*
