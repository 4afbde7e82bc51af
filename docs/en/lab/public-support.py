# ---
# title: "Lab: when does answering in public pay?"
# description: You run a help desk in the open for a year, watch repeat questions dry up, and find out what chance and long quarrels do to the result.
# minutes: 25
# objectives:
#   - id: floor-of-work
#     bloom: analyze
#     text: Show what sets the amount of work that is left when answers are in the open.
#   - id: chance-in-results
#     bloom: evaluate
#     text: Judge whether a year's result can tell a good desk from a bad one.
#   - id: choose-rounds
#     bloom: evaluate
#     text: Decide after how many rounds to leave the public place, and say on which unknown the answer hangs.
# prerequisites: [practice/public-service]
# reviewed: 2026-11-25
# ---

# %% [markdown]
# ## The question {#question}
#
# An agency newsletter tells of a client that opened all its enquiries and gained by it; it gives no name and no figure [@article3].
# [The chapter](../practice/public-service.md#when-openness-hurts) weighs such a step with one line of arithmetic: the share of exchanges that end well decides.
#
# Here you run the desk for a year, and three things appear that a line of arithmetic cannot show: questions repeat, chance takes a hand, and quarrels grow long.
# You need no experience with Python: read the words, look at the pictures, and skip the code where you like.
#
# All data are **synthetic**, made by the program from a fixed starting number, and all amounts are invented.

# %% [markdown]
# ## A year of questions {#year}
#
# A hundred questions come in each week, on two hundred topics.
# Some topics are asked about often, most rarely: the second most frequent half as often as the first, the third a third as often, and so on.
#
# - At the **closed** desk, each question gets an answer of its own: a hundred a week.
# - At the **open** desk, an answer stays where all can read it.
#   Whoever has the same question later finds it with a certain chance, and then asks nobody.
# - Answers age: each week one in fifty no longer holds, because the product has changed.
#
# **With a chance of 50% to find the answer: how many of the hundred are still to be answered in week 1, in week 13, and in week 52?**

# %%
import matplotlib.pyplot as plt
import numpy as np

from wiki.lab import show

topics, weekly, weeks = 200, 100, 52
often = 1 / np.arange(1, topics + 1)
often /= often.sum()


def open_year(find, seed=1):
    """Answers to write in each week, if a later asker finds a standing answer with the chance `find`."""
    draw = np.random.default_rng(seed)  # a fixed start: the same synthetic questions every time
    stands = np.zeros(topics, dtype=bool)
    written = []
    for _ in range(weeks):
        stands &= draw.random(topics) >= 1 / 50
        answers = 0
        for topic in draw.choice(topics, weekly, p=often):
            if not (stands[topic] and draw.random() < find):
                answers += 1
                stands[topic] = True
        written.append(answers)
    return written


years = {find: open_year(find) for find in (0.3, 0.5, 0.8)}
for find, written in years.items():
    print(
        f"found by {find:.0%}: week 1 {written[0]}, week 13 {written[12]}, week 52 {written[51]}; year {sum(written):,}"
    )
print(f"closed desk: {weekly} each week; year {weekly * weeks:,}")

fig, ax = plt.subplots(figsize=(4, 3.2), layout="constrained")
ax.axhline(weekly, color="0.3", linewidth=1.5)
ax.text(52, 102, "closed desk", ha="right")
for (find, written), style, colour in zip(
    years.items(), ["-", "--", ":"], ["#B84A00", "#0072B2", "#007A59"], strict=True
):
    ax.plot(range(1, weeks + 1), written, style, color=colour, linewidth=2)
    ax.annotate(
        f"found by {find:.0%}", (52, np.mean(written[40:])), xytext=(6, -3), textcoords="offset points", color=colour
    )
ax.set(xlabel="week", ylabel="answers to write", ylim=(0, 112), xlim=(1, 82), xticks=(1, 13, 26, 39, 52))
show(
    fig,
    alt="Answers to write in each of 52 weeks. The closed desk stays at 100. The open desk falls quickly in the first weeks "
    "and then stays level: near 70 if 30% of later askers find the answer, near 50 if 50% do, near 23 if 80% do.",
)

