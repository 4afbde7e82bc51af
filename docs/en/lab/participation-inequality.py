# ---
# title: "Lab: who takes part in a community?"
# description: You let invented communities write, measure how few do how much, ask whether they are the same few next month, and test when an open community pays.
# minutes: 30
# objectives:
#   - id: measure-shares
#     bloom: apply
#     text: Measure from a list of posts what share the most active 1% write, and compare it with the 90-9-1 rule.
#   - id: same-names
#     bloom: analyze
#     text: Tell a community of regulars from one in which people take turns, though both show the same curve.
#   - id: test-openness
#     bloom: evaluate
#     text: Find out which assumptions decide whether an open community earns more than an enclosed one.
# prerequisites: [rules/index, practice/communities]
# reviewed: 2026-11-25
# ---

# %% [markdown]
# ## The question {#question}
#
# An invented maker of running shoes has opened a community with 2,000 members.
# Last month they wrote 10,000 posts.
# You follow along, and you seem to meet the same people every time.
#
# Two chapters sent you here.
# One told two rules of 1% apart: [Hall's about sharing and 90-9-1 about writing](../rules/index.md#two-one-percents).
# The other asked [whether an open community pays](../practice/communities.md#open-or-enclosed).
# This lab is about the writing first, and then about the openness.
#
# You need no experience with Python: read the words, look at the pictures, and skip the code where you like.
# All members and posts are **synthetic**, made by a program that begins at a fixed number, so that everybody sees the same.

# %% [markdown]
# ## Ten thousand posts {#posts}
#
# Who writes the next post is left to chance, but the chances differ.
# The first member has a certain weight, the second member that weight divided by 2ˢ, the third divided by 3ˢ, and so on.
# With *s* = 0 all are alike; the larger *s*, the steeper.
# We try 0, 0.5, 1 and 1.5.
# The first function of the code, `mulberry32`, is a die that falls the same way for everybody; you need not understand how.
#
# By the rule [90-9-1](term:participation-inequality) 90% of members only read, 9% write a little, and 1% account for almost everything [@nielsen2006].
# **If all 2,000 were alike, what share of the posts would the most active 1%, 20 people, have written?**


# %% tags=["run"]
import math


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


def weights(slope, members=2000):
    """How inclined each member is to write; `slope` in halves, so that every computer comes to the same."""
    if slope * 2 % 1:
        raise ValueError("only steps of a half: 0, 0.5, 1, 1.5, 2")
    half = slope % 1 > 0
    return [1 / (rank ** int(slope) * (math.sqrt(rank) if half else 1)) for rank in range(1, members + 1)]


def write(inclined, posts, draw):
    """How many posts each member writes in a month."""
    ladder, total = [], 0
    for weight in inclined:
        total += weight
        ladder.append(total)
    counts = [0] * len(inclined)
    for _ in range(posts):
        point, low, high = draw() * total, 0, len(inclined) - 1
        while low < high:
            middle = (low + high) // 2
            if ladder[middle] > point:
                high = middle
            else:
                low = middle + 1
        counts[low] += 1
    return counts


def shares(counts):
    """The share of the posts that the top 1%, the next 9% and the other 90% have written, in per cent."""
    ordered = sorted(counts, reverse=True)
    one, ten = len(ordered) // 100, len(ordered) // 10
    parts = (sum(ordered[:one]), sum(ordered[one:ten]), sum(ordered[ten:]))
    return [100 * part / sum(ordered) for part in parts]


months = {slope: write(weights(slope), 10000, mulberry32(1)) for slope in (0, 0.5, 1, 1.5)}
for slope in (0, 0.5, 1, 1.5):
    one, nine, ninety = shares(months[slope])
    silent = sum(count == 0 for count in months[slope])
    print(f"s = {slope}: 1% write {one:.1f}%, 9% write {nine:.1f}%, 90% write {ninety:.1f}%; silent: {silent} members")

# %% [markdown]
# Even where all are alike, the top 20 write more than double their share of 1%: some are always ahead by luck, and you have just picked them.
# From there the shares climb quickly.
#
# What was measured?
# In four moderated online communities on health, with 63,990 people, the top 1% wrote 74.7%, the next 9% wrote 24.0% and the others 1.3%, as an average of the four [@vanmierlo2014].
# That at Yahoo! Groups 1% start something and 10% take part is a rule of thumb, not a count [@horowitz2006].
# At the top the health communities lie between our *s* = 1 and *s* = 1.5, and their quiet 90% wrote even less than any of ours: no single slope fits them.
# "90-9-1" is the name of a shape, and not a constant of nature.

# %% [markdown]
# ## One line for the whole community {#lorenz}
#
# To see all members at once, line them up from the quietest to the most active and add up their posts.
# Such a line is called a *Lorenz curve*.
# If all wrote the same, it would be the straight diagonal; the deeper it hangs, the fewer do most.
# How much of the triangle under the diagonal lies above the line is the *Gini coefficient*: 0 for all alike, near 1 where one does everything.
#
# **If everybody has the same chance, is the Gini coefficient of the posts 0, or larger?**


