# ---
# title: "Lab: a few expensive seeds or many cheap ones?"
# description: You spend the same million on one star, twenty clubs or a hundred customers, a thousand times over, and choose by your goal and not by the average.
# minutes: 25
# objectives:
#   - id: read-spread
#     bloom: understand
#     text: Explain why two plans with nearly the same average can be very different plans.
#   - id: match-goal
#     bloom: apply
#     text: Choose a mix of seeds from the goal, the number of campaigns and the cost per seed.
#   - id: test-first
#     bloom: evaluate
#     text: Decide whether to test with a few seeds before sowing the rest.
# prerequisites: [rules/index]
# reviewed: 2026-11-25
# keywords: [influencer cost]
# ---

# %% [markdown]
# ## The question {#question}
#
# You have 1,000,000 yen to make a new running shoe known, and three offers for [seeding](term:seeding).
# All who are paid will say so.
#
# | Offer | Price each | Seeds for the money | Usually each reaches | One in | Then it reaches |
# |---|---|---|---|---|---|
# | a star | 1,000,000 yen | 1 | 1,000 people | 10 | 40,000 people |
# | running clubs | 50,000 yen | 20 | 100 people | 5 | 1,100 people |
# | customers | 10,000 yen | 100 | 10 people | 10 | 310 people |
#
# The star and the customers are those of the chapter on [networks](../mechanisms/networks.md#budget); the clubs are new.
# **Before you read on: where would you put the money? Write it down.**
#
# The chapter on the [ten rules](../rules/index.md#sowing) counted how often at least one of several seeds has an effect.
# This lab adds what an effect is worth, what a seed costs, and what you do not know.
# You need no experience with Python: read the words, look at the pictures, and skip the code where you like.
# All numbers are invented and all campaigns **synthetic**, made by a program that begins at a fixed number, so that everybody sees the same.

# %% [markdown]
# ## A thousand campaigns {#campaigns}
#
# We run each plan 1,000 times.
# For every seed, chance decides whether it reaches the usual number or has its one good day.
# The first function of the code, `mulberry32`, is a die that falls the same way for everybody; you need not understand how.
#
# **Which plan reaches the most on average? In how many of 100 campaigns does each reach at least 3,000 people?**


# %% tags=["run"]
def mulberry32(seed):
    """Chance that is the same for everybody: numbers from 0 up to 1, from a starting number."""
    state = seed

    def draw():
        nonlocal state
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        mixed = ((state ^ (state >> 15)) * (state | 1)) & 0xFFFFFFFF
        mixed ^= (mixed + (((mixed ^ (mixed >> 7)) * (mixed | 61)) & 0xFFFFFFFF)) & 0xFFFFFFFF
        return ((mixed ^ (mixed >> 14)) & 0xFFFFFFFF) / 4294967296

    return draw


def campaign(seeds, usual, chance, good, draw):
    """People reached by one campaign of so many seeds."""
    return sum(good if draw() < chance else usual for _ in range(seeds))


# name: seeds for the money, reach on a usual day, chance of a good day, reach on a good day
offers = {"star": (1, 1000, 0.1, 40000), "clubs": (20, 100, 0.2, 1100), "customers": (100, 10, 0.1, 310)}
names = ("star", "clubs", "customers")
runs = 1000
draw = mulberry32(10)
tries = {name: sorted(campaign(*offers[name], draw) for _ in range(runs)) for name in names}

for name in names:
    reached = tries[name]
    enough = 100 * sum(people >= 3000 for people in reached) / runs
    print(f"{name}: average {sum(reached) / runs:.0f}; 3,000 or more in {enough:.0f} of 100 campaigns")
    print(f"    in 80 of 100 campaigns between {reached[runs // 10 - 1]} and {reached[runs * 9 // 10 - 1]}")

# %%
import matplotlib.pyplot as plt
import numpy as np

from wiki.lab import show

