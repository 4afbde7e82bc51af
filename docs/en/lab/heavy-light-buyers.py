# ---
# title: "Lab: heavy and light buyers among your fans"
# description: You make a market in which nobody changes, see whom your fans are, and learn why heavy buyers seem to leave and lost ones seem to return.
# minutes: 25
# objectives:
#   - id: describe-base
#     bloom: understand
#     text: Describe how purchases are spread over buyers, and how a fan base differs.
#   - id: spot-regression
#     bloom: analyze
#     text: Recognise when a rise or fall of a group picked by its past is only chance.
#   - id: judge-reach
#     bloom: evaluate
#     text: Judge what messages to fans can add at most, and what the answer hangs on.
# prerequisites: [responsibility/measuring]
# reviewed: 2026-11-25
# ---

# %% [markdown]
# ## The question {#question}
#
# The Facebook fans of two consumer brands leaned towards [heavy buyers](term:heavy-buyer) [@nelsonfield2012].
# Is that good news, because they are your best customers, or bad news, because they buy anyway?
# [The chapter](../responsibility/measuring.md#only-way) leaves it there.
#
# Here you make a market in which you know everybody's habits, and look at it through the eyes of somebody who has only last year's purchases.
# You need no experience with Python: read the words, look at the pictures, and skip the code where you like.
#
# All data are **synthetic**, made by the program from a fixed starting number.
# The market is invented; whether yours is like it, you can check with your own figures at the end.

# %% [markdown]
# ## Ten thousand households {#market}
#
# Each household has a **tendency**: how often it will buy our instant noodles in a year, on average.
# Most have a small one, few a large one.
# What a household really buys in a year is its tendency plus chance: somebody who tends to buy twice may buy not at all this year, or four times.
# And in this market **nobody ever changes**: every tendency stays the same for ever.
#
# (Statisticians call such counts *negative binomial*, NBD for short.)
#
# **Of those who buy at all, take the heaviest fifth. What share of all purchases do you expect them to make?**

# %%
import matplotlib.pyplot as plt
import numpy as np

from wiki.lab import show

draw = np.random.default_rng(1)  # a fixed start: the same synthetic households every time
households = 10_000

tendency = draw.gamma(0.5, 2 / 0.5, households)  # two purchases a year on average, very unequal
last_year = draw.poisson(tendency)
this_year = draw.poisson(tendency)  # the same tendencies, fresh chance

