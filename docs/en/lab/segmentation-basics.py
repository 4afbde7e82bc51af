# ---
# title: "Lab: segment or not?"
# description: You build k-means yourself, let it loose on two invented markets, and learn to tell segments that are there from segments you made.
# minutes: 30
# objectives:
#   - id: explain-k-means
#     bloom: understand
#     text: Explain in two sentences what k-means does and what it cannot tell you.
#   - id: test-segments
#     bloom: analyze
#     text: Test whether segments would be found again in other people from the same market.
#   - id: decide-how-many
#     bloom: evaluate
#     text: Decide how many products to offer, and say which part of the answer comes from cost rather than from the market.
# prerequisites: [history/mass-media]
# reviewed: 2026-11-22
# ---

# %% [markdown]
# ## The question {#question}
#
# A drinks maker sells one iced tea.
# Should it sell three?
# The chapter on [mass media and segmentation](../history/mass-media.md#diverse-demand) gave the reason to think so: people want different things, and a [segment](term:segmentation) is a part of the market whose wants are alike [@smith1956].
# It did not say how you would know that such parts exist.
#
# In this lab you write a method often used for finding segments, *k-means*, in a few lines of Python, and then you try to make it lie to you.
# You need no experience with Python to follow: read the words, look at the pictures, and skip the code where you like.
#
# All data on this page are **synthetic**: made by the program, from a fixed starting number, so that you see the same dots as everybody else.
# Nobody was asked anything.

# %% [markdown]
# ## Two invented markets {#data}
#
# In each market we "ask" 120 people two things on a scale from 0 to 10: how sweet they like their tea, and how strong.

# %%
import matplotlib.pyplot as plt
import numpy as np

from wiki.lab import show

draw = np.random.default_rng(7)  # a fixed start: the same synthetic people every time

# Market A: three tastes with 40 people around each. Market B: one broad cloud of 120 people.
tastes = [(2.2, 7.2), (5.2, 2.4), (7.8, 7.0)]
market_a = np.vstack([draw.normal(taste, 0.8, size=(40, 2)) for taste in tastes]).clip(0, 10)
market_b = draw.normal((5.0, 5.4), (2.1, 1.9), size=(120, 2)).clip(0, 10)
markets = {"Market A": market_a, "Market B": market_b}

# %% [markdown]
# Before you scroll: we told the program to give one market three separate tastes and the other a single broad one.
# A marketer with a spreadsheet of 120 rows sees neither.
# **Would you expect to need a method at all, once the people are drawn on a map?**


# %%
def two_maps():
    """Two empty maps of taste, one above the other."""
    fig, axes = plt.subplots(2, 1, figsize=(4, 6.6), sharex=True, layout="constrained")
    for ax, name in zip(axes, markets, strict=True):
        ax.set(title=name, ylabel="strength liked", xlim=(-0.5, 10.5), ylim=(-0.5, 10.5))
    axes[1].set_xlabel("sweetness liked")
    return fig, axes


fig, axes = two_maps()
for ax, people in zip(axes, markets.values(), strict=True):
    ax.plot(*people.T, "o", color="0.35", markersize=4)
show(
    fig,
    alt="Two maps of 120 synthetic people each, by sweetness liked and strength liked. "
    "Market A: three separate clumps, at low sweetness with high strength, middle sweetness with low strength, "
    "and high sweetness with high strength. Market B: one broad cloud around the middle, with no gaps.",
)

# %% [markdown]
# With two questions your eye is enough: A has three clumps, B has one cloud.
# With twenty questions nobody can look, and people turn to a method.
# So it matters what the method says when there is nothing to find.

# %% [markdown]
# ## K-means in a few lines {#k-means}
#
# You tell k-means how many groups you want; that number is the *k*.
# In our words: imagine *k* teas on the map.
#
# 1. Put the *k* teas anywhere.
# 2. Everybody chooses the tea closest to their taste.
# 3. Move each tea to the middle of those who chose it.
# 4. Repeat 2 and 3 until the teas stand still.
#
# Because an unlucky start can end badly, we start ten times and keep the best.
# *Best* means the lowest **misfit**: the squared distance between a person's taste and the closest tea, averaged over all people.


