# ---
# title: 実習：コミュニティで発言するのは誰か
# description: 架空のコミュニティに投稿させて、どれだけ少数の人がどれだけ書くかを測り、翌月も同じ人かどうかを確かめ、開かれたコミュニティがいつ報われるかを試します。
# minutes: 30
# objectives:
#   - id: measure-shares
#     bloom: apply
#     text: 投稿の一覧から、最も活発な1%がどれだけ書いたかを測り、90-9-1の法則と比べられる。
#   - id: same-names
#     bloom: analyze
#     text: 曲線が同じでも、常連のいるコミュニティと、人が入れ替わるコミュニティを見分けられる。
#   - id: test-openness
#     bloom: evaluate
#     text: 開かれたコミュニティと囲い込みのどちらが稼ぐかを、どの前提が決めているかを突き止められる。
# prerequisites: [rules/index, practice/communities]
# reviewed: 2026-11-25
# ---

# %% [markdown]
# ## この実習の問い {#question}
#
# 架空のランニングシューズのメーカーが、会員2,000人のコミュニティを開いています。
# 先月の投稿は10,000件でした。
# 読んでいると、いつも同じ人に会うような気がします。
#
# ここへは、二つの章からつながっています。
# 一つでは、二つの1%の法則、つまり[共有についてのホールの法則と、書くことについての90-9-1](../rules/index.md#two-one-percents)を見分けました。
# もう一つでは、[開かれたコミュニティは報われるのか](../practice/communities.md#open-or-enclosed)を考えました。
# この実習では、まず書くことを、次に開くことを扱います。
#
# Pythonの経験は要りません。
# 文章と図を追い、コードは読み飛ばしてもかまいません。
# 会員も投稿もすべて**合成データ**です。
# 決まった数を起点にプログラムが作るので、誰が見ても同じになります。

# %% [markdown]
# ## 一万件の投稿 {#posts}
#
# 次に誰が書くかは偶然に任せますが、書く傾向の強さは人によって違います。
# その強さを「重み」という数で表すと、一人目の重みに対して、二人目はその2ˢ分の1、三人目は3ˢ分の1、と続きます。
# *s* = 0なら全員が同じで、*s*が大きいほど差が開きます。
# 0、0.5、1、1.5で試します。
# コードの最初の`mulberry32`は、誰が振っても同じ目が出るさいころです。
# 中身はわからなくてかまいません。
#
# [90-9-1の法則](term:participation-inequality)によれば、90%の会員は読むだけ、9%が少し書き、1%がほとんどすべてを書きます[@nielsen2006]。
# **2,000人全員が同じだったら、最も活発な1%、つまり20人は、投稿の何%を書くことになるでしょうか。**

# %% tags=["run"]
import math


def mulberry32(seed):
    """誰が動かしても同じになる偶然。起点の数から、0以上1未満の数を次々に作る。"""
    state = seed

    def draw():
        nonlocal state
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        mixed = ((state ^ (state >> 15)) * (state | 1)) & 0xFFFFFFFF
        mixed ^= (mixed + (((mixed ^ (mixed >> 7)) * (mixed | 61)) & 0xFFFFFFFF)) & 0xFFFFFFFF
        return ((mixed ^ (mixed >> 14)) & 0xFFFFFFFF) / 4294967296

    return draw


def weights(slope, members=2000):
    """会員一人ひとりの書く傾向の強さ。どの計算機でも同じになるよう、slopeは0.5刻みにする。"""
    if slope * 2 % 1:
        raise ValueError("0、0.5、1、1.5、2のように0.5刻みで")
    half = slope % 1 > 0
    return [1 / (rank ** int(slope) * (math.sqrt(rank) if half else 1)) for rank in range(1, members + 1)]


def write(inclined, posts, draw):
    """一か月に会員一人ひとりが書く投稿の数。"""
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
    """上位1%、次の9%、残りの90%が書いた投稿の割合（%）。"""
    ordered = sorted(counts, reverse=True)
    one, ten = len(ordered) // 100, len(ordered) // 10
    parts = (sum(ordered[:one]), sum(ordered[one:ten]), sum(ordered[ten:]))
    return [100 * part / sum(ordered) for part in parts]


months = {slope: write(weights(slope), 10000, mulberry32(1)) for slope in (0, 0.5, 1, 1.5)}
for slope in (0, 0.5, 1, 1.5):
    one, nine, ninety = shares(months[slope])
    silent = sum(count == 0 for count in months[slope])
    print(f"s = {slope}: 1%が{one:.1f}%、9%が{nine:.1f}%、90%が{ninety:.1f}%を書く。一度も書かない会員 {silent}人")

