# ---
# title: "Lab: what weak ties carry"
# description: You join two invented running clubs by a few ties, send news and a habit across, and find out which ties each of them needs.
# minutes: 25
# objectives:
#   - id: find-the-loss
#     bloom: analyze
#     text: Find out which ties a piece of news cannot do without, by taking some away.
#   - id: build-the-bridge
#     bloom: apply
#     text: Place a given number of new ties so that a habit crosses from one circle to another.
#   - id: choose-ties
#     bloom: evaluate
#     text: Choose between scattered ties and ties side by side for something of your own that should spread.
# prerequisites: [mechanisms/networks]
# reviewed: 2026-11-25
# ---

# %% [markdown]
# ## The question {#question}
#
# An invented maker of running shoes has customers in two clubs.
# It wants two things to pass from the first club to the second:
#
# - **news**: the outlet opens on Saturday. One hearing is enough.
# - **a habit**: running to work on Wednesdays. Nobody does that alone; people join once they see *two* others do it.
#
# The company can bring people from both clubs together, but not many: a shared table at a race, an introduction, a joint tour.
# Whom should it bring together?
#
# In the chapter on [networks](../mechanisms/networks.md#contagion) you played this with eight coins.
# Here there are forty people, and you decide where the ties go.
# You need no experience with Python: read the words, look at the pictures, and skip the code where you like.
# All people on this page are **synthetic**; chance comes from a program that begins at a fixed number, so that everybody sees the same.

# %% [markdown]
# ## Two clubs {#clubs}
#
# Each club has 20 members who run in a large circle.
# Everyone is tied to the two people on the left and the two on the right, so neighbours mostly know one another.
# A tie between the clubs is called a [bridge](term:bridge).
#
# `spread` does what you did with the coins: in each round, everybody joins who is tied to enough people who have joined already.
# The first function of the code, `mulberry32`, is a die that falls the same way for everybody; you need not understand how.


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


def inside():
    """The ties inside the clubs: 0 to 19 are the first club, 20 to 39 the second."""
    return [(club + i, club + (i + step) % 20) for club in (0, 20) for i in range(20) for step in (1, 2)]


def known(ties):
    """For each of the 40 people, the set of those they are tied to."""
    people = [set() for _ in range(40)]
    for one, other in ties:
        people[one].add(other)
        people[other].add(one)
    return people


def spread(ties, needed, start=(10, 11)):
    """Who has joined in the end, and after how many rounds; `needed` is 1 for news and 2 for a habit."""
    people, joined, rounds = known(ties), set(start), 0
    while True:
        new = [i for i in range(40) if i not in joined and len(people[i] & joined) >= needed]
        if not new:
            return joined, rounds
        joined.update(new)
        rounds += 1


joined, rounds = spread(inside(), 1)
print("ties inside the clubs:", len(inside()))
print(f"no bridge: the news reaches {len(joined)} people in {rounds} rounds")

# %% [markdown]
# The start is two neighbours, numbers 10 and 11.
# Without a bridge the news fills their own club and stops.

# %% [markdown]
# ## Which ties can you lose? {#lose}
#
# Now let three bridges join the clubs, at places drawn by lot.
# Together with the 80 ties inside that makes 83.
#
# Take three of the 83 away, either three inside the clubs, drawn by lot, or the three bridges.
# **Which loss will the news feel more, and by how much? Guess the number of people reached in both cases.**


# %% tags=["run"]
def scattered(count, draw):
    """Bridges between people drawn by lot."""
    bridges = []
    while len(bridges) < count:
        pair = (int(draw() * 20), 20 + int(draw() * 20))
        if pair not in bridges:
            bridges.append(pair)
    return bridges


def without(ties, count, draw):
    """The ties that are left when some, drawn by lot, are gone."""
    left = list(ties)
    for _ in range(count):
        left.pop(int(draw() * len(left)))
    return left


