# ---
# title: "Lab: a few leaders or many ordinary people?"
# description: You let an invented society decide whether a well-connected starter or several ordinary ones set off more, and see what the answer hangs on.
# minutes: 25
# objectives:
#   - id: explain-readiness
#     bloom: understand
#     text: Explain why the readiness of the many can matter more than who begins.
#   - id: compare-starts
#     bloom: analyze
#     text: Compare one well-connected starter with several ordinary ones under different conditions.
#   - id: decide-price
#     bloom: evaluate
#     text: Decide at which price, and under which conditions, a leader is worth it.
# prerequisites: [mechanisms/networks]
# reviewed: 2026-11-25
# ---

# %% [markdown]
# ## The question {#question}
#
# "Win the opinion leaders, and the rest will follow."
# The chapter on [networks](../mechanisms/networks.md#leaders) showed studies on both sides.
# One of them, by Duncan Watts and Peter Dodds, used no customers at all: in simulations, under most conditions, large cascades were driven by a critical mass of easily influenced people and not by the influential [@wattsdodds2007].
#
# What is a simulation worth if you cannot look into it?
# So here is a small one **in the spirit** of theirs, which you can look into and change.
# It repeats the question, not their numbers.
#
# You need no experience with Python: read the words, look at the pictures, and skip the code where you like.
# The people are **synthetic**, made by a program from a fixed start, and so is their stubbornness.

# %% [markdown]
# ## A society {#society}
#
# 300 people know six others on average, by chance.
# Everybody has a **threshold**: the share of their contacts who must have taken something up before they do.
# On average it is a quarter; some need less, some more.
#
# One person begins.
# Then, round by round, everybody joins whose threshold is reached, until nothing changes.
#
# *Leaders* are the best-connected tenth.

# %%
import matplotlib.pyplot as plt
import numpy as np

from wiki.lab import show

PEOPLE = 300


def society(unequal, draw):
    """Who knows whom: about six contacts each. Where unequal, some attract many times as many as others."""
    pull = draw.exponential(1, PEOPLE) if unequal else np.ones(PEOPLE)
    pull = pull / pull.mean()
    chance = np.minimum(1, 6 / PEOPLE * np.outer(pull, pull))
    ties = np.triu(draw.random((PEOPLE, PEOPLE)) < chance, 1)
    return ties | ties.T


def thresholds(average, draw):
    """The share of contacts that each person waits for."""
    return np.clip(draw.normal(average, 0.1, PEOPLE), 0.01, 1)


# %% [markdown]
# `society` draws who knows whom, and `thresholds` how much company each person waits for.
# The next piece, `reach`, plays the rounds until nobody joins any more.
# It does so for many beginnings at once, which makes it fast and hard to read: skip it without loss.


# %%
def reach(ties, limits, groups):
    """For each group of starters, how many people have joined in the end."""
    contacts = ties.sum(axis=0)
    needed = np.ceil(limits * contacts).clip(1)[:, None]
    # Each person's contacts in a row, filled up with nobody, who is the last and never joins.
    friends = np.argsort(~ties, axis=1, kind="stable")[:, : contacts.max()]
    friends[np.arange(contacts.max()) >= contacts[:, None]] = PEOPLE
    joined = np.zeros((PEOPLE + 1, len(groups)), bool)
    for column, group in enumerate(groups):
        joined[group, column] = True
    reached, moving = np.zeros(len(groups)), np.arange(len(groups))
    while len(moving):
        after = joined.copy()
        after[:PEOPLE] |= joined[friends].sum(axis=1, dtype=np.uint8) >= needed
        reached[moving] = after.sum(axis=0)
        still = (after != joined).any(axis=0)
        moving, joined = moving[still], after[:, still]
    return reached


# %% [markdown]
# `try_all` lets everybody begin once, in each of twelve societies.