# %% tags=["run"]
def gini(counts):
    """0 where all write the same, near 1 where one member writes everything."""
    ordered, size = sorted(counts), len(counts)
    return sum((2 * place - size + 1) * ordered[place] for place in range(size)) / (size * sum(ordered))


for slope in (0, 0.5, 1, 1.5):
    print(f"s = {slope}: Gini {gini(months[slope]):.2f}")

# %%
import matplotlib.pyplot as plt
import numpy as np

from wiki.lab import show

fig, ax = plt.subplots(figsize=(4, 4), layout="constrained")
ax.plot([0, 100], [0, 100], color="0.6", linewidth=1)
ax.text(26, 29, "all write the same", rotation=45, rotation_mode="anchor", transform_rotates_text=True, color="0.35")
members = np.linspace(0, 100, 81)
for slope, style, colour, at in (
    (0, "-", "#0072B2", (62, 38)),
    (1, "--", "#B84A00", (50, 12)),
    (1.5, "-.", "#007A59", (62, -7)),
):
    line = 100 * np.cumsum(np.sort(months[slope])) / 10000
    ax.plot(members, np.interp(members, np.arange(2001) / 20, np.append(0, line)), style, color=colour, linewidth=2)
    ax.annotate(f"s = {slope}", at, color=colour)
ax.plot([90, 99], [1.3, 25.3], "kD", markersize=7)
ax.annotate(
    "health\ncommunities",
    (99, 25.3),
    xytext=(80, 27),
    ha="right",
    va="center",
    arrowprops={"arrowstyle": "-", "color": "0.5"},
)
ax.set(xlabel="members, quietest first (%)", ylabel="their share of all posts (%)", xlim=(0, 101), ylim=(-9, 101))
show(
    fig,
    alt="Lorenz curves of three communities under a straight diagonal. The line of s = 0 hangs slightly below it. "
    "The line of s = 1 stays near the floor for more than half of the members and then rises steeply; that of s = 1.5 rises only at the very end. "
    "Two diamonds for the measured health communities lie at 90% of members with 1.3% of posts and 99% with 25.3%.",
)

# %% [markdown]
# Luck alone gives a Gini of about a quarter, with five posts for each member.
# With only one for each it would give more than a half.
# A figure without that comparison says little: ask what it would be if nobody were special.

# %% [markdown]
# ## Are they the same people? {#same}
#
# Your manager proposes a programme for the 20 most active: badges, an invitation, a say in the next shoe.
# It assumes that next month's 20 are the same.
#
# Here are three communities.
# In the first people stay as they are: **regulars**.
# In the second the weights are the same, but each month they fall to other members by lot: whoever trains for a race writes a lot, and then falls silent. They take **turns**.
# In the third all are **alike**.
#
# **How many of this month's top 20 are among next month's top 20, in each of the three?**


# %% tags=["run"]
def shuffle(inclined, draw):
    """The same weights, dealt to the members anew."""
    dealt = list(inclined)
    for last in range(len(dealt) - 1, 0, -1):
        other = int(draw() * (last + 1))
        dealt[last], dealt[other] = dealt[other], dealt[last]
    return dealt


def top(counts, size=20):
    """The numbers of the most active members."""
    return sorted(range(len(counts)), key=lambda member: (-counts[member], member))[:size]


draw = mulberry32(2)
steep, level = weights(1), weights(0)
communities = (
    ("regulars", steep, steep),
    ("turns", shuffle(steep, draw), shuffle(steep, draw)),
    ("alike", level, level),
)
for name, now, later in communities:
    first, second = write(now, 10000, draw), write(later, 10000, draw)
    again = len([member for member in top(first) if member in top(second)])
    print(
        f"{name}: the top 1% write {shares(first)[0]:.0f}%, then {shares(second)[0]:.0f}%; {again} of 20 are there again"
    )

# %% [markdown]
# The first two show the same curve, month after month.
# No report on *shares* can tell them apart, and for the programme they are opposites: in the one you thank those who carry the place; in the other you thank people who are about to leave, and should make it easy for the next ones to begin.
# One name on both lists says nothing: chance alone puts it there in about one month of five.
#
# So before you reward anybody, lay two months side by side.
# The page on [the 1% rule](../rules/one-percent.md#do-it) has a sheet for it.

# %% [markdown]
# ## Open or enclosed {#open}
#
# Who writes is one thing; who comes at all is another.
# The chapter on communities has a stylised model of an invented market of 10,000 people.
# Each week 20 join by themselves, and members bring others, the more so the less the talk sells.
# Each week 1% of the members leave, plus up to another 10% of them, the more of the talk sells.
# Selling brings a revenue of 10 a week per member at once; trust can bring 12, but takes 26 weeks to grow.
#
# Here is its equation, for you to change.
# **In which week will the open community (no talk sells) have earned more in all than the enclosed one (all talk sells)?**


