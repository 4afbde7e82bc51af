# ---
# title: "Lab: what is a customer worth?"
# description: You let a thousand customers live, shake every guess in a customer's value, and see which guess would be worth knowing better.
# minutes: 25
# objectives:
#   - id: average-and-person
#     bloom: understand
#     text: Explain why a lifetime value is an average that few individual customers reach.
#   - id: rank-under-doubt
#     bloom: evaluate
#     text: Judge whether a ranking of customers by value survives the doubt in its guesses.
#   - id: find-the-guess
#     bloom: analyze
#     text: Find the guess that moves a decision most, and say what it would take to know it better.
# prerequisites: [responsibility/measuring]
# reviewed: 2026-11-25
# ---

# %% [markdown]
# ## The question {#question}
#
# In [the chapter on measuring](../responsibility/measuring.md#customer-value) you met three customers of an invented coffee subscription.
# Their [engagement value](term:cev), in four parts [@kumar2010], came to 110,000 yen for A, who buys a lot; 58,000 for B, who brings friends; and 112,000 for C, who helps in the forum.
# So C is worth more than A.
# Is she?
#
# In this lab each number in that table gets the doubt that it deserves.
# You need no experience with Python: read the words, look at the pictures, and skip the code where you like.
#
# All data are **synthetic**, made by the program from a fixed starting number, and all amounts and ranges are invented.

# %% [markdown]
# ## A thousand customers like A {#lives}
#
# A brings a margin of 30,000 yen a year and stays for another year with a chance of 80%.
# Future money is discounted at 10% a year.
# The formula of the chapter makes that 30,000 ÷ (1 − 0.80 ÷ 1.10) = 110,000.
#
# Now let a thousand such customers live.
# Every one pays for the first year; then chance decides year by year.
# **How many of the thousand will bring in 110,000 or more?**

# %%
import matplotlib.pyplot as plt
import numpy as np

from wiki.lab import show

draw = np.random.default_rng(1)  # a fixed start: the same synthetic lives every time

years = draw.geometric(1 - 0.80, size=1000)  # years until the customer leaves, the first included
brought = 30_000 * (1 - 1.10**-years) / (1 - 1 / 1.10)  # the margins of those years in today's money

print(f"on average {brought.mean():,.0f}; the one in the middle {np.median(brought):,.0f}")
print("110,000 or more:", (brought >= 110_000).sum(), "of", len(brought))
print("gone after the first year:", (years == 1).sum(), "with", f"{brought.min():,.0f} each")
stayed = years >= 10
print(
    "ten years or longer:",
    stayed.sum(),
    "with",
    f"{brought[stayed].sum() / brought.sum():.0%} of all that was brought in",
)

fig, ax = plt.subplots(figsize=(4, 3), layout="constrained")
ax.bar(*np.unique(brought / 1000, return_counts=True), width=5, color="#0072B2")
ax.axvline(110, color="#D55E00", linestyle="--")
ax.annotate("the formula: 110", (110, 190), xytext=(6, 0), textcoords="offset points", color="#A23E00")
ax.set(xlabel="brought in, in thousand yen", ylabel="customers")
show(
    fig,
    alt="How much a thousand synthetic customers bring in, with a bar for each number of years. "
    "The tallest stands at the left: 203 customers with 30,000 yen. To the right the bars get lower and closer, "
    "and they end above 300,000. A dashed line marks the formula's 110,000; more customers lie left of it.",
)

# %% [markdown]
# The average agrees with the formula, as it should.
# But 408 of a thousand reach it, and 203 leave after one year with 30,000.
# The 135 who stay for ten years or longer lift the mean for all: they bring in 29% of the money.
#
# So a [lifetime value](term:clv) is a statement about a crowd.
# It is right for a budget: what may we spend to win a thousand customers of this kind?
# It is wrong on the screen of an employee who is talking to one of them.

# %% [markdown]
# ## Shake every guess {#shake}
#
# The three sums rest on guesses.
# For each we write a range instead of a number, as wide as we believe (invented here):
#
# | | In the chapter | Range |
# |---|---|---|
# | A: margin a year | 30,000 | 25,000 to 35,000 |
# | A: stays | 80% | 75% to 85% |
# | B: margin a year | 8,000 | 6,000 to 10,000 |
# | B: stays | 70% | 65% to 75% |
# | B: friends who would have come anyway, of 4 | 2 | 1 to 3 |
# | C: margin a year | 4,000 | 3,000 to 5,000 |
# | C: stays | 90% | 85% to 95% |
# | C: purchases moved by her answers | 10 | 5 to 15 |
# | C: saved by her idea | 60,000 | 20,000 to 100,000 |
#
# The program draws each from its range, works out the three sums, and repeats this ten thousand times.
# **In how many of ten cases will C come first? And B?**