goals = np.arange(500, 12001, 250)
looks = {"star": ("-", "#B84A00"), "clubs": ("--", "#0072B2"), "customers": ("-.", "#007A59")}


def draw_goals(found, places, axis):
    """How often each plan gets to a goal, for goals of all sizes."""
    fig, ax = plt.subplots(figsize=(4, 3.2), layout="constrained")
    for name, at in zip(names, places, strict=True):
        style, colour = looks[name]
        ax.plot(
            goals, [(np.array(found[name]) >= goal).mean() * 100 for goal in goals], style, color=colour, linewidth=2
        )
        ax.annotate(name, at, ha="center", color=colour)
    ax.set(xlabel="goal: people to be reached", ylabel=axis, ylim=(0, 106), xticks=range(1000, 12000, 2000))
    ax.xaxis.set_major_formatter("{x:,.0f}")
    return fig


show(
    draw_goals(tries, ((10000, 14), (7500, 55), (2700, 30)), "campaigns of 100 that get there"),
    alt="How many of 100 campaigns reach a goal, against the goal from 500 to 12,000 people. "
    "Customers: nearly all up to 2,500, hardly any beyond 5,500. Clubs: nearly all up to 3,000, half at 6,000, few beyond 9,000. "
    "Star: all at 500 and 1,000, then about 10 for every larger goal.",
)

# %% [markdown]
# The averages differ by half at most, and the plans are not alike at all.
# With the star you buy a ticket: nine times in ten you get 1,000 people, so that "80 of 100" lie between 1,000 and 1,000.
# With the customers you buy a result: it hardly varies, and it is never large.
# The clubs lie between, and with these numbers they are better than either for any goal between 3,000 and about 8,000.
#
# So the first question is not *who?* but **how many people do we need, and what happens if we miss?**

# %% [markdown]
# ## Forty campaigns {#year}
#
# A large brand does not run one campaign but 40 in a year.
# **In how many years of 100 will 40 stars have reached more people than 40 times a hundred customers?**
#
# To save time, a year is 40 campaigns drawn from the thousand above.

# %% tags=["run"]
draw = mulberry32(2)
played = 300
years = {name: [sum(tries[name][int(draw() * runs)] for _ in range(40)) / 40 for _ in range(played)] for name in names}
for name in names:
    ordered = sorted(years[name])
    print(
        f"{name}: per campaign, in 80 of 100 years between {ordered[played // 10 - 1]:.0f} and {ordered[played * 9 // 10 - 1]:.0f} people"
    )
for name in ("customers", "clubs"):
    ahead = 100 * sum(years["star"][i] > years[name][i] for i in range(played)) / played
    print(f"stars ahead of {name} in {ahead:.0f} of 100 years")

# %%
show(
    draw_goals(years, ((7500, 27), (7000, 85), (2200, 55)), "years of 100 that get there"),
    alt="The same for the average of 40 campaigns. The lines of customers and clubs have become steep: "
    "customers get to 3,500 practically always and to 4,500 never, clubs to 5,000 always and to 7,000 never. "
    "The star's line falls slowly from all at 1,000 to almost none at 9,000, with about half at 4,000.",
)

# %% [markdown]
# Over a year the star is no longer a lottery ticket, but still a wide bet: in a bad year it reaches half as many as customers would, in a good one two thirds more.
# It is ahead of the customers in 59 of 100 years and ahead of the clubs in 27.
# These two figures are estimates from 300 years and stray by luck, too: with very many it would be 63 and 26.
#
# Forty tries do not remove luck; they make it about six times smaller, as √40 is 6.3.
# With a thousand seeds a year you can count on the average, with forty it is a rough guide, and with one it is none.

# %% [markdown]
# ## What a seed really costs {#cost}
#
# The price list leaves out your own work: finding people, writing to them, answering questions, checking that the payment is disclosed.
# Say it is worth the same for every seed, large or small.
# **At which amount do the customers reach no more people than the star on a bad day, 1,000?**