# %%
def distances(people, teas):
    """Squared distance from every person to every tea."""
    return ((people[:, None] - teas) ** 2).sum(axis=2)


def choose(people, teas):
    """For each person, the number of the closest tea."""
    return distances(people, teas).argmin(axis=1)


def misfit(people, teas):
    """How far people are from the closest tea, squared, on average."""
    return distances(people, teas).min(axis=1).mean()


def middle(people, otherwise):
    """The mean taste; where nobody chose the tea, it stays where it is."""
    return people.mean(axis=0) if len(people) else otherwise


def k_means(people, k, draw, starts=10, rounds=30):
    """The best of several attempts to place k teas."""
    attempts = []
    for _ in range(starts):
        teas = people[draw.choice(len(people), k, replace=False)]
        for _ in range(rounds):
            chosen = choose(people, teas)
            teas = np.array([middle(people[chosen == i], teas[i]) for i in range(k)])
        attempts.append(teas)
    return min(attempts, key=lambda teas: misfit(people, teas))


# %% [markdown]
# ## Three groups from each {#three-groups}
#
# Now ask for three groups in both markets.
# In A we know the answer: the three tastes that went in.
# **What will it do in B, where there is one cloud?**
# Refuse?
# Put nearly everybody into one group?
# Or cut?

# %%
draw = np.random.default_rng(1)
marks = [("o", "#0072B2"), ("s", "#D55E00"), ("^", "#009E73")]

fig, axes = two_maps()
for ax, (name, people) in zip(axes, markets.items(), strict=True):
    teas = k_means(people, 3, draw)
    teas = teas[teas[:, 0].argsort()]  # number them from the least to the most sweet
    chosen = choose(people, teas)
    for i, (mark, colour) in enumerate(marks):
        ax.plot(*people[chosen == i].T, mark, color=colour, markersize=5)
    ax.plot(*teas.T, "*", color="black", markersize=13)
    print(name, "people in each group:", *np.bincount(chosen))
show(
    fig,
    alt="The same two maps, each divided into three groups with its own mark and a star at its middle. "
    "Market A: the groups are the three clumps. "
    "Market B: the one cloud is cut into three neighbouring pieces of similar size, and the cuts run through crowded places.",
)

# %% [markdown]
# It cut.
# In B it returned three tidy groups of respectable size, with nothing on its face that says *there was nothing here*.
# Give each group a name and a photograph, and it would pass in most meetings.
#
# The method cannot refuse: you asked for three, and three is what it looks for.
# This is not a fault of our few lines.
# The authors of an open textbook on segment analysis warn that consumer data usually have no clear groups, and that the method chosen shapes the segments that come out [@dolnicar2018].

# %% [markdown]
# ## Would you find them again? {#again}
#
# A segment that exists should be found again in other people from the same market.
# So divide the 120 people by lot into two halves, find three groups in each half without looking at the other, and let both answers sort all 120.
# Then compare: of all pairs of people that either answer puts together, in what share do **both** answers put them together?
#
# - 1.00: the two halves found the same groups.
# - About 0.20: no better than dealing people into three groups with eyes shut.
#   The groups depend on whom you happened to ask.
#
# **Guess two numbers before you look: one for A, one for B.**


# %%
def together(people, teas):
    """Which pairs of people end up in the same group."""
    chosen = choose(people, teas)
    pairs = np.triu_indices(len(people), 1)
    return (chosen[:, None] == chosen)[pairs]


def found_again(people, k, draw, times=20):
    """The share of pairs on which two halves of the people agree, averaged over several divisions."""
    shares = []
    for _ in range(times):
        lot = draw.permutation(len(people))
        half = len(people) // 2
        one = together(people, k_means(people[lot[:half]], k, draw))
        two = together(people, k_means(people[lot[half:]], k, draw))
        shares.append((one & two).sum() / (one | two).sum())
    return np.mean(shares)


draw = np.random.default_rng(2)
for name, people in markets.items():
    print(f"{name}: found again {found_again(people, 3, draw):.2f}")