# %%
def try_all(average, unequal=False):
    """Everybody begins once, in each of twelve societies: their contacts, whether they lead, and whom they reach."""
    found = []
    for seed in range(12):
        draw = np.random.default_rng(seed)
        ties = society(unequal, draw)
        contacts = ties.sum(axis=0)
        leads = np.zeros(PEOPLE, bool)
        leads[np.argsort(-contacts, kind="stable")[: PEOPLE // 10]] = True
        found.append((contacts, leads, reach(ties, thresholds(average, draw), range(PEOPLE))))
    return [np.concatenate(column) for column in zip(*found, strict=True)]


contacts, leads, reached = try_all(0.25)
print(f"contacts: {contacts.mean():.1f} on average, leaders {contacts[leads].mean():.1f}")

# %% [markdown]
# Leaders know not quite twice as many people as the average.
# **How many times as many will they reach, if everybody begins once? And who, do you think, starts most of the large cascades (more than 100 people): leaders or the others?**

# %%
large = reached > 100
print(f"people reached: {reached.mean():.0f} on average, by leaders {reached[leads].mean():.0f}")
print(
    f"a large cascade follows for {100 * large[leads].mean():.0f}% of leaders and {100 * large[~leads].mean():.0f}% of the others"
)
print(f"of all large cascades, {100 * (~leads[large]).mean():.0f}% were started by the others")

# %%
fig, ax = plt.subplots(figsize=(4, 3), layout="constrained")
numbers = range(1, 13)
by_contacts = [reached[contacts == number].mean() for number in numbers]
ax.plot(numbers, by_contacts, "o-", color="#0072B2")
ax.axhline(reached.mean(), color="0.4", linestyle="--", linewidth=1)
ax.annotate("average of all", (1, reached.mean()), xytext=(0, 4), textcoords="offset points", color="0.25")
ax.set(xlabel="contacts of the one who begins", ylabel="people reached, of 300", ylim=(0, None), xticks=numbers)
show(
    fig,
    alt="People reached on average against the number of contacts of the starter, from 1 to 12. "
    "The line climbs from 2 over about 60 at five contacts to about 140 at twelve; the average of all, a dashed line, is 72.",
)

# %% [markdown]
# Connections help: leaders know not quite twice as many people, and here they reach not quite twice as many.
# And yet most of the large cascades come from the others, simply because there are nine times as many of them.
# Whoever looks back and asks who started it will mostly find nobody special.
#
# Both are true at once, and the two camps of the debate like to quote one of them.
#
# How firm are these numbers?
# Twelve societies are few, and at this threshold small accidents decide.
# In twenty other sets of twelve (the starting numbers 12 to 251) the average lay anywhere between 63 and 107 people, and leaders reached 1.5 to 2.0 times as many.
# What stayed: leaders reached more, and about eight in ten large cascades came from the others.

# %% [markdown]
# ## How ready are the many? {#readiness}
#
# Now we leave the starter alone and change the crowd.
# The average threshold falls from a quarter to a fifth, or rises to three tenths: people are a little easier, or a little harder, to win.
# **What changes the result more: who begins, or this?**

# %%
averages = (0.15, 0.2, 0.25, 0.3)
everyone, leaders = [], []
for average in averages:
    _, leads, reached = try_all(average)
    everyone.append(reached.mean())
    leaders.append(reached[leads].mean())
    print(
        f"threshold {average}: everyone {everyone[-1]:.1f}, leaders {leaders[-1]:.1f}, that is {leaders[-1] / everyone[-1]:.2f} times"
    )

# %%
fig, ax = plt.subplots(figsize=(4, 3), layout="constrained")
ax.plot(averages, leaders, "s--", color="#B84A00")
ax.plot(averages, everyone, "o-", color="#0072B2")
ax.annotate("leaders begin", (0.2, leaders[1]), xytext=(8, 4), textcoords="offset points", color="#B84A00")
ax.annotate(
    "anyone begins", (0.2, everyone[1]), xytext=(-8, -14), textcoords="offset points", ha="right", color="#0072B2"
)
ax.set(xlabel="average threshold (share of contacts)", ylabel="people reached, of 300", xticks=averages, ylim=(0, 315))
show(
    fig,
    alt="People reached against the average threshold. Both lines fall from nearly 300 at 0.15 to almost nothing at 0.3. "
    "Leaders stand above the average starter, clearly only at 0.2 and 0.25; at both ends there is hardly a difference.",
)

# %% [markdown]
# From 0.2 to 0.3 the average falls from 237.5 to 2.6, to about a ninetieth.
# Between leaders and everyone there is never a factor of two.
#
# And see where leaders count: in the narrow strip where the crowd is neither ready nor unwilling.
# If it is ready, anybody will do; if it is not, nobody will.
# That is the point of *easily influenced people*: they must be many, and they must know one another.

# %% [markdown]
# ## If contacts are very unequal {#unequal}
#
# So far the best connected knew less than twice as many as the average.
# On a platform it can be hundreds of times.
# Let contacts be more unequal, with the same average of six.
# **Will this help the leaders, the others, both, or neither?**

# %%
for average in averages:
    contacts, leads, reached = try_all(average, unequal=True)
    times = reached[leads].mean() / reached.mean()
    print(
        f"threshold {average}: everyone {reached.mean():.1f}, leaders {reached[leads].mean():.1f}, that is {times:.2f} times"
    )
print(
    f"contacts: leaders {contacts[leads].mean():.1f}, that is {contacts[leads].mean() / contacts.mean():.2f} times the average"
)

# %% [markdown]
# Leaders gain in comparison: up to four and a half times, which is more than their lead in contacts.
# (In the twenty other sets it was 3.2 to 5.5 times, and in three of them no more than that lead.)
# But the society as a whole is harder to move.
# Those who know many are slow to be convinced, since a quarter of many contacts is a lot of people, and those who know nobody cannot be reached at all.
#
# That is a warning about every such model, ours included: how unequal contacts are decides the result.
# Watts and Dodds found theirs under *most* conditions, not all.

# %% [markdown]
# ## One leader, or several others? {#several}
#
# Nobody has to choose between *one* leader and *one* ordinary person.
# Ordinary people are cheaper, so you get several.
# **How many ordinary starters, drawn by lot, are worth one leader?**
# The lines give, for contacts and threshold, how many begin → how many are reached.


# %%
def try_groups(average, sizes, unequal=False, times=40):
    """People reached on average when so many people, drawn by lot, begin together."""
    totals = np.zeros(len(sizes))
    for seed in range(12):
        draw = np.random.default_rng(seed)
        ties, limits = society(unequal, draw), thresholds(average, draw)
        for place, size in enumerate(sizes):
            groups = [draw.choice(PEOPLE, size, replace=False) for _ in range(times)]
            totals[place] += reach(ties, limits, groups).mean() / 12
    return totals


sizes = (1, 2, 3, 4, 5, 8)
together = try_groups(0.25, sizes)
uneven = try_groups(0.2, sizes, unequal=True)
unready = try_groups(0.3, sizes)
for name, totals in (
    ("alike, 0.25", together),
    ("unequal, 0.2", uneven),
    ("alike, 0.3", unready),
):
    print(f"{name}:", ", ".join(f"{size} → {total:.0f}" for size, total in zip(sizes, totals, strict=True)))

# %% [markdown]
# Compare with the lines above.
# Where contacts are alike (threshold 0.25, a leader reaches 130), one leader is worth about two people drawn by lot.
# Where they are unequal (threshold 0.2, a leader reaches 235), it takes about five.
#
# And at 0.3, where neither a leader nor anybody else gets anywhere alone, eight together reach 106.
# Together they pass thresholds that none of them passes alone.

# %% [markdown]
# ## Your turn {#exercise}
#
# You have 1,000,000 yen, and every payment is disclosed.
# A leader asks for all of it.
# An ordinary person costs 150,000 yen, including the work of finding and briefing.
# Experience says that leaders accept and that only half of the ordinary people do; those who decline cost nothing but half of the 150,000, for the work.
#
# 1. How many ordinary people will take part?
# 2. Which is the better plan where contacts are alike (threshold 0.25)? And where they are unequal (0.2)?
# 3. At which threshold would you keep the money?

# %% [markdown]
# > [!solution]- One solution
# > 1. Of two people asked, one takes part: that costs 150,000 + 75,000 = 225,000 yen. The money is enough for four.
# > 2. Alike: four starters reach about 249, the leader about 130. Take the four. Unequal: four reach about 226, the leader about 235: nearly even, so look at something else, such as who knows the topic.
# >
# > 3. At 0.3. Four starters reach about 18 people, the leader 4. Spend the money on making it easier to join; that moves the threshold.
# >
# > That the well connected take part more readily is a finding of Oliver Hinz and others among customers of a phone company; it is why starting with them worked best there, and not that each was more persuasive [@hinz2011].

# %% [markdown]
# ## What this leaves out {#left-out}
#
# - **Thresholds are invented.**
#   Nobody hands you a list of them. A test with a few people says more than any average.
# - **Chance made the ties.**
#   Real circles are dense: friends know one another. For habits that helps; see the lab on [weak ties](weak-ties.py).
# - **Leaders are more than contacts.**
#   Knowledge, trust and a topic are missing here. An opinion leader on computers is not asked about restaurants.
# - **Prediction is missing, too.**
#   We knew everybody's contacts. On Twitter the well followed started large cascades more often, and still it could not be predicted reliably who would; in hypothetical campaigns ordinary people were often better value [@bakshy2011].
# - **A model is not a market.**
#   It shows what *can* follow from simple rules. In the field test of one national firm, for a little-known product, less loyal customers talking to acquaintances sold most [@godesmayzlin2009].
#
# To take away: before you ask *who should begin?*, ask *how many are nearly ready?*
