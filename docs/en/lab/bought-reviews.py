# ---
# title: "Lab: how bought reviews bend a rating"
# description: You buy stars for an invented product, work out what an average hides, and build a watchman who must not accuse the innocent.
# minutes: 25
# objectives:
#   - id: bend-average
#     bloom: apply
#     text: Work out how far bought stars bend an average, and from an average how many were bought.
#   - id: read-shapes
#     bloom: analyze
#     text: Say what the shape and the timing of ratings can show about bought reviews, and what they cannot.
#   - id: weigh-watchman
#     bloom: evaluate
#     text: Weigh how many bought reviews a rule finds against how many honest ones it accuses.
# prerequisites: [responsibility/disclosure]
# reviewed: 2026-11-25
# ---

# %% [markdown]
# ## The question {#question}
#
# In the chapter on [disclosure](../responsibility/disclosure.md#bought-stars) a clinic's average rises from 1.3 to 3.2, by the authority's estimate.
# How much does it take to bend a rating like that, and could anybody have seen it from the stars alone?
#
# Here you play three parts: the cheat, the reader, and the watchman of the platform.
# You need no experience with Python: read the words, look at the figures, and skip the code where you like.
#
# All ratings on this page are **synthetic**, drawn by the program from a fixed starting number; the shops are invented.
# The point is to learn what such traces look like, and why reading them is harder than it seems.
# Buying reviews is [against the rules](../responsibility/disclosure.md#rules), in Japan and in the United States.

# %% [markdown]
# ## A hundred honest ratings {#honest}
#
# An invented rice cooker is neither good nor bad: of its buyers 15% give one star, 20% two, 30% three, 25% four, and 10% five.
# The program draws a hundred of them.
# The first function of the code, `mulberry32`, is a die that falls the same way for everybody; you need not understand how.
# Then we buy five-star ratings.
#
# **How many does it take to lift the average from 3.0 to 4.0? And to 4.5?**
# Write down both numbers before you read on.


# %% tags=["run"]
def mulberry32(seed):
    """Numbers between 0 and 1 that look random; the same seed gives the same numbers."""
    state = seed & 0xFFFFFFFF

    def draw():
        nonlocal state
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        t = state
        t = ((t ^ (t >> 15)) * (t | 1)) & 0xFFFFFFFF
        t ^= (t + (((t ^ (t >> 7)) * (t | 61)) & 0xFFFFFFFF)) & 0xFFFFFFFF
        return ((t ^ (t >> 14)) & 0xFFFFFFFF) / 4294967296

    return draw


def draw_stars(shares, draw):
    """One rating; `shares` says how common one star is, two stars, and so on."""
    rest = draw()
    for stars in (1, 2, 3, 4):
        rest = rest - shares[stars - 1]
        if rest < 0:
            return stars
    return 5


def mean(ratings):
    return sum(ratings) / len(ratings)


draw = mulberry32(7)
cooker = [draw_stars([0.15, 0.20, 0.30, 0.25, 0.10], draw) for i in range(100)]

for bought in (0, 10, 25, 50, 100, 200, 300):
    print(f"{bought} bought: average {mean(cooker + [5] * bought):.2f}")

# %% [markdown]
# A hundred: as many as the honest ones, and three hundred for 4.5.
# The first stars bend most, and each further step costs more, since the bought ones have to drown more and more.
# For the cheat this has a convenient side: a shop with *few* honest ratings is cheap to bend.

# %% [markdown]
# ## Back from the average {#backwards}
#
# Turn it round.
# If you know the average before and after, and all the bought ratings have five stars, then you know their share:
#
# > share bought = (shown − honest) ÷ (5 − honest)
#
# **What share does the clinic's rise from 1.3 to 3.2 need?**


# %% tags=["run"]
def share_bought(honest, shown):
    """The share of all ratings that must be bought, if all of these have five stars."""
    return (shown - honest) / (5 - honest)


print(f"rice cooker, from {mean(cooker):.2f} to 4.00: {100 * share_bought(mean(cooker), 4):.0f}%")
print(f"clinic, from 1.3 to 3.2: {100 * share_bought(1.3, 3.2):.0f}%")
print(f"269 posts of which 45 have five stars and the rest average 1.3: {(45 * 5 + 224 * 1.3) / 269:.1f}")