# %% [markdown]
# In A the two halves agree on every pair.
# In B they agree on fewer than half of them (with other lots it was 0.37 to 0.51): another 60 people, another set of segments, another name and photograph.
#
# The open textbook uses the same idea to sort results into three kinds: segments that occur naturally, segments that are made but stable, and segments that are made and come out differently each time [@dolnicar2018].
# It is a good question for anyone who shows you segments: *did you find them twice?*

# %% [markdown]
# ## How many products? {#how-many}
#
# "No natural segments" does not yet mean "one tea for all".
# Even in one cloud, three teas stand closer to people than one.
# How much closer, for each tea you add?
# **Sketch the two curves on paper: misfit from left to right for one, two, … seven teas, in A and in B.**

# %%
draw = np.random.default_rng(3)
counts = range(1, 8)
curves = {
    name: np.array([misfit(people, k_means(people, k, draw)) for k in counts]) for name, people in markets.items()
}

fig, ax = plt.subplots(figsize=(4, 3), layout="constrained")
for (name, curve), style, colour in zip(curves.items(), ["o-", "s--"], ["#0072B2", "#D55E00"], strict=True):
    ax.plot(counts, curve, style, color=colour, label=name)
    print(name, *(f"{value:.2f}" for value in curve))
ax.set(xlabel="number of teas", ylabel="misfit", ylim=(0, None))
ax.legend(frameon=False)
show(
    fig,
    alt="Misfit against the number of teas, from one to seven. "
    "Market A falls steeply from about 11 to about 1 at three teas and is then almost flat. "
    "Market B falls smoothly from about 7 to about 1, with no bend that marks a right number.",
)

# %% [markdown]
# A has an elbow: the third tea helps enormously, the fourth hardly.
# The market itself says *three*.
# B slides down without a bend.
# More teas always help a little, and nothing in the demand says where to stop.
#
# So what would say it?

# %% [markdown]
# ## Your turn {#exercise}
#
# Each tea costs something: a recipe, a label, a place on the shelf, a line in the advertising plan.
# Suppose we can state that cost in the same unit as misfit.
# Then the best number of teas is the one with the lowest sum:
#
# > misfit with *k* teas + *k* × cost of one tea
#
# Take the two rows of figures printed above the last picture.
# Find the best number of teas for A and for B when one tea costs 0.5, then 1, then 2, then 3.
# Pencil and paper will do; so will two lines of Python.
#
# Before you begin, say which of the two markets you expect to change its answer more.

# %% [markdown]
# ## One solution {#solution}
#
# > [!solution]- The best number of teas at each cost
# > | One tea costs | Market A | Market B |
# > |---|---|---|
# > | 0.5 | 3 | 4 |
# > | 1 | 3 | 3 |
# > | 2 | 3 | 2 |
# > | 3 | 3 | 1 |
# >
# > In A the answer is three at every one of these costs: the market decides.
# > In B it goes from four to one: the cost decides, and what you call segments is a cut you chose to make.
# >
# > Both can be good business.
# > To divide B into two can pay, if two teas are cheap to make and people feel the difference.
# > But then say *we decided to offer two* and not *research found two kinds of customer*: the first can be reconsidered when costs change, the second sounds like a law of nature.

# %% [markdown]
# ## What this leaves out {#left-out}
#
# - **The data are kind.**
#   Round, equally large clumps are what k-means is best at.
#   On long groups, or groups of uneven spread, it cuts in the wrong place even when they exist [@sklearn_kmeans].
# - **The questions were given.**
#   Which two things to ask decides what can be found.
#   Had we asked for age and district, both maps might be clouds.
# - **Units count.**
#   Both questions ran from 0 to 10.
#   Had one been in yen, it would have drowned the other; measures must be brought to one scale first.
# - **Misfit is not money.**
#   We put cost and misfit in one unit by decree.
#   In a real decision that exchange rate is the hardest number to find.
# - **A group is not yet a segment.**
#   Nothing here says that you can reach the people, or that they would answer an offer differently.
#   The chapter asks [three more questions](../history/mass-media.md#targeting).
# - **People do not stand still.**
#   The map is one moment, from people who answered.
#
# Two sentences to take away: k-means divides any crowd into as many groups as you ask for.
# Whether the groups were there is a second question, and it has its own test.