buyers = np.sort(last_year[last_year > 0])[::-1]
heaviest = buyers[: len(buyers) // 5]
print(f"bought nothing last year: {(last_year == 0).mean():.0%} of the households")
print(f"bought once: {(buyers == 1).mean():.0%} of the buyers")
print(f"the heaviest fifth of the buyers made {heaviest.sum() / buyers.sum():.0%} of the purchases")

# %% [markdown]
# About half.
# If you said 80%, you know a rule of thumb, and this market does not.
# The other half comes from the remaining four fifths, and a third of all buyers bought once in the whole year.
#
# It fits what Byron Sharp argues: brands grow mainly by gaining more buyers, most of whom buy only now and then [@sharp2010].

# %% [markdown]
# ## Who becomes a fan? {#fans}
#
# Suppose that in the year *before* last, each purchase came with a small chance (6%) of landing on the brand's page and following it.
# Then those with a large tendency are likelier to be fans.
# About one household in ten becomes one.
#
# **What share of the fans bought ten times or more last year: the same as of all households, twice that, four times that?**

# %%
fan = draw.random(households) < 1 - np.exp(-0.06 * tendency)

classes = {"0": (0, 0), "1": (1, 1), "2–4": (2, 4), "5–9": (5, 9), "10+": (10, 999)}


def shares(purchases):
    """What share of the households falls into each class of purchases, in %."""
    return [100 * ((purchases >= low) & (purchases <= high)).mean() for low, high in classes.values()]


print(f"fans: {fan.sum():,}; purchases of a fan {last_year[fan].mean():.1f}, of any household {last_year.mean():.1f}")
print(f"all purchases made by fans: {last_year[fan].sum() / last_year.sum():.0%}")

fig, ax = plt.subplots(figsize=(4, 3.2), layout="constrained")
places = np.arange(len(classes))
everybody = ax.bar(places - 0.2, shares(last_year), 0.38, color="#0072B2", label="all households")
fans = ax.bar(places + 0.2, shares(last_year[fan]), 0.38, color="#E69F00", hatch="//", label="fans")
ax.bar_label(everybody, fmt="%.0f")
ax.bar_label(fans, fmt="%.0f")
ax.set_xticks(places, classes)
ax.set(xlabel="purchases last year", ylabel="% of the group", ylim=(0, 52))
ax.legend(frameon=False)
show(
    fig,
    alt="Share of all households and of fans by purchases last year, in per cent. "
    + ". ".join(
        f"{name}: {one:.0f} of all, {other:.0f} of fans"
        for name, one, other in zip(classes, shares(last_year), shares(last_year[fan]), strict=True)
    )
    + ".",
)

# %% [markdown]
# More than four times that, and the fans buy 5.3 times a year against 2.0.
# Nobody made them do it: they are fans because they buy, not the other way round (see [what a like does](../responsibility/measuring.md#likes)).
#
# Look at the left, too.
# Among all households, nearly half bought nothing last year; among fans one in ten.
# Whoever speaks to fans hardly meets the people who have room for a first purchase.

# %% [markdown]
# ## The heaviest buyers seem to leave {#regression}
#
# The year ends, and the brand picks two groups from last year's list.
#
# - The **389** who bought ten times or more become members of a club.
# - The **4,488** who bought nothing get a letter: "We miss you."
#
# In this market neither club nor letter does anything: nobody ever changes.
# **What will the two groups buy this year, compared with last year?**

# %%
fig, ax = plt.subplots(figsize=(4, 3.2), layout="constrained")
for place, (name, (low, high)) in enumerate(classes.items()):
    group = (last_year >= low) & (last_year <= high)
    before, after = last_year[group].mean(), this_year[group].mean()
    ax.plot([before, after], [place, place], color="0.5", linewidth=2, zorder=1)
    ax.plot(before, place, "o", color="#0072B2", markersize=9, label="last year" if place == 0 else None)
    ax.plot(after, place, "D", color="#D55E00", markersize=8, label="this year" if place == 0 else None)
    print(
        f"{name} last year: {group.sum():,} households, {before:.2f} then {after:.2f}, "
        f"{this_year[group].sum() / this_year.sum():.0%} of this year's purchases"
    )
ax.set_yticks(range(len(classes)), classes)
ax.set(xlabel="purchases per household", ylabel="purchases last year", ylim=(4.6, -0.6))
ax.legend(frameon=False, loc="upper right")
show(
    fig,
    alt="Purchases per household last year and this year, by class of last year. Those with ten or more fall from 13.1 to 10.8, "
    "those with five to nine from 6.4 to 5.5, those with two to four stay near 2.7, those with one rise a little to 1.2, "
    "those with none rise to 0.4.",
)

# %% [markdown]
# The club "lost" 17% of its members' purchases, and the letter "won back" people who now make 9% of all purchases.
# The report writes itself: close the club, send more letters.
# And both are nothing but chance.
#
# Those who bought ten times or more had, as a rule, a large tendency *and* a lucky year.
# The tendency stays; the luck does not come again.
# Those who bought nothing had, as a rule, a small tendency and a lean year.
# This is called *regression to the mean*, and it happens **whenever you pick a group by an unusual past in which chance had a part**.
#
# The fans do not fall: they were not picked by last year's purchases.
# They bought 5.3 times last year, and so they do again.

# %%
print(f"fans: last year {last_year[fan].mean():.2f}, this year {this_year[fan].mean():.2f}")

# %% [markdown]
# ## What fans can add at most {#ceiling}
#
# Suppose a message works.
# Where is there more to gain: with the fans, or with everybody else?

# %%
total = this_year.sum()
print(f"every fan buys 10% more: sales +{0.1 * this_year[fan].sum() / total:.1%}")
print(f"every other household buys 10% more: sales +{0.1 * this_year[~fan].sum() / total:.1%}")
for name, gain in (
    ("10% more for everybody", 0.1 * tendency),
    ("a tenth of a purchase more for everybody", np.full(households, 0.1)),
    ("more only where little is bought", 0.2 * np.exp(-tendency)),
):
    print(f"{name}: 1,000 fans +{1000 * gain[fan].mean():.0f}, 1,000 of all households +{1000 * gain.mean():.0f}")

# %% [markdown]
# The first two lines are the ceiling.
# All fans together make a little over a quarter of the purchases: whatever they buy more, in per cent, the whole grows by a little over a quarter of that.
#
# The next three lines compare a thousand contacts.
# If a message lifts everybody by a tenth of what they buy, contacts with fans are worth nearly three times as much.
# If it adds the same to everybody, there is no difference.
# If it works on those who buy little, since heavy buyers have no room left, the fans are the wrong people.
#
# So *fans are our best customers* does not yet say where to spend.
# It hangs on who reacts, and that takes a [group left out by lot](../responsibility/measuring.md#control) to find out, among fans and among others.

# %% [markdown]
# ## Your turn {#exercise}
#
# Next year the brand is wiser and lets chance decide.
#
# | Group, picked by its past | In each half | Last year | This year, written to | This year, left out |
# |---|---|---|---|---|
# | Club: bought 5 times or more | 734 | 8.2 | 7.2 | 6.9 |
# | Letter: bought nothing | 2,244 | 0.0 | 0.41 | 0.39 |
#
# *Invented numbers, purchases per household.*
#
# 1. What would the report say without the half left out, in purchases lost or won by each action?
# 2. What did each action add, in purchases, compared with the half left out?
# 3. A club membership costs 300 yen, a letter 100 yen, and a purchase brings 150 yen.
#    Which action pays?
#
# Guess first: which of the two would you keep?
#
# > [!solution]- One solution
# > 1. Club: 734 × (7.2 − 8.2) = −734. Letter: 2,244 × (0.41 − 0) = +920.
# > 2. Club: 734 × (7.2 − 6.9) = +220. Letter: 2,244 × (0.41 − 0.39) = +45.
# > 3. Neither. The club brings 220 × 150 = 33,000 yen and costs 734 × 300 = 220,200.
# >    The letter brings 45 × 150 = 6,750 yen and costs 224,400.
# >
# > The report had even the *order* wrong: by these figures, the club that "lost" added about five times as much as the letter that "won".
# >
# > And even that is not certain.
# > Households differ so much that in groups of this size chance alone moves the difference by ±0.5 for the club and ±0.05 for the letter.
# > Neither 0.3 nor 0.02 stands out: see [the control group](../responsibility/measuring.md#control).

# %% [markdown]
# ## Check your own market {#own}
#
# Count from a till or a shop system: how many customers bought once, two to four times, five to nine, ten or more in a year?
# Then take those with ten or more, and count what the same people bought the year *after*, with no programme in between.
# If they fell, you have seen regression to the mean in your own data, and know how large a fall means nothing.
# Counts will do: no names are needed in the table.

# %% [markdown]
# ## What this leaves out {#left-out}
#
# - **Nobody changes here.**
#   Real people move away, have children, or get tired of noodles.
#   Chance is then only part of the rise and fall.
# - **How unequal the tendencies are was our choice.**
#   With other numbers the heaviest fifth makes more or less than half.
# - **How one becomes a fan was our choice, too.**
#   Had a purchase of *last* year brought them to the page, they would be picked by their luck as well, and would fall as the club does.
# - **Fans do other things than buy.**
#   They may pass things on, answer questions, or warn you: see [customer value](../responsibility/measuring.md#customer-value).
# - **The study is about two brands on Facebook** [@nelsonfield2012], and Sharp's book is known to us from summaries [@sharp2010].
#
# To take away: a group picked by its past will drift towards the middle by itself.
# Before you praise or blame a programme, ask what the same group would have done without it.