# %% [markdown]
# 全員が同じでも、上位20人は、本来の1%の二倍を超える投稿を書いています。
# 運だけで前に出る人が必ずいて、それを選び出したからです。
# そこから先は、みるみる差が開きます。
#
# 測定ではどうだったでしょうか。
# 健康をテーマにした、運営者のいる四つのコミュニティ（63,990人）では、平均すると、書き込みの74.7%が上位1%の手になるものでした。
# 次の9%は24.0%、残りの人は1.3%です[@vanmierlo2014]。
# Yahoo! Groupsの1%が話題を始め10%が参加するというのは目安で、数えた結果は示されていません[@horowitz2006]。
# 健康のコミュニティは、上位だけを見れば、*s* = 1と*s* = 1.5の間にあります。
# 静かな90%が書いた割合は、ここで試したどれよりも少なく、一つの*s*ではどうしても合いません。
# 「90-9-1」は形の名前であって、自然の定数ではないのです。

# %% [markdown]
# ## コミュニティ全体を一本の線で {#lorenz}
#
# 会員全員を一度に見るには、静かな人から活発な人の順に並べ、投稿を足していきます。
# こうして描く線を**ローレンツ曲線**といいます。
# 全員が同じだけ書けば、まっすぐな対角線です。
# たるみが深いほど、少数の人が多くを書いています。
# 対角線の下の三角形のうち、線より上にある部分の割合が**ジニ係数**です。
# 全員が同じなら0、一人がすべてを書けば1に近づきます。
#
# **全員の書く傾向が同じなら、投稿のジニ係数は0でしょうか、それとも0より大きいでしょうか。**


# %% tags=["run"]
def gini(counts):
    """全員が同じだけ書けば0、一人がすべてを書けば1に近い。"""
    ordered, size = sorted(counts), len(counts)
    return sum((2 * place - size + 1) * ordered[place] for place in range(size)) / (size * sum(ordered))


for slope in (0, 0.5, 1, 1.5):
    print(f"s = {slope}: ジニ係数 {gini(months[slope]):.2f}")

# %%
import matplotlib.pyplot as plt
import matplotlib_fontja  # 図に日本語を書くため
import numpy as np

from wiki.lab import show

matplotlib_fontja.japanize()
fig, ax = plt.subplots(figsize=(4, 4), layout="constrained")
ax.plot([0, 100], [0, 100], color="0.6", linewidth=1)
ax.text(26, 29, "全員が同じだけ書く", rotation=45, rotation_mode="anchor", transform_rotates_text=True, color="0.35")
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
    "健康の\nコミュニティ",
    (99, 25.3),
    xytext=(80, 27),
    ha="right",
    va="center",
    arrowprops={"arrowstyle": "-", "color": "0.5"},
)
ax.set(xlabel="会員（静かな人から、%）", ylabel="投稿に占める割合（%）", xlim=(0, 101), ylim=(-9, 101))
show(
    fig,
    alt="まっすぐな対角線の下にある、三つのコミュニティのローレンツ曲線。s = 0の線は少しだけたるむ。"
    "s = 1の線は会員の半分を過ぎても床の近くにあり、その後で急に上がる。s = 1.5の線は、最後の最後で上がる。"
    "健康のコミュニティの測定を示す二つのひし形は、会員90%で投稿1.3%、99%で25.3%のところにある。",
)

# %% [markdown]
# 運だけでも、ジニ係数は四分の一ほどになりました。
# 会員一人あたり五件の投稿がある場合です。
# 一人あたり一件しかなければ、運だけで二分の一を超えます。
# これと比べなければ、ジニ係数だけを聞いてもあまり意味がありません。
# 特別な人がいなかったらどうなるか、を考えてみることです。

# %% [markdown]
# ## 同じ人たちか {#same}
#
# 上司が、最も活発な20人のための企画を出しました。
# バッジ、招待、次の靴への意見の場です。
# 翌月の20人も同じ顔ぶれだ、という前提があります。
#
# コミュニティを三つ用意しました。
# 一つ目では、人が変わりません。
# **常連**のいるコミュニティです。
# 二つ目では、重みは同じですが、毎月くじで別の会員に配り直します。
# 大会を控えた人がよく書き、やがて静かになるような、**入れ替わり**のあるコミュニティです。
# 三つ目では、全員が**同じ**です。
#
# **今月の上位20人のうち、翌月の上位20人にも入るのは何人でしょうか。三つとも予想してください。**


