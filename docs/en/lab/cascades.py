# ---
# title: "Lab: why most posts go nowhere"
# description: You sow a thousand invented posts, watch how few are passed on twice, and work out what to expect from your own.
# minutes: 25
# objectives:
#   - id: expect-chains
#     bloom: understand
#     text: Explain why most posts go no further even when nobody made a mistake.
#   - id: compare-shapes
#     bloom: analyze
#     text: Tell a broadcast from a chain of people, and say why two spreads of the same size may differ.
#   - id: estimate-own
#     bloom: apply
#     text: Estimate from a list of your own posts how far the next ones will go.
# prerequisites: [mechanisms/networks]
# reviewed: 2026-11-25
# ---

# %% [markdown]
# ## The question {#question}
#
# You publish a post, and nothing happens.
# Was it bad, or is that what posts do?
#
# The chapter on [networks](../mechanisms/networks.md#cascades) said that most [cascades](term:cascade) end within one step.
# In this lab you sow a thousand posts of exactly the same quality and count.
# Then you find out how the model has to be set so that it resembles what was measured, and what that means for your plans.
#
# You need no experience with Python: read the words, look at the pictures, and skip the code where you like.
# All posts on this page are **synthetic**, made by a program from a fixed start.

# %% [markdown]
# ## A thousand equal posts {#thousand}
#
# The rule is the chapter's.
# Everybody who gets the post passes it on to a number of others that depends on chance alone: often none, sometimes one or two.
# On average it is *R*, here 0.6.
# Each post begins with one reader, and those reached may pass it on in turn.
#
# **Of the 1,000 posts, how many reach nobody but that first reader? How many reach ten people or more? How many steps does the longest chain have?**

# %%
import matplotlib.pyplot as plt
import numpy as np

from wiki.lab import show


def sow(ratio, posts, draw):
    """For each post, how many people it reaches in all, and over how many steps."""
    latest = np.ones(posts, int)
    reached, steps = latest.copy(), np.zeros(posts, int)
    while latest.any():
        latest = draw.poisson(ratio * latest)
        reached += latest
        steps += latest > 0
    return reached, steps


reached, steps = sow(0.6, 1000, np.random.default_rng(1))
print("only the first reader:", (reached == 1).sum())
print("2 to 9 people:", ((reached > 1) & (reached < 10)).sum())
print("10 people or more:", (reached >= 10).sum())
print("largest:", reached.max(), "people; longest chain:", steps.max(), "steps")

# %%
counts = [*np.bincount(steps, minlength=6)[:5], (steps >= 5).sum()]
names = ["none", "1", "2", "3", "4", "5 or more"]
fig, ax = plt.subplots(figsize=(4, 3), layout="constrained")
bars = ax.bar(names, counts, color="#0072B2")
ax.bar_label(bars, padding=2)
ax.set(xlabel="steps from person to person", ylabel="posts, of 1,000", ylim=(0, 640))
ax.spines[["top", "right"]].set_visible(False)
show(
    fig,
    alt="Bars for how many steps a post gets, of 1,000 posts: "
    + ", ".join(f"{name}: {count}" for name, count in zip(names, counts, strict=True))
    + ". More than half are never passed on.",
)

# %% [markdown]
# More than half are never passed on, and 35 of 1,000 reach ten people.
# Yet every one of the thousand had the same chance.
# If these were your posts, somebody would be praised for the largest and asked to explain the 554.

# %% [markdown]
# ## How generous is that? {#generous}
#
# Now compare with measurements.
# One author's summary of a study of six online settings says that in 70% to 95% of cascades nobody follows at all, and that 1% to 4% go beyond one step [@goel2011].
# The published study says the same in words: the great majority end within one step [@goel2012].
#
# **Is our R of 0.6 too high, too low, or about right? Which R would you try?**

# %%
draw = np.random.default_rng(2)
print("measured: nobody follows in 70 to 95%, beyond one step 1 to 4%")
for ratio in (0.05, 0.1, 0.2, 0.3, 0.6, 0.9):
    reached, steps = sow(ratio, 100_000, draw)
    print(
        f"R {ratio}: nobody follows in {100 * (steps == 0).mean():.0f}%, beyond one step {100 * (steps > 1).mean():.1f}%,",
        f"ten or more {100 * (reached >= 10).mean():.2f}%",
    )

# %% [markdown]
# 0.6 is far too generous: nearly a quarter of its posts go beyond one step.
# Both measured ranges hold together only around R = 0.1 to 0.2, and there hardly one post in 10,000 reaches ten people from a single start.
# So when you hear that something "went viral", do not think of an ordinary post with luck.
#
# The measured cascades are of many kinds, and few come from brands; what your own R is, only your own figures can tell.