# %% tags=["run"]
for work in (0, 5000, 15000, 30000):
    clubs, customers = 1000000 // (50000 + work), 1000000 // (10000 + work)
    print(f"work of {work} yen per seed: {clubs} clubs reach {clubs * 300}, {customers} customers {customers * 40}")

# %% [markdown]
# On average a club reaches 300 people and a customer 40; the star reaches 4,900, and its work hardly counts, since it is one agreement.
# The cheaper the seed, the more your own hours decide.
# At 15,000 yen of work a customer costs two and a half times the price on the list, and the million buys 40 of them.
# At 30,000 it buys 25, who reach 1,000 people: as many as the star on a bad day.
#
# That costs decide is also what a study of 1.6 million Twitter users suggests: the largest cascades did start more often with the well followed, but which one would was hard to predict, and in hypothetical campaigns ordinary influencers were often the better value [@bakshy2011].
# *Often*, not always.

# %% [markdown]
# ## You do not know the chance {#unknown-chance}
#
# Until now the table told you how often a seed has a good day.
# Nobody does that in real life.
# The newsletter's [rule 9](../rules/pr-pitfall.md) says that over 90% of seeds have no impact [@article3]; that leaves 10%, or 2%.
#
# You try 20 customers, and not one has a good day.
# **Which is right: "it does not work", or "20 were too few to tell"?**

# %% tags=["run"]
for percent in (10, 5, 2):
    none = 100 * (1 - percent / 100) ** 20
    print(f"if the chance is {percent}%, 20 seeds all fail in {none:.0f} of 100 tests")

# %% [markdown]
# Twenty failures speak against 10%, though even then they happen about once in eight tests.
# They say little about 5%.
# A test does not give you the truth; it shifts the odds.
# Whether that is worth its price is the exercise.

# %% [markdown]
# ## Your turn {#exercise}
#
# The chance that a customer has a good day is *either* 10% *or* 2%, and both are equally likely in your eyes.
# Instead of customers you can always buy advertisements that reach 25 people for 10,000 yen, for sure.
# You have the million.
#
# - **X**: a hundred customers at once
# - **Y**: advertisements only
# - **Z**: 20 customers first. If at least one of them has a good day, 80 more; if none has, advertisements for the rest.
#
# Which plan reaches the most on average?
# Guess the order first; paper, a calculator or a few lines of Python will do.

# %% [markdown]
# > [!solution]- One solution
# > ```python
# > def each(chance):
# >     return 10 + chance * 300
# >
# > totals = {"X": 0, "Y": 0, "Z": 0}
# > for chance in (0.10, 0.02):
# >     none = (1 - chance) ** 20
# >     totals["X"] += 100 * each(chance) / 2
# >     totals["Y"] += 100 * 25 / 2
# >     totals["Z"] += (20 * each(chance) + 80 * (none * 25 + (1 - none) * each(chance))) / 2
# > print({plan: round(people) for plan, people in totals.items()})
# > ```
# >
# > X reaches 2,800 people, Y 2,500 and Z 2,967. So Z comes before X, and X before Y.
# >
# > The test is right often enough, and being wrong costs little. Make it larger and it is right more often, but leaves less to decide about.
# > And fix the rule *before* you sow: after 20 failures there is always a reason to try ten more.

# %% [markdown]
# ## What this leaves out {#left-out}
#
# - **Seeds are not independent.**
#   A dull shoe is dull a hundred times. Then many cheap seeds fail together, and the comfort of the many is smaller than here.
# - **People reached are counted twice.**
#   A hundred customers of one town know the same people.
# - **Reach is not value.**
#   Whom you reach, and whether it takes more than hearing once, matters: see the lab on [weak ties](weak-ties.py).
# - **Only two kinds of day.**
#   Real results have all sizes, with a long tail; the star's may be longer still.
# - **The table is invented.**
#   Your own log of four weeks beats it. [Rule 9](../rules/pr-pitfall.md#do-it) has a sheet.
#
# To take away: an average is what you get from many tries.
# If you have one, look at the usual day.