# %% tags=["run"]
def shuffle(inclined, draw):
    """同じ重みを、会員に配り直す。"""
    dealt = list(inclined)
    for last in range(len(dealt) - 1, 0, -1):
        other = int(draw() * (last + 1))
        dealt[last], dealt[other] = dealt[other], dealt[last]
    return dealt


def top(counts, size=20):
    """最も活発な会員の番号。"""
    return sorted(range(len(counts)), key=lambda member: (-counts[member], member))[:size]


draw = mulberry32(2)
steep, level = weights(1), weights(0)
communities = (
    ("常連", steep, steep),
    ("入れ替わり", shuffle(steep, draw), shuffle(steep, draw)),
    ("同じ", level, level),
)
for name, now, later in communities:
    first, second = write(now, 10000, draw), write(later, 10000, draw)
    again = len([member for member in top(first) if member in top(second)])
    print(
        f"{name}: 上位1%が書くのは{shares(first)[0]:.0f}%、翌月{shares(second)[0]:.0f}%。20人のうち{again}人が翌月も上位"
    )

# %% [markdown]
# 最初の二つは、どの月も同じ曲線になります。
# **割合**の報告では、決して見分けられません。
# ところが、企画にとっては正反対の場です。
# 常連の場では、支えてくれる人に礼を言うことになります。
# 入れ替わりの場では、礼を言う相手がもうすぐ静かになります。
# 次の人が始めやすい場にするほうが大切です。
# 二か月続けて入った人が一人いても、意味はありません。
# 偶然だけで、五か月に一度ほどは起こるからです。
#
# ですから、誰かに報いる前に、二か月分を並べてみてください。
# [1%の法則](../rules/one-percent.md#do-it)のページに、そのための用紙があります。

# %% [markdown]
# ## 開くか、囲い込むか {#open}
#
# 誰が書くかは一つの問題で、そもそも誰が来るかは別の問題です。
# コミュニティの章には、10,000人の架空の市場の、単純化したモデルがありました。
# 毎週20人が自分から会員になります。
# ほかの人は会員が連れてきて、会話に売り込みが少ないほど増えます。
# 毎週、会員の1%が去り、会話に占める売り込みが多いほど、さらに最大10%が去ります。
# 売り込みは、会員一人あたり週に10の稼ぎをすぐにもたらします。
# 信頼は12の稼ぎをもたらしえますが、育つまでに26週かかります。
#
# その式を、自分で動かせるようにしました。
# **開かれたコミュニティ（売り込みなし）の稼ぎの合計が、囲い込み（売り込みばかり）を上回るのは何週目でしょうか。**


# %% tags=["run"]
def community(openness, weeks, bring=0.08, leave=0.10, sale=10, trust=12, patience=26):
    """その週までの会員数と稼ぎの合計。opennessは、売り込みでない会話の割合。"""
    members = earned = 0.0
    for week in range(1, weeks + 1):
        joining = (20 + bring * openness * members) * (1 - members / 10000)
        members += joining - (0.01 + leave * (1 - openness)) * members
        earned += members * (sale * (1 - openness) + trust * openness * min(1, week / patience))
    return members, earned


for weeks in (4, 13, 14, 15, 26, 52):
    fence, garden = community(0, weeks), community(1, weeks)
    print(f"{weeks}週: 囲い込み {fence[0]:.0f}人、稼ぎ{fence[1]:.0f}。開放 {garden[0]:.0f}人、稼ぎ{garden[1]:.0f}")

# %%
weeks = range(1, 21)
fig, ax = plt.subplots(figsize=(4, 3.2), layout="constrained")
for openness, name, style, colour, at in (
    (1, "開放", "o-", "#0072B2", (14.4, 30000)),
    (0, "囲い込み", "s--", "#B84A00", (16, 11000)),
):
    ax.plot(weeks, [community(openness, week)[1] for week in weeks], style, color=colour, markersize=4)
    ax.annotate(name, at, color=colour)
ax.axvline(13, color="0.5", linewidth=1)
ax.annotate("最初の\n四半期の終わり", (12.7, 38000), ha="right", color="0.35")
ax.set(xlabel="週", ylabel="稼ぎの合計", xticks=range(1, 21, 3), ylim=(0, None))
ax.yaxis.set_major_formatter("{x:,.0f}")
show(
    fig,
    alt="二つのコミュニティの、20週までの稼ぎの合計。14週までは囲い込みが先を行き、四半期の終わりの13週もそうである。"
    "15週で開放が追い越し、20週には二倍近くになる。",
)