# %% [markdown]
# ## The same average, less equal {#unequal}
#
# In the model so far all are alike, and people are not: some have five readers and some have thousands.
# Let 2 people in 100 have so large an audience that they cause *half* of all passing on.
# The average stays exactly the same, R = 0.3.
# **What happens to the share that nobody follows, and what to the share that reaches ten?**


# %%
def sow_unequal(ratio, posts, draw):
    """As before, but 2 people in 100 cause half of what is passed on."""
    latest = np.ones(posts, int)
    reached, steps = latest.copy(), np.zeros(posts, int)
    while latest.any():
        large = draw.binomial(latest, 0.02)
        latest = draw.poisson(ratio / 2 * (large / 0.02 + (latest - large) / 0.98))
        reached += latest
        steps += latest > 0
    return reached, steps


for name, way in (("all alike", sow), ("unequal", sow_unequal)):
    reached, steps = way(0.3, 100_000, np.random.default_rng(3))
    print(
        f"{name}: average {reached.mean():.2f}, largest {reached.max()}, ten or more {100 * (reached >= 10).mean():.2f}%"
    )
    print(f"    nobody follows in {100 * (steps == 0).mean():.0f}%, beyond one step {100 * (steps > 1).mean():.1f}%")

# %% [markdown]
# On average a post reaches the same number of people, and yet this is another world: more posts die at once, fewer go beyond one step, and ten people are reached some 20 to 30 times as often.
# Now even R = 0.3 agrees with the measured ranges.
#
# So two things that are told as opposites go together: nearly everything fails, and there are hits.
# The hits mostly come about because somebody with an audience happened to be on the way.

# %% [markdown]
# ## Two shapes of the same size {#shapes}
#
# Two posts reach 25 people each.
# One was read by 24 followers of its author.
# The other went from hand to hand.
# In the statistics of most services both are "25".
#
# To tell them apart, count the steps between any two people in the tree and take the average: that is how [structural virality](term:structural-virality) is computed here.
# **What is it for the broadcast? And for the post that went from hand to hand?**


# %%
def grow(ratio, draw, most):
    """One post as a list: for each person, who passed it on to them (the first has nobody)."""
    parents, at = [-1], 0
    while at < len(parents) <= most:
        parents += [at] * draw.poisson(ratio)
        at += 1
    return parents


def virality(parents):
    """Steps between two people, averaged over all pairs."""
    size = len(parents)
    apart = np.zeros((size, size), int)
    for person in range(1, size):
        apart[person, :person] = apart[:person, person] = apart[parents[person], :person] + 1
    return apart.sum() / (size * (size - 1))


def place(parents):
    """Where to draw each person: those who passed nothing on side by side, the others above the middle of their own."""
    people = range(len(parents))
    spots, leaves = np.zeros((len(parents), 2)), 0

    def settle(person, depth):
        nonlocal leaves
        own = [child for child in people if parents[child] == person]
        middle = np.mean([settle(child, depth + 1) for child in own]) if own else leaves
        leaves += not own
        spots[person] = middle, -depth
        return middle

    settle(0, 0)
    return spots


draw = np.random.default_rng(4)
chain = next(tree for tree in (grow(0.9, draw, 60) for _ in range(10_000)) if len(tree) == 25)
shapes = {"broadcast": [-1] + [0] * 24, "hand to hand": chain}
fig, axes = plt.subplots(2, 1, figsize=(4, 4.4), height_ratios=(1, 3), layout="constrained")
for ax, (name, parents) in zip(axes, shapes.items(), strict=True):
    spots = place(parents)
    lines = np.array([[spots[child], spots[parents[child]], (np.nan, np.nan)] for child in range(1, 25)]).reshape(-1, 2)
    ax.plot(*lines.T, color="0.7", linewidth=1)
    ax.plot(*spots.T, "o", color="#0072B2", markersize=6)
    ax.plot(*spots[0], "s", color="#D55E00", markersize=9)
    ax.set(title=f"{name}: 25 people, virality {virality(parents):.1f}")
    ax.margins(y=0.12)
    ax.axis("off")
    deepest = int(-spots[:, 1].min())
    print(f"{name}: {deepest} steps deep, {virality(parents):.2f} steps between two people")
show(
    fig,
    alt="Two family trees of 25 people each. Broadcast: one square at the top and 24 dots in a row below it. "
    "Hand to hand: a tree of several branches, five steps deep, in which nobody passed the post on to more than a few.",
)

# %% [markdown]
# In the broadcast any two people are about 2 steps apart, in the other 4.
# If each person had passed it on to exactly one, the 25 would stand 8.7 steps apart on average.
# The number that a service shows is the same, and what to do about it is not: the broadcast can be repeated by whoever has the followers; the tree needed one person after another to pass it on.
#
# Among about a billion events on Twitter structural virality was typically low; shapes varied, but popularity seems to depend mostly on the largest broadcast [@goel2016].