# %% [markdown]
# Most of the gain comes in the first weeks, and then nothing more happens.
# That week 52 lies above week 13 is luck: single weeks swing by about ten either way.
# The floor is set by *finding*: if half of the people do not find the answer, half of the questions come again, however complete your collection is.
#
# So an open desk that writes more and more answers is working on the wrong side.
# What helps is the customer's own words in the headline, one answer for each question, and old answers taken down.

# %% [markdown]
# ## What chance makes of it {#chance}
#
# Now the onlookers.
# The numbers are those of the chapter: 500 exchanges a year, 40 onlookers each; of those who see a good ending 0.2% become customers, and a bad one costs twice as much.
# On average you gain above a share of 67% and lose below it.
#
# But customers are won one by one, and by luck.
# Let ten thousand desks work for a year at each level of skill.
# **Of the desks with 70% good endings, which gain on average: how many in a hundred will nevertheless end the year with a loss? And how many of those with 60% with a gain?**

# %%
draw = np.random.default_rng(1)
exchanges, desks = 500, 10_000
won, lost = 40 * 0.002, 40 * 0.002 * 2

fig, ax = plt.subplots(figsize=(4, 3), layout="constrained")
for share in (0.9, 0.8, 0.7, 0.6, 0.5):
    good = draw.binomial(exchanges, share, desks)
    balance = draw.poisson(good * won) - draw.poisson((exchanges - good) * lost)
    low, high = np.percentile(balance, [5, 95])
    colour, mark = ("#0072B2", "o") if share > 2 / 3 else ("#B84A00", "s")
    ax.plot([low, high], [share * 100] * 2, color=colour, linewidth=4, solid_capstyle="butt")
    ax.plot(balance.mean(), share * 100, mark, color=colour, markersize=10, markeredgecolor="white")
    print(
        f"{share:.0%} end well: on average {balance.mean():+.0f}, nine of ten desks {low:+.0f} to {high:+.0f}, "
        f"gain {(balance > 0).mean():.0%}, loss {(balance < 0).mean():.0%}"
    )
ax.axvline(0, color="black", linewidth=1)
ax.set(xlabel="customers won less customers lost in a year", ylabel="% that end well", yticks=range(50, 91, 10))
show(
    fig,
    alt="Customers won less lost in a year, for five shares of good endings, as ranges that hold nine of ten desks. "
    "At 90% the range lies right of zero, at 50% left of it. At 80% it just stays right of zero, "
    "at 70% and 60% it reaches far to both sides.",
)

# %% [markdown]
# Of the desks with 70%, more than a quarter end the year with a loss; of those with 60%, one in seven ends it with a gain.
# A year can tell a desk with 80% from one with 50%, but hardly one with 70% from one with 60%.
# Whoever judges by new customers there praises and blames by the dice.
#
# The *share* of good endings shows itself much sooner.
# With 500 exchanges it is known to about ±4 points (see [the margin](../mechanisms/trust.md#margin)), and you can count it on the closed desk before anything is opened.
# That is the reason for the chapter's advice to measure first.

# %% [markdown]
# ## When the quarrel grows long {#rounds}
#
# Long public exchanges can make complaints more visible and bring more of them: a study of Twitter calls it [complaint publicization](term:complaint-publicization) [@golmohammadi2021].
# The chapter therefore moves a case after two rounds, and says that the two are its own choice.
# Test it.
#
# A first answer settles 55% of the cases.
# What is left is harder: each further round settles 35% of it.
# After six rounds without an end, it ends badly.
# Whoever moves to a private channel before leaves onlookers with half a story; that costs half of what a good ending gains.
#
# - **Review page:** the 40 onlookers come later and see the finished thread.
# - **Feed:** each round lifts the case to the top, and 40 *others* see it unfinished.
#   We do not know how much that hurts, so we take two values: half of what a good ending gains, and just as much.
#
# **After how many rounds would you move, on the page and in the feed?**


# %%
def yearly_balance(rounds, unfinished):
    """Customers won less lost in 500 exchanges when open cases move after `rounds`; `unfinished` is the cost of a round."""
    open_cases, balance = 1.0, 0.0
    for number in range(1, rounds + 1):
        settled = open_cases * (0.55 if number == 1 else 0.35)
        open_cases -= settled
        balance += settled * won
        if number < rounds:
            balance -= open_cases * unfinished
    balance -= open_cases * (lost if rounds == 6 else won / 2)
    return 500 * balance