# %% [markdown]
# About half.
# The third line is a warning about borrowed numbers.
# A press report counts 269 posts in the period and has the agency's estimate of the averages [@jiji2024]; another says that 45 five-star posts were found to be in breach [@bci2024].
# Forty-five of 269 would lift 1.3 only to 1.9.
# So the averages rest on other posts than these, or more posts were swayed than could be shown: what we read does not say.
# Whoever multiplies the two reports together gets a number that nobody measured.

# %% [markdown]
# ## Three shops with four stars {#shapes}
#
# You are the reader now.
# Three shops show an average of about 4.0 from 200 ratings.
# In one of them, a hundred ratings are bought.
# **Which one would you accuse?**

# %%
import matplotlib.pyplot as plt

from wiki.lab import show

draw = mulberry32(3)
solid = [0.01, 0.05, 0.19, 0.43, 0.32]
divided = [0.20, 0.03, 0.03, 0.05, 0.69]
shops = {
    "Shop A": [draw_stars(solid, draw) for i in range(200)],
    "Shop B": cooker + [5] * 100,
    "Shop C": [draw_stars(divided, draw) for i in range(200)],
}

fig, axes = plt.subplots(3, 1, figsize=(4, 5.2), sharex=True, sharey=True, layout="constrained")
for ax, (name, ratings) in zip(axes, shops.items(), strict=True):
    counts = [ratings.count(stars) for stars in range(1, 6)]
    ax.bar_label(ax.bar(range(1, 6), counts, color="#0072B2"))
    ax.set(title=f"{name}: {mean(ratings):.1f}", ylabel="ratings", xticks=range(1, 6), ylim=(0, 165))
axes[2].set_xlabel("stars")
counted = ". ".join(
    f"{name}: {', '.join(str(ratings.count(stars)) for stars in range(1, 6))}" for name, ratings in shops.items()
)
show(
    fig,
    alt=f"Ratings with one to five stars in three shops with 200 ratings each. {counted}. "
    "A rises to four stars; B is low up to four and has a tower at five; C has many fives, some ones and little between.",
)

# %% [markdown]
# B is the rice cooker with its hundred bought stars.
# If you chose C, you have accused an honest shop: people either love its spicy noodles or cannot eat them.
#
# The shape is a reason to look, and no proof.
# A tower at five stars is what buying leaves behind, and also what delight leaves behind.
# The other way round, a careful cheat buys some fours and a few threes, and the tower is gone.

# %% [markdown]
# ## The watchman {#watchman}
#
# The platform sees more than the reader: it knows *when* a rating came.
# Our watchman has one simple rule: if a day brings too many five-star ratings, all of that day's five-star ratings are held back.
#
# For sixty days an honest café gets five ratings a day.
# On two days it is on television, and fifty come.
# Now add one of two cheats, each of whom buys a hundred five-star ratings:
#
# - the **hurried** one takes 20 a day, for five days;
# - the **patient** one takes one or two a day, over all sixty days.
#
# **At what number of fives a day should the watchman act? How many of the patient cheat's hundred will that catch?**

# %% tags=["run"]
draw = mulberry32(4)
honest = []
for day in range(60):
    writers = 50 if day in (14, 15) else 5
    stars = [draw_stars([0.05, 0.10, 0.20, 0.35, 0.30], draw) for i in range(writers)]
    honest.append(stars.count(5))