# %% [markdown]
# 15週目でした。
# 四半期の報告の、二週間後です。
#
# これがモデルの答えです。
# では、この答えは何に支えられているのでしょうか。
# 四人の疑い深い人が、それぞれ数字を一つか二つ変えて、一年動かします。
#
# - **A**「会員はほとんど人を連れてこない」：四分の一にする
# - **B**「信頼はお金にならない」：12を2にする
# - **C**「売り込みのせいで去る人はいない」：10%を0%にする
# - **D** AとBを同時に
#
# **囲い込みが勝つのは、どの場合でしょうか。**

# %% tags=["run"]
sceptics = (
    ("変更なし", {}),
    ("A", {"bring": 0.02}),
    ("B", {"trust": 2}),
    ("C", {"leave": 0}),
    ("D", {"bring": 0.02, "trust": 2}),
)
for name, changed in sceptics:
    fence, garden = community(0, 52, **changed)[1], community(1, 52, **changed)[1]
    ahead = "開放" if garden > fence else "囲い込み"
    print(f"{name}: 囲い込み {fence:.0f}、開放 {garden:.0f}。勝つのは{ahead}")

# %% [markdown]
# 囲い込みは、A・B・Cのどれか一つでは勝てず、勝つのはAとBが重なったときだけです。
# つまりこのモデルでは、開放を支えているのは一つの都合のよい数字ではありません。
# ただし、**両方の**約束が空手形なら、囲い込みのほうが得です。
# どちらも自社で測れます。
# 新しい会員にはきっかけを尋ね、買い物については、会員を、会員に似た非会員と比べればよいのです。
#
# 後者については、よい測定が一つあります。
# 娯楽商品の小売企業では、コミュニティに参加した人の支出が増えました。
# とりわけ大きく増えたのは、書く人と、そこにつながりのある人です[@manchanda2015]。
# 参加はくじ引きで決めたものではありません。
# 開いた場と囲った場を比べた研究は、見つかりませんでした。

# %% [markdown]
# ## やってみよう {#exercise}
#
# 慎重な管理職になったつもりで考えます。
# 会員が連れてくる人は四分の一で（`bring=0.02`）、信頼の値打ちはわかりません。
#
# 1. 開かれたコミュニティの52週の稼ぎが囲い込みを上回るのは、`trust`がいくつ以上のときでしょうか。
# 2. 26週で判断するなら、いくつ以上でしょうか。
# 3. 先に測るなら、何人の会員が人を連れてくるかと、信頼の値打ちと、どちらにしますか。
#
# まず予想してください。
# 2の答えは、1の答えとほぼ同じでしょうか、二倍でしょうか、五倍でしょうか。

# %% [markdown]
# > [!solution]- 解答例
# > ```python
# > for weeks in (26, 52):
# >     fence = community(0, weeks)[1]
# >     enough = min(trust / 10 for trust in range(300) if community(1, weeks, bring=0.02, trust=trust / 10)[1] > fence)
# >     print(weeks, enough)
# > ```
# >
# > 1. 2.8以上です。前提にした12の四分の一にも足りない値です。
# > 2. 6.5以上です。二倍を超えています。早く判断する人ほど、信頼に多くを求めることになります。信頼はまだ育っている途中だからです。
# > 3. 費用のかからないほうからでかまいませんが、測らずに済ませてはいけません。きっかけなら、入会の用紙に一問足すだけです。信頼の値打ちを知るには、比べる相手と半年の時間が要ります。

# %% [markdown]
# ## この実習で扱わなかったこと {#left-out}
#
# - **投稿の数は、値打ちではありません。**
#   500人の読者の問題を解決した回答も、「私もです」の一言も、ここでは同じ一件です。
#   読むだけの人は失敗ではありません（[ROM専](term:lurker)）。
# - **重みは架空です。**
#   書く傾向の強さは、私たちが決めました。
#   実際のコミュニティにはそれぞれの曲線があり、規約やソフトウェアや雰囲気によって曲がります。
# - **健康のコミュニティは、自社のコミュニティではありません。**
#   要旨をもとに引用しました。
#   健康というテーマが、靴のコミュニティよりも、読むだけの人を多く集めるのかもしれません。
# - **ルール1は、ここにはありません。**
#   ホールの0.6%は、リンクを共有して人を連れてくる人です[@hall2010]。
#   この実習で数えたのは、書く人だけです。
# - **コミュニティのモデルは単純化しています。**
#   競合も、もめごとも、費用もなく、数字は私たちが決めました。
#
# 曲線を見たら、二つ尋ねてください。
# 「特別な人がいなくても、こうなりませんか」「翌月も同じ人ですか」。