names = ("all 83 ties", "three fewer inside", "three bridges fewer")
tries = 100
people, rounds = [0, 0, 0], [0, 0, 0]
for seed in range(1, tries + 1):
    draw = mulberry32(seed)
    bridges = scattered(3, draw)
    for case, ties in enumerate((inside() + bridges, without(inside(), 3, draw) + bridges, inside())):
        reached, needed_rounds = spread(ties, 1)
        people[case] += len(reached)
        rounds[case] += needed_rounds
for case, name in enumerate(names):
    print(f"{name}: {people[case] / tries:.1f} people, {rounds[case] / tries:.1f} rounds")

# %% [markdown]
# Averages of 100 tries.
# The news hardly notices three ties lost inside the clubs, because there is always another way round.
# With the three bridges gone it loses half of its audience.
#
# That is Mark Granovetter's idea of 1973: what joins two circles is rarely a friendship and mostly an acquaintance, and for that very reason an acquaintance brings what your friends do not know [@granovetter1973].
# He asked professional, technical and managerial workers, all men. Of the 54 who had found a job through somebody, 27.8% saw this person rarely and only 16.7% often [@ties_data].

# %% [markdown]
# ## Scattered, or side by side? {#bridge}
#
# So three scattered bridges carry the news.
# **How many of them do you need until the habit crosses as well: three, six, twelve?**
#
# And there is another way to place them: *side by side*, so that the ends know one another.
# The first three join members 0 and 1 of one club with members 20 and 21 of the other.
# **Does that change anything?**