# %% tags=["run"]
def community(openness, weeks, bring=0.08, leave=0.10, sale=10, trust=12, patience=26):
    """Members, and all that was earned, after so many weeks; `openness` is the share of talk that does not sell."""
    members = earned = 0.0
    for week in range(1, weeks + 1):
        joining = (20 + bring * openness * members) * (1 - members / 10000)
        members += joining - (0.01 + leave * (1 - openness)) * members
        earned += members * (sale * (1 - openness) + trust * openness * min(1, week / patience))
    return members, earned


for weeks in (4, 13, 14, 15, 26, 52):
    fence, garden = community(0, weeks), community(1, weeks)
    print(
        f"week {weeks}: enclosed {fence[0]:.0f} members, {fence[1]:.0f} earned; open {garden[0]:.0f} members, {garden[1]:.0f} earned"
    )

# %%
weeks = range(1, 21)
fig, ax = plt.subplots(figsize=(4, 3.2), layout="constrained")
for openness, name, style, colour, at in (
    (1, "open", "o-", "#0072B2", (14.4, 30000)),
    (0, "enclosed", "s--", "#B84A00", (16, 11000)),
):
    ax.plot(weeks, [community(openness, week)[1] for week in weeks], style, color=colour, markersize=4)
    ax.annotate(name, at, color=colour)
ax.axvline(13, color="0.5", linewidth=1)
ax.annotate("end of the\nfirst quarter", (12.7, 38000), ha="right", color="0.35")
ax.set(xlabel="week", ylabel="earned in all", xticks=range(1, 21, 3), ylim=(0, None))
ax.yaxis.set_major_formatter("{x:,.0f}")
show(
    fig,
    alt="What two communities have earned in all, over 20 weeks. The enclosed one is ahead until week 14, as at the end of the first quarter in week 13. "
    "The open one overtakes it in week 15 and has nearly twice as much in week 20.",
)

# %% [markdown]
# In week 15, two weeks after the quarter's report.
#
# That is what the model says; now ask what it hangs on.
# Four sceptics each change one or two of its numbers for a whole year.
#
# - **A**: "members hardly bring anyone": a quarter as many
# - **B**: "trust does not pay": 2 in place of 12
# - **C**: "nobody leaves because of selling": 0% in place of 10%
# - **D**: A and B together
#
# **Which of them makes the fence win?**

# %% tags=["run"]
sceptics = (
    ("nothing changed", {}),
    ("A", {"bring": 0.02}),
    ("B", {"trust": 2}),
    ("C", {"leave": 0}),
    ("D", {"bring": 0.02, "trust": 2}),
)
for name, changed in sceptics:
    fence, garden = community(0, 52, **changed)[1], community(1, 52, **changed)[1]
    ahead = "open" if garden > fence else "enclosed"
    print(f"{name}: enclosed {fence:.0f}, open {garden:.0f}; ahead: {ahead}")

# %% [markdown]
# None of the three alone, only A and B together.
# So in this model openness is not saved by one clever number; but if *both* its promises are empty, the fence is better.
# Both can be measured on your own ground: ask new members how they came, and compare what members buy with what similar people buy who are not members.
#
# There is one good measurement of the second kind: at a retailer of entertainment products those who joined its community spent more, above all those who wrote and had ties there [@manchanda2015].
# Nobody was assigned by lot, and we found no study that compares an open with an enclosed place.

# %% [markdown]
# ## Your turn {#exercise}
#
# Take the side of a careful manager.
# Members bring a quarter as many (`bring=0.02`), and you do not know what trust is worth.
#
# 1. From what value of `trust` upwards does the open community earn more within 52 weeks?
# 2. And if the decision is made after 26 weeks?
# 3. What would you rather measure first: how many members bring others, or what trust is worth?
#
# Guess first: is the second answer about the same, twice or five times the first?

# %% [markdown]
# > [!solution]- One solution
# > ```python
# > for weeks in (26, 52):
# >     fence = community(0, weeks)[1]
# >     enough = min(trust / 10 for trust in range(300) if community(1, weeks, bring=0.02, trust=trust / 10)[1] > fence)
# >     print(weeks, enough)
# > ```
# >
# > 1. From 2.8 on, less than a quarter of the 12 that we had assumed.
# > 2. From 6.5 on, more than twice as much. Whoever decides early asks more of trust, because it is still growing.
# > 3. Whichever is cheaper, but not neither. How a member came is one question in the form for joining. What trust is worth needs a comparison and half a year.

# %% [markdown]
# ## What this leaves out {#left-out}
#
# - **Posts are not value.**
#   One answer that solves a problem for 500 readers counts here like one "me too".
#   Readers are not failures: see [lurkers](term:lurker).
# - **Weights are invented.**
#   We chose how inclined people are; a real community has its own curve, and rules, software and moods bend it.
# - **The health communities are not yours.**
#   They are cited from an abstract, and their topic may draw more readers than a shoe.
# - **Rule 1 is not in here.**
#   Hall's 0.6% share links and bring visitors [@hall2010]; this lab has only counted who writes.
# - **The community model is stylised.**
#   It has no rivals, no quarrels and no costs, and its numbers are ours.
#
# Two questions to take away: *what would this curve look like if nobody were special?* and *are they the same people next month?*