hurried = [20 if 40 <= day < 45 else 0 for day in range(60)]
patient = [100 * (day + 1) // 60 - 100 * day // 60 for day in range(60)]


def held_back(bought, limit):
    """Bought and honest five-star ratings on days with at least `limit` of them."""
    days = [day for day in range(60) if honest[day] + bought[day] >= limit]
    return sum(bought[day] for day in days), sum(honest[day] for day in days)


print("honest five-star ratings in all:", sum(honest))
for name, bought in (("hurried", hurried), ("patient", patient)):
    for limit in (3, 5, 10, 20):
        found, accused = held_back(bought, limit)
        print(f"{name}, limit {limit}: {found} found, {accused} accused")

# %%
fig, axes = plt.subplots(2, 1, figsize=(4, 4.6), sharex=True, sharey=True, layout="constrained")
for ax, name, bought in zip(axes, ("The hurried cheat", "The patient cheat"), (hurried, patient), strict=True):
    ax.stairs(honest, range(61), fill=True, color="#0072B2", label="honest")
    both = [one + other for one, other in zip(honest, bought, strict=True)]
    ax.stairs(both, range(61), baseline=honest, fill=True, facecolor="#E69F00", hatch="////", label="bought")
    ax.axhline(10, color="0.2", linestyle="--", linewidth=1)
    ax.text(60, 10.6, "limit 10", ha="right")
    ax.set(title=name, ylabel="fives a day", xlim=(0, 60), ylim=(0, 31))
axes[0].legend(frameon=False, loc="upper center", ncols=2)
axes[1].set_xlabel("day")
show(
    fig,
    alt="Five-star ratings a day over sixty days for two cheats, honest and bought ones stacked, with a line at ten. "
    "Both have a tower of honest ratings on the two days of the television report, 21 and 15 high. "
    "The hurried cheat adds five days of about 22. The patient cheat adds one or two everywhere and, but for the two days of the report, stays below the line.",
)

# %% [markdown]
# The hurried cheat is caught completely at every limit, and every time some of the honest are accused with him: the television report looks exactly like a campaign.
# The patient cheat is hardly touched.
# To find 82 of his hundred, the watchman must act at three a day and hold back 137 of the 142 honest fives, that is, nearly all praise that the café has earned.
#
# Real watchmen know more: who wrote, from where, in which words.
# Yet on Amazon the bought reviews were deleted on average more than 100 days after a campaign began [@ucla_fake], and that was long enough for a large rise in sales [@he2022].
# And what no watchman finds works on readers: with more stars and invented texts 23.1% chose the bad product in a mock shop, without them 10.5% [@which2020].

# %% [markdown]
# ## Your turn {#exercise}
#
# A program told invented hotel reviews from real ones in about 90% of the cases [@ott2011].
# Suppose it is as good on your platform, and equally good on both sides: it flags 90% of the invented and, wrongly, 10% of the honest.
#
# Of 1,000 reviews, 100 are invented.
#
# 1. How many does it flag, and what share of these is invented?
# 2. The same if only 20 of the 1,000 are invented.
# 3. Back to 100 invented: what share is invented if it flags only 1% of the honest?
#
# Guess the first share before you calculate.
# If your guess is near 90%, read the question once more.
#
# > [!solution]- One solution
# > 1. 90 invented and 90 of the 900 honest: 180 flagged, half of them invented.
# > 2. 18 invented and 98 of the 980 honest: 116 flagged, 16% of them invented.
# > 3. 90 invented and 9 honest: 99 flagged, 91% of them invented.
# >
# > The rarer the cheats, the more of the accused are innocent.
# > So ask of a detector not "how often is it right?" but "of ten that it accuses, how many did it?", and sharpen the side of the honest first.

# %% [markdown]
# ## What it means for your work {#use}
#
# - **If you read ratings:** look at the number, the shape and the dates, and at the words of the middling ones.
#   A 4.0 from 20 ratings is cheap to bend.
# - **If you see a tower at your rival's:** you have a question for the platform, and no proof for the public.
# - **If you are honest and have a sudden success:** you may be held back.
#   Keep a note of the cause, such as the report on television.
# - **If somebody offers you stars:** the arithmetic shows how many it would take, and the chapter what became of those who bought.

# %% [markdown]
# ## What this leaves out {#left-out}
#
# - **All bought ratings have five stars, and none is deleted.**
#   Cheats mix, and platforms delete.
# - **Honest people write without being pushed.**
#   In fact not all who bought will write, and what they read before may sway them.
# - **Nobody answers the watchman.**
#   As soon as a rule is known, the hurried learn patience.
# - **The 90% come from hotel reviews of 2011 and a release by the university.**
#   Its mix was not that of any platform; texts written by machines are newer.
#
# To take away: an average can be bent, a shape can mislead, and a rule that finds the guilty has to be judged by the innocent it accuses.