# %% tags=["run"]
def side_by_side(count):
    """Bridges between neighbours here and neighbours there."""
    return [(i // 2, 20 + (i + 1) // 2) for i in range(count)]


def crossings(plans, needed):
    """With how many of the plans for bridges more than half of the second club joins."""
    return sum(len([i for i in spread(inside() + bridges, needed)[0] if i >= 20]) > 10 for bridges in plans)


for count in (1, 2, 3, 4, 6, 8, 10):
    lots = [scattered(count, mulberry32(seed)) for seed in range(1, tries + 1)]
    beside = "yes" if crossings([side_by_side(count)], 2) else "no"
    print(
        f"{count} scattered: news crosses in {crossings(lots, 1)} of {tries} tries, the habit in {crossings(lots, 2)}"
    )
    print(f"    side by side: does the habit cross? {beside}")

# %% [markdown]
# One bridge is enough for news, wherever it stands.
# For the habit three scattered bridges almost always fail, and even ten do not always work.
# Three side by side work every time.
#
# Watch where it gets stuck.

# %%
import matplotlib.pyplot as plt
import numpy as np

from wiki.lab import show

angle = np.arange(20) * 2 * np.pi / 20
spots = np.vstack(
    [np.column_stack([np.cos(angle) - 1.6, np.sin(angle)]), np.column_stack([1.6 - np.cos(angle), np.sin(angle)])]
)


def draw_ties(ax, ties, **look):
    """All ties as one line with gaps."""
    ends = np.array([[spots[one], spots[other], (np.nan, np.nan)] for one, other in ties]).reshape(-1, 2)
    ax.plot(*ends.T, **look)


fig, axes = plt.subplots(2, 1, figsize=(4, 4.4), layout="constrained")
plans = {"3 bridges, scattered": scattered(3, mulberry32(1)), "3 bridges, side by side": side_by_side(3)}
for ax, (name, bridges) in zip(axes, plans.items(), strict=True):
    draw_ties(ax, inside(), color="0.75", linewidth=0.8)
    draw_ties(ax, bridges, color="#D55E00", linewidth=1.8)
    joined = sorted(spread(inside() + bridges, 2)[0])
    others = [i for i in range(40) if i not in joined]
    ax.plot(*spots[others].T, "o", color="#0072B2", markerfacecolor="white", markersize=6, label="has not joined")
    ax.plot(*spots[joined].T, "s", color="#0072B2", markersize=6, label="has the habit")
    ax.set(title=f"{name}: {len(joined)} of 40 people", aspect="equal")
    ax.axis("off")
fig.legend(*ax.get_legend_handles_labels(), loc="outside lower center", ncols=2, frameon=False)
show(
    fig,
    alt="Two clubs, each a circle of 20 people, joined by three bridges, with the end of the habit's way. "
    "Scattered bridges: the whole first club has the habit, marked by filled squares, and nobody in the second. "
    "Bridges side by side: all 40 people have it.",
)

# %% [markdown]
# In the upper picture people of the second club hear of the habit from *one* person each, and that is one too few.
# In the lower one, somebody sees two at once, and then the club does the rest by itself.
#
# In an experiment with online health communities by Damon Centola a behaviour spread farther and faster where neighbours were linked to one another than where ties were random [@centola2010].
# That study is about health, not about shoes.

# %% [markdown]
# ## More shortcuts in one circle {#shortcuts}
#
# The same in a circle of 40, without clubs.
# We replace a share of the ties by shortcuts to somebody drawn by lot, and start with two neighbours again.
# **Sketch two lines on paper from left, no shortcuts, to right, all ties random: how many rounds the news needs until all know, and how many people take up the habit.**


# %% tags=["run"]
def ring(share, draw):
    """A circle of 40 with two neighbours on either side; a share of the ties leads to somebody drawn by lot instead."""
    people = known([(i, (i + step) % 40) for i in range(40) for step in (1, 2)])
    for step in (1, 2):
        for i in range(40):
            if draw() < share:
                old = (i + step) % 40
                free = [other for other in range(40) if other != i and other not in people[i]]
                if old in people[i] and free:
                    new = free[int(draw() * len(free))]
                    people[i].remove(old)
                    people[old].remove(i)
                    people[i].add(new)
                    people[new].add(i)
    return [(i, other) for i in range(40) for other in people[i] if i < other]


shares = [0, 0.02, 0.05, 0.1, 0.3, 1]
news_rounds, habit_people = [], []
for share in shares:
    rings = [ring(share, mulberry32(seed)) for seed in range(1, tries + 1)]
    news_rounds.append(sum(spread(ties, 1, (0, 1))[1] for ties in rings) / tries)
    habit_people.append(sum(len(spread(ties, 2, (0, 1))[0]) for ties in rings) / tries)
    print(f"{100 * share:.0f}% shortcuts: news {news_rounds[-1]:.1f} rounds, habit {habit_people[-1]:.1f} people")

# %%
fig, axes = plt.subplots(2, 1, figsize=(4, 4.6), sharex=True, layout="constrained")
places = range(len(shares))
axes[0].plot(places, news_rounds, "o--", color="#D55E00")
axes[0].set(title="News: rounds until all 40 know", ylim=(0, 11), yticks=(0, 5, 10))
axes[1].plot(places, habit_people, "s-", color="#0072B2")
axes[1].set(
    title="Habit: people reached, of 40",
    ylim=(0, 43),
    xlabel="share of ties replaced by shortcuts\n(steps not to scale)",
)
axes[1].set_xticks(places, [f"{share:.0%}" for share in shares])
show(
    fig,
    alt="Two lines over the share of ties replaced by shortcuts, from 0 to 100%. "
    "News: the rounds until all know fall from 10 to below 6 at 10% and below 4 at 100%. "
    "Habit: the people reached fall from 40 to 27 at 5%, 14 at 10% and about 3 at 100%.",
)

# %% [markdown]
# Both lines fall, and that is good news for the news and bad news for the habit.
# The first shortcuts do most, in both directions: with 10% of the ties replaced the news is almost twice as fast, and the habit reaches a third of the people.
# The values for 0%, 10% and 100% are those of the chapter.

# %% [markdown]
# ## Strong, or many? {#many}
#
# One more reason why weak ties carry news, and it is mere counting.
# On Facebook, in an experiment with 253 million people, one strong tie influenced more than one weak tie, but the weak ones were so many that they carried most of what was new [@bakshy2012].
#
# Suppose that you have 5 friends and 100 acquaintances.
# A friend who shares something new reaches you with a chance of 10%, an acquaintance with 2% (illustrative numbers).
# **Which group is likelier to bring you the news?**

# %% tags=["run"]
for name, people, chance in (("5 friends", 5, 0.10), ("100 acquaintances", 100, 0.02)):
    print(
        f"{name}: on average {people * chance:.1f} times, at least once with a chance of {100 * (1 - (1 - chance) ** people):.0f}%"
    )

# %% [markdown]
# Each acquaintance is five times weaker, and together they are four times stronger.

# %% [markdown]
# ## Your turn {#exercise}
#
# The company can afford six introductions between the clubs.
# Experience says that one introduction in three comes to nothing.
# There are three plans:
#
# - **A** six scattered bridges
# - **B** six side by side, in one place
# - **C** two bundles of three, at opposite ends of the clubs
#
# Which plan would you choose for the news, and which for the habit?
# Write down your order before you open the solution.
# If you want to compute it, keep each bridge of a plan with a chance of two in three and let `spread` run, a few hundred times.

# %% [markdown]
# > [!solution]- One solution
# > For news any plan will do, and the scattered one is the quickest.
# > For the habit the order is B, C, A.
# >
# > ```python
# > def bundles(draw):
# >     return side_by_side(3) + [(one + 10, other + 10) for one, other in side_by_side(3)]
# >
# > plans = {"A": lambda draw: scattered(6, draw), "B": lambda draw: side_by_side(6), "C": bundles}
# > for name in plans:
# >     rounds = crossed = 0
# >     for seed in range(1, 301):
# >         draw = mulberry32(seed)
# >         kept = [bridge for bridge in plans[name](draw) if draw() < 2 / 3]
# >         rounds += spread(inside() + kept, 1)[1]
# >         crossed += crossings([kept], 2)
# >     print(f"{name}: news {rounds / 300:.1f} rounds, habit crosses in {100 * crossed / 300:.0f}%")
# > ```
# >
# > It prints A: 6.0 rounds and 16%, B: 10.1 rounds and 66%, C: 6.1 rounds and 48%.
# >
# > A wide bridge bears the loss of a plank; a bundle of exactly three does not.
# > So for the habit alone, six in one place are best.
# > If you put C first there, you thought of spreading the risk: right where each tie can do the work alone, wrong where it takes several.
# > And if *both* must pass, C is hard to beat: as quick as scattered ties for the news, and half of the time enough for the habit.

# %% [markdown]
# ## What this leaves out {#left-out}
#
# - **Thresholds differ.**
#   Some people run alone on a Wednesday, others wait for ten.
#   Nobody can read off another brand's data how many *your* customers wait for.
# - **Here one person is never enough.**
#   If people now and then join after seeing a single one, the result is reversed, as an analysis of 2024 shows: shortcuts then speed a habit up as well [@eckles2024].
#   In our circle a chance of one in five in each round was enough when we tried it: a habit reached all in about 16 rounds without shortcuts, and in 12 with 10% of them.
# - **What is a habit?**
#   That a costly or unusual purchase behaves like one is our inference, not a finding of the studies.
# - **Ties are not on or off.**
#   Real ones differ in strength; on LinkedIn, judged by shared contacts, the *moderately* weak ones helped most in finding jobs [@rajkumar2022].
# - **People do not forget here.**
#   A real habit also ends, above all where nobody else keeps it.
# - **The ties stand still.**
#   On services, software decides whose words are seen; the map of ties is then only half of the story.
#
# To take away: for news, ask who reaches into another circle.
# For a habit, ask who will not be alone there.