places = {"review page": 0, "feed, mild": won / 2, "feed, harsh": won}

fig, ax = plt.subplots(figsize=(4, 3.2), layout="constrained")
for (place, unfinished), style, colour in zip(
    places.items(), ["o-", "s--", "^:"], ["#0072B2", "#007A59", "#B84A00"], strict=True
):
    balances = [yearly_balance(rounds, unfinished) for rounds in range(1, 7)]
    ax.plot(range(1, 7), balances, style, color=colour)
    ax.annotate(place, (6, balances[-1]), xytext=(8, -3), textcoords="offset points", color=colour)
    print(f"{place}: move after 1 to 6 rounds", *(f"{balance:+.0f}" for balance in balances))
ax.axhline(0, color="black", linewidth=1)
ax.set(xlabel="rounds before the case is moved (6: never)", ylabel="customers won less lost", xlim=(0.8, 8.6))
ax.set_xticks(range(1, 7))
show(
    fig,
    alt="Customers won less lost in a year, by the number of rounds before a case is moved. "
    "Review page: from 13 at one round up to 35 at five. Feed, mild: level at 13 to 14, falling to 11 at six. "
    "Feed, harsh: from 13 at one round down to minus 12 at six.",
)

# %% [markdown]
# On the review page it pays to stay: the thread is read when it is over.
# In the feed it depends on a number for which we found no measurement.
# If an unfinished quarrel hurts little, the number of rounds hardly matters; if it hurts as much as a good ending helps, move after the first answer.
#
# So *two rounds* is a compromise and no law.
# What holds in all three places: the first answer decides most.
# If it settled 75% instead of 55%, a desk that moves after one round would gain 25 customers instead of 13, wherever it answers.

# %% [markdown]
# ## Your turn {#exercise}
#
# Openness also costs time, since a public answer is written for three readers.
# Say that a private answer takes 8 minutes and a public one 12.
#
# Take the figures for the year printed above the first picture.
#
# 1. Up to how many answers a week does the open desk save time?
# 2. How many hours does it save or cost in a year, if 30%, 50% or 80% find the answer?
# 3. The desk can spend 100 hours once, either on writing answers to 150 rare topics in advance, or on headlines in customers' words, which lift finding from 30% to 50%.
#    Which one?
#
# Guess first whether 30% is enough to save time.
#
# > [!solution]- One solution
# > 1. 100 × 8 = 800 minutes; 800 ÷ 12 = 66.7. So up to 66 answers a week.
# > 2. The closed desk needs 5,200 × 8 = 41,600 minutes.
# >    At 30%: 3,700 × 12 = 44,400, so it costs 47 hours.
# >    At 50%: 2,761 × 12 = 33,132, so it saves 141 hours.
# >    At 80%: 1,315 × 12 = 15,780, so it saves 430 hours.
# > 3. The headlines: they turn a loss of 47 hours into a gain of 141, which is worth 188 hours in a year.
# >    The 150 rarest topics make up 23 of the 100 questions a week; found by 30%, their answers save 7 a week at most, or 73 hours a year.
# >
# > If you let the program count only week 1, the open desk looks like a loss at 50% as well: judge it after a quarter.

# %% [markdown]
# ## What this leaves out {#left-out}
#
# - **Whether openness wins customers at all.**
#   The 0.2% is invented, and none of the studies in the chapter counts new customers.
#   In one study hotels that began to answer reviews gained 0.12 stars [@proserpio2017], in another no change was evident [@chen2019]; and stars are not customers.
# - **Good service invites more questions.**
#   At a US telephone company, those who had been helped complained more readily, and the net effect was still positive [@ma_squeaky].
#   Here the 100 questions a week never change.
# - **Privacy.**
#   Some questions must [not be answered in public](../practice/public-service.md#privacy), whatever the arithmetic says.
# - **Others answer, too.**
#   In a [community](../practice/communities.md), customers may write the answers.
# - **All cases weigh the same.**
#   One that reaches the press weighs more than all the rest.
#
# To take away: finding sets the work, the first answer sets the result, and a year of new customers shows only large differences between desks.