# %%
def lifetime(margin, stay):
    """What a customer buys over the years, in today's money."""
    return margin / (1 - stay / 1.10)


def value_a(margin=30_000, stay=0.80):
    return lifetime(margin, stay)


def value_b(margin=8_000, stay=0.70, anyway=2):
    return lifetime(margin, stay) + (4 - anyway) * 22_000 - 4 * 2_000


def value_c(margin=4_000, stay=0.90, moved=10, saved=60_000):
    return lifetime(margin, stay) + moved * 3_000 + saved


draw = np.random.default_rng(1)
times = 10_000


def between(low, high):
    """Ten thousand draws from a range, each value as likely as any other."""
    return draw.uniform(low, high, times)


sums = {
    "A, buys a lot": value_a(between(25_000, 35_000), between(0.75, 0.85)),
    "B, brings friends": value_b(
        between(6_000, 10_000), between(0.65, 0.75), draw.integers(1, 3, times, endpoint=True)
    ),
    "C, helps": value_c(between(3_000, 5_000), between(0.85, 0.95), between(5, 15), between(20_000, 100_000)),
}
first = np.argmax(list(sums.values()), axis=0)
for place, (name, values) in enumerate(sums.items()):
    low, high = np.percentile(values, [5, 95])
    print(f"{name}: nine of ten between {low:,.0f} and {high:,.0f}; first in {(first == place).mean():.0%}")

fig, ax = plt.subplots(figsize=(4, 2.6), layout="constrained")
for place, (values, mark, colour) in enumerate(
    zip(sums.values(), ["o", "s", "^"], ["#0072B2", "#D55E00", "#009E73"], strict=True)
):
    low, middle, high = np.percentile(values / 1000, [5, 50, 95])
    ax.plot([low, high], [place, place], color=colour, linewidth=4, solid_capstyle="butt")
    ax.plot(middle, place, mark, color=colour, markersize=11, markeredgecolor="white")
ax.set_yticks(range(3), sums)
ax.set(xlabel="engagement value, in thousand yen", xlim=(0, 170), ylim=(2.5, -0.5))
ax.grid(axis="x", color="0.9")
show(
    fig,
    alt="Ranges of the three sums that hold nine of ten draws, with the middle marked. A: 87,000 to 138,000, middle 110,000. "
    "B: 32,000 to 84,000, middle 58,000. C: 73,000 to 153,000, middle 112,000. A and C overlap almost wholly.",
)

# %% [markdown]
# *C before A* is a toss of a coin: 52 in a hundred against 48.
# *B is not first* is solid: she came first in not even one draw in a thousand.
#
# The same table gave both statements, and nothing in it told you which one was solid.
# That is what ranges are for: not to look modest, but to know which sentence you may say in the meeting.

# %% [markdown]
# ## Which guess matters? {#which-guess}
#
# Suppose you must decide: keep a helpline for buyers like A, or a host for the forum, where C helps?
# It hangs on who is worth more.
# You may pay for *one* of the guesses to be looked into.
# **Which one would you choose: A's margin, A's staying, C's purchases moved, or C's saving?**
#
# Move one guess at a time to both ends of its range, leave the others alone, and see what becomes of C's lead over A.

# %%
leads = {
    "A: margin": [value_c() - value_a(margin=end) for end in (25_000, 35_000)],
    "A: stays": [value_c() - value_a(stay=end) for end in (0.75, 0.85)],
    "C: margin": [value_c(margin=end) - value_a() for end in (3_000, 5_000)],
    "C: stays": [value_c(stay=end) - value_a() for end in (0.85, 0.95)],
    "C: moved": [value_c(moved=end) - value_a() for end in (5, 15)],
    "C: saved": [value_c(saved=end) - value_a() for end in (20_000, 100_000)],
}
leads = dict(sorted(leads.items(), key=lambda guess: abs(guess[1][1] - guess[1][0])))

fig, ax = plt.subplots(figsize=(4, 3.2), layout="constrained")
for place, (name, ends) in enumerate(leads.items()):
    low, high = sorted(end / 1000 for end in ends)
    ax.barh(place, high - low, left=low, height=0.6, color="#56B4E9", edgecolor="0.2")
    print(f"{name}: C leads by {low * 1000:,.0f} to {high * 1000:,.0f}")