# %% [markdown]
# ## What can be moved {#levers}
#
# You plan 50 posts that each begin with 200 readers, and R is 0.2.
# You can make one thing 1.5 times as large, and all three cost the same (invented numbers):
#
# - **more**: 75 posts
# - **better**: R of 0.3
# - **wider**: 300 readers at the start, through advertising
#
# **Which brings the most readers in all?**
#
# As long as R is below 1, chains add up to a simple sum: each reader at the start stands for 1 ÷ (1 − R) readers in all.

# %%
plans = {"as planned": (50, 200, 0.2), "more": (75, 200, 0.2), "better": (50, 200, 0.3), "wider": (50, 300, 0.2)}
for name, (posts, start, ratio) in plans.items():
    readers = posts * start / (1 - ratio)
    print(f"{name}: {readers:,.0f} readers, {readers - posts * start:,.0f} of them by passing on")
print("readers in all for one at the start:")
for ratio in (0.1, 0.2, 0.3, 0.6, 0.9):
    print(f"R {ratio}: {1 / (1 - ratio):.2f}")

# %% [markdown]
# More posts and wider starts come to the same, and both beat better posts, since everything is multiplied by the readers at the start.
# Raising R by half made *passing on* grow by 71%, but that was the smaller part.
# Duncan Watts and Jonah Peretti advise companies to begin with a large audience reached by advertising and to make sharing easy, so that even passing on that dies out adds something [@wattsperetti2007].
#
# Only near 1 does the picture turn: from 0.6 to 0.9, again by half, the readers become four times as many.
# A plan that needs such an R is a bet on luck.

# %% [markdown]
# ## Your turn {#exercise}
#
# Here is an invented log of 40 posts.
# Each was shown to one reader first, and we counted to how many people this reader passed it on.
#
# | Passed on to | 0 | 1 | 2 | 6 |
# |---|---|---|---|---|
# | Posts | 31 | 6 | 2 | 1 |
#
# 1. What is R, the average?
# 2. If all readers were alike, nobody would follow in e^−R of all posts (e is about 2.72). Is that so here, and what do you conclude?
# 3. You buy 10,000 readers for the next post. How many do you expect in all?
# 4. How does 3 change if the post with 6 had not happened?
#
# Before you begin: will one post out of 40 matter?

# %% [markdown]
# > [!solution]- One solution
# > 1. 6 × 1 + 2 × 2 + 1 × 6 = 16, and 16 ÷ 40 = 0.4.
# > 2. e^−0.4 is 67%, or 27 of 40 posts, and here it is 31, or 78%. Four posts more may be luck; that happens about one time in ten. The post with 6 is not: among equals there would be one such post in about 250,000. Passing on is less equal than chance among equals: a few readers do much of it.
# > 3. 10,000 ÷ (1 − 0.4) = 16,667.
# > 4. Then R is 10 ÷ 39 = 0.26, and you expect 13,448. One post in 40 decides about half of what passing on adds.
# >
# > So do not put a single number on the slide.
# > "13,000 to 17,000" would not do either, since another 40 posts would have given another R.
# > How far it strays, these 40 can tell: draw one of them, put it back, draw again until you have 40, and repeat the whole many times.
# >
# > ```python
# > log = [0] * 31 + [1] * 6 + [2] * 2 + [6]
# > ratios = np.random.default_rng(5).choice(log, (10_000, 40)).mean(axis=1)
# > print([round(10_000 / (1 - ratio)) for ratio in np.percentile(ratios, (5, 95))])
# > ```
# >
# > Nine times in ten R lies between 0.175 and 0.7, which makes 12,000 to 33,000 readers.
# > Say that, and keep counting.

# %% [markdown]
# ## What this leaves out {#left-out}
#
# - **Good and bad posts.**
#   Here all are equal, to show what chance does alone. Real ones differ; but a large result does not prove a good post, nor a small one a bad post.
# - **People met twice.**
#   The tree has no loops. In real circles the same people get it again and again, and a chain dries up sooner.
# - **Habits.**
#   Whatever needs to be seen in several others spreads by other rules: see the lab on [weak ties](weak-ties.py).
# - **Software.**
#   A feed that shows more of what did well makes the unequal world more unequal. We know no measurement for brands' posts.
# - **Readers are not buyers.**
#   A post that 3,000 people read and nobody passes on had 3,000 readers.
#
# Two sentences to take away: most posts go nowhere even in a world in which all are equally good.
# What you can plan is the number of starts and the size of each, not the hit.