ax.axvline(0, color="black", linewidth=1)
ax.set_yticks(range(len(leads)), leads)
ax.set(xlabel="C's lead over A, in thousand yen\n(left of 0: A leads)", xlim=(-45, 50))
show(
    fig,
    alt="C's lead over A when one guess at a time moves through its range, the widest on top. "
    "C saved: from minus 38,000 to plus 42,000. A stays: minus 20,000 to plus 18,000. A margin: minus 16,000 to plus 20,000. "
    "C moved: minus 13,000 to plus 17,000. The margin and the staying of C move it by 12,000 at most, and C's lead stays near zero.",
)

# %% [markdown]
# The saving by one idea moves most; that was to be expected of a figure estimated by hand.
# The surprise is second: whether A stays with a chance of 75% or 85%.
# It stands in no "soft" column, comes from the company's own data, and weighs more than the doubt about C's word of mouth.
#
# And it can be known.
# Count the customers of two years ago who are still there: with a few thousand the margin of that share is small.
# What C's answers moved will stay a guess, until you [leave some questions unanswered by lot](../responsibility/measuring.md#control).
#
# Look for the guess that is both wide and cheap to narrow.

# %% [markdown]
# ## Never add the sums {#double}
#
# One more trap.
# A hundred customers are worth 22,000 each.
# Forty of them came by a rewarded referral, 2,000 yen a head, and of the forty, twenty would have come anyway.
# **Add up lifetime and referral value over all hundred. Is that what the company gets?**

# %%
buying = 100 * 22_000
referring = 20 * 22_000 - 40 * 2_000
received = 100 * 22_000 - 40 * 2_000
print(f"all four-part sums: {buying + referring:,}; what the company gets: {received:,}")
print(f"too much: {(buying + referring) / received - 1:.0%}")

# %% [markdown]
# The friends are counted twice: once as what they buy, once to the credit of the person who brought them.
#
# Both counts are right, for different questions.
# What is the *customer base* worth?
# Lifetime values less rewards: 2,120,000.
# What is the *referral programme* worth?
# Referral values: 360,000, because without it twenty customers would be missing and forty rewards would be saved.
# The sum of both answers no question at all.

# %% [markdown]
# ## Your turn {#exercise}
#
# Back to B, who refers four friends.
# A friend is worth 22,000, a reward is 2,000.
#
# 1. Work out her referral value if 0, 1, 2, 3 or 4 of the friends would have come anyway.
# 2. Half come anyway. Up to which reward does the programme pay?
# 3. At a German bank, referred customers were worth at least 16% more than similar others [@schmitt2011]; with a simpler telecom product they brought smaller margins [@wolters2019].
#    Which rewards would pay with friends worth 16% more, and with friends worth 20% less (our number; the abstract gives none)?
#
# Say first: what matters more, how good the friends are, or how many would have come anyway?
#
# > [!solution]- One solution
# > 1. 80,000, 58,000, 36,000, 14,000 and −8,000: each friend who would have come anyway costs 22,000.
# > 2. The reward is paid for every friend, and every second one counts: up to 22,000 × 50% = 11,000.
# > 3. 25,520 × 50% = 12,760, and 17,600 × 50% = 8,800.
# >
# > Better or worse friends move the limit from 11,000 by about 2,000.
# > If three of four come anyway instead of two, it falls to 5,500.
# > So first find out who would have come anyway: by offering the reward to only some of the customers, drawn by lot.

# %% [markdown]
# ## What this leaves out {#left-out}
#
# - **Staying is no coin toss.**
#   Here everyone leaves with the same chance each year.
#   Where those who have stayed long are less likely to go, the formula is off.
# - **The ranges are our opinion.**
#   A range is a claim, too, and may be too narrow.
#   We also let every value in a range be equally likely, and each guess move by itself.
# - **No customer knows that she is valued.**
#   Treat C as the most precious one, and others may start to post for it: see [Goodhart's law](../responsibility/measuring.md#gap).
# - **A score for a person is personal data.**
#   For nearly all decisions on this page, groups would have done.
# - **Studies are thin.**
#   At two companies those who bought most were probably not those who referred best [@kumar2007].
#   We cite no test of the whole four-part sum.
#
# To take away: a value without its range is half a statement.
# Say how often the order holds, and which guess would change it.
