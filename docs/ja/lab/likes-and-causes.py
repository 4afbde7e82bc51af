# ---
# title: 実習：「いいね」は購買の原因か
# description: 「いいね」に効果のない世界とある世界を作り、二つを見分けられる比べ方はどれかを確かめます。
# minutes: 25
# objectives:
#   - id: see-confounding
#     bloom: analyze
#     text: 「いいね」に効果がなくても「いいね」をした人がよく買う理由を、データで示せる。
#   - id: compare-methods
#     bloom: evaluate
#     text: 四つの比べ方を、わかっている効果を言い当てられるかどうかで評価できる。
#   - id: read-lot
#     bloom: apply
#     text: くじによる招待の結果から、「いいね」の効果とその誤差を計算できる。
# prerequisites: [responsibility/measuring]
# reviewed: 2026-11-25
# ---

# %% [markdown]
# ## この実習の問い {#question}
#
# ページに「いいね」をした人は、よく買います。
# [測定の章](../responsibility/measuring.md#likes)では、「いいね」に効果がなくてもそうなることを小さな表で見ました。
# 実験の結果も、そのとおりでした[@john2017jmr]。
# けれども、自社のデータに「ブランドが好きな人」という列はありません。
# あるのは「いいね」と購入だけです。
# **うまく分析すれば、この二つから本当のことを取り出せるでしょうか。**
#
# 確かめるには、本当のことがわかっている世界が要ります。
# この実習では世界を二つ作り、四つの比べ方をその両方で試します。
# Pythonの経験は要りません。
# 文章と図を追い、コードは読み飛ばしてもかまいません。
#
# データはすべて、決まった数を起点にプログラムが作った**合成データ**です。
# 実際に「いいね」をした人も、買った人もいません。

# %% [markdown]
# ## 「いいね」に効果のない世界 {#world}
#
# 顧客が20,000人います。
# 一人ひとりのブランドへの好意は、強かったり弱かったりします。
#
# - 好意は**購入**を動かします。好きな人ほど、年に何度も買います。
# - 好意は「いいね」も動かします。ページを見せられたとき、好きな人ほど「いいね」を押します。
# - 「いいね」は**何も**動かしません。
#
# 実際の暮らしと同じで、何回買うかには偶然も混じります。

# %%
import matplotlib.pyplot as plt
import matplotlib_fontja  # 図に日本語を書くため
import numpy as np

from wiki.lab import show

matplotlib_fontja.japanize()

draw = np.random.default_rng(2)  # 起点を固定する。毎回同じ架空の人たちになる
people = 20_000

fondness = draw.normal(size=people)
tendency = np.exp(0.8 + 0.6 * fondness)  # 一年に見込まれる購入の回数
last_year = draw.poisson(tendency)
would_like = draw.random(people) < 1 / (1 + np.exp(0.8 - 1.2 * fondness))  # ページを見せられたら「いいね」をする

this_year = draw.poisson(tendency)  # 全員にページを見せる。「いいね」に効果はない

print(f"「いいね」をした人: {would_like.mean():.0%}")
print(f"購入: した人{this_year[would_like].mean():.2f}回、ほかの人{this_year[~would_like].mean():.2f}回")

# %% [markdown]
# 3.72回と2.11回です。
# 「いいね」をした人は、ほかの人より年に1.6回、76%も多く買っています。
# 会議の資料では「『いいね』一つの値打ちは購入1.6回」となり、誰も言い返せません。
#
# 言い返せるのは、この世界を作ったあなただけです。
# 好意が同じくらいの人を、−2（いちばん弱い）から2（いちばん強い）まで順に並べてみましょう。
# **紙に二本の線を描いてください。左から右へ、「いいね」をした人の購入と、ほかの人の購入です。二本はどれだけ離れるでしょうか。**

# %%
steps = np.arange(-2, 2.1, 0.5)

fig, ax = plt.subplots(figsize=(4, 3.2), layout="constrained")
for name, who, mark, colour in (
    ("「いいね」をした人", would_like, "o-", "#0072B2"),
    ("ほかの人", ~would_like, "s--", "#D55E00"),
):
    groups = [this_year[who & (abs(fondness - step) < 0.25)] for step in steps]
    ax.plot(steps, [group.mean() for group in groups], mark, color=colour, label=name, markersize=7, fillstyle="none")
    print(f"{name}: 各段の人数", *map(len, groups))
ax.set(xlabel="ブランドへの好意", ylabel="年間の購入回数", ylim=(0, None))
ax.legend(frameon=False)
show(
    fig,
    alt="ブランドへの好意と年間の購入回数。「いいね」をした人の線とほかの人の線がある。"
    "どちらも1回足らずから約7回まで上がり、ほとんど重なっている。",
)

# %% [markdown]
# 二本は重なりました。
# 好意が同じなら、「いいね」をしてもしなくても同じです。
# 違うのは人数だけです。
# いちばん好きな人たちは大半が「いいね」をし、いちばん好きでない人たちはほとんどしません。
# これが、内側から見た[交絡](term:confounding)です。

# %% [markdown]
# ## うまい分析 {#adjust}
#
# 好意はデータベースにありません。
# でも、去年の購入ならあります。
# 好きな人は、去年もよく買ったはずです。
# そこで、似た人どうしを比べます。
# 去年一度も買わなかった人どうし、一度買った人どうしというように比べて、その差を平均します。
#
# そのままの差は1.6回でした。
# 本当の効果は0です。
# **去年の購入をそろえると、差はどれだけ残るでしょうか。消える、少し残る、半分より多く残る。**


# %%
def gap(one, other):
    """二つの平均の差と、その誤差（20回のうち19回）。"""
    return one.mean() - other.mean(), 1.96 * np.sqrt(one.var() / len(one) + other.var() / len(other))


def gap_at_equal_past(bought, likes):
    """去年の購入が同じ人どうしの差を、「いいね」をした人の数で平均したもの。"""
    total = spread = weight = 0
    for past in range(last_year.max() + 1):
        one, other = bought[likes & (last_year == past)], bought[~likes & (last_year == past)]
        if len(one) > 1 and len(other) > 1:
            difference, margin = gap(one, other)
            total, weight = total + len(one) * difference, weight + len(one)
            spread += (len(one) * margin) ** 2
    return total / weight, np.sqrt(spread) / weight


raw, raw_margin = gap(this_year[would_like], this_year[~would_like])
equal, equal_margin = gap_at_equal_past(this_year, would_like)
print(f"そのままの差 {raw:.2f} ± {raw_margin:.2f}")
print(f"去年の購入をそろえた差 {equal:.2f} ± {equal_margin:.2f}")

# %% [markdown]
# 半分より多く残りました。
# 去年の購入は、好意のぼやけた写真にすぎません。
# 好きなのに去年はあまり買わなかった人も、さほど好きでないのによく買った人もいるからです。
# 年齢や住所など、列を百も足せば写真は鮮明になります。
# それで十分かどうかは、データからはわかりません。
# ±0.08という誤差も教えてくれません。
# 誤差が表すのは、偶然によるぶれだけです。
#
# もっと多くの列を持つ人たちにも、同じことが起きました。
# Facebookでの15件の広告実験では、くじを使わない方法は、利用者の情報を数多く使っても、実験の示す効果をしばしば言い当てられませんでした[@gordon2018]。
# 続く663件では、5,000を超える情報と機械学習を使っても、成績は振るいませんでした[@gordon2022]。

# %% [markdown]
# ## くじに決めさせる {#lot}
#
# 今度は、くじで選んだ半分の人にだけページを見せます。
# 招待された人が全員押すわけではなく、押すのはやはり好きな人です。
#
# そこで、よく似た二つの比べ方ができます。
#
# - 招待されて「いいね」をした人だけを、招待されなかった人と比べる。
# - 招待された人**全員**を、招待されなかった人全員と比べる。
#
# **安全なのはどちらでしょうか。**
#
# それに、いつも「効果なし」と答える方法なら、この世界では必ず当たってしまいます。
# そこで二つ目の世界を用意します。
# 「いいね」をした人に広告費をかけて投稿を見せると、購入が年に0.5回増える世界です。
# Vitalityの実験がこの形でした[@mochon2017; @tulane2017]。


# %%
def four_ways(effect):
    """「いいね」が購入を`effect`回増やす世界での、四つの見積もりとその誤差。"""
    shown_to_all = draw.poisson(tendency + effect * would_like)
    invited = draw.permutation(people) < people // 2
    liked = invited & would_like
    bought = draw.poisson(tendency + effect * liked)
    clicked = liked.sum() / invited.sum()
    difference, margin = gap(bought[invited], bought[~invited])
    print(
        f"招待した人{bought[invited].mean():.2f}回、しなかった人{bought[~invited].mean():.2f}回、"
        f"差 {difference:.2f} ± {margin:.2f}、招待した人のうち「いいね」{clicked:.0%}"
    )
    return [
        gap(shown_to_all[would_like], shown_to_all[~would_like]),
        gap_at_equal_past(shown_to_all, would_like),
        gap(bought[liked], bought[~invited]),
        (difference / clicked, margin / clicked),
    ]


ways = [
    "した人 − ほかの人",
    "同上（去年の購入を\nそろえる）",
    "くじ：した人 −\n招待しない人",
    "くじ：招待した全員 −\n招待しない全員",
]
draw = np.random.default_rng(14)
worlds = {0.0: four_ways(0.0), 0.5: four_ways(0.5)}

fig, axes = plt.subplots(2, 1, figsize=(4, 5.4), sharey=True, sharex=True, layout="constrained")
for ax, (truth, estimates) in zip(axes, worlds.items(), strict=True):
    ax.axvline(truth, color="#009E73", linewidth=2)
    for place, (estimate, margin) in enumerate(estimates):
        safe = place == 3
        ax.errorbar(
            estimate, place, xerr=margin, fmt="o" if safe else "s", color="black" if safe else "#D55E00", capsize=4
        )
        ax.text(estimate, place - 0.3, f"{estimate:.2f}", ha="center", bbox={"fc": "white", "ec": "none", "pad": 0.5})
    ax.set(title=f"本当の効果 {truth:g}回", ylim=(3.5, -0.6), xlim=(-0.4, 2.4), xticks=(0, 1, 2))
axes[0].set_yticks(range(4), ways)
axes[1].set_xlabel("見積もり（年間の購入回数）")
found = ["、".join(f"{estimate:.2f}" for estimate, _ in estimates) for estimates in worlds.values()]
show(
    fig,
    alt="二つの世界で、「いいね」の効果を四つの比べ方で見積もった図。本当の効果のところに線がある。"
    f"効果のない世界では{found[0]}。効果が0.5回の世界では{found[1]}。"
    "どちらでも線の近くにあるのは、招待した全員と招待しない全員を比べた四つ目だけで、誤差はいちばん広い。",
)

# %% [markdown]
# 見つけるものが何もない世界で、四つのうち三つが、購入およそ1回かそれ以上の効果を報告しています。
# 誤差は小さいのに、答えは間違いです。
# **ぶれない**ことと**正しい**ことは別なのです。
#
# 油断できないのは三つ目です。
# くじは引きました。
# ところが、押した人だけを選び出したとたん、どちらの組に入るかをまた本人が決めています。
# 締め出したはずの[自己選択](term:self-selection)が、また入り込んだのです。
#
# 四つ目は、くじがそれぞれの側に置いた人を、押したかどうかにかかわらず全員比べます。
# 招待された人の三分の二は押さなかったので、差は小さくなります。
# それを押した人の割合で割ると、「いいね」をした人にとっての効果になります。
# 誤差は大きく、その分だけ正直です。
# 0.06と0.49というほぼ正確な値が出たのは、運でした。
# **本当の効果が0.5の世界でくじを四十回引き直すと、答えはいくつからいくつまでになるでしょうか。**

# %%
others = []
for _ in range(40):
    invited = draw.permutation(people) < people // 2
    liked = invited & would_like
    bought = draw.poisson(tendency + 0.5 * liked)
    clicked = liked.sum() / invited.sum()
    difference, margin = gap(bought[invited], bought[~invited])
    others.append((difference / clicked, margin / clicked))
estimates, margins = np.transpose(others)
held = (abs(estimates - 0.5) <= margins).sum()
print(f"引き直した40回: {estimates.min():.2f}から{estimates.max():.2f}、誤差は平均±{margins.mean():.2f}")
print(f"0.5が誤差の幅に入ったのは、40回のうち{held}回")

# %% [markdown]
# 0.27から0.70までの値が出ました。
# 平均すれば正しい方法でも、一回の試験では大きく外れることがあります。
# それを教えるのが約±0.2という誤差で、40回のうち37回は本当の値を捉えました。
# 20回に19回という約束に近い結果です。

# %% [markdown]
# ## やってみよう {#exercise}
#
# 架空の会社がもう二社、くじで選んだ半分の顧客を招待しました。
#
# | | 招待した人の購入 | ほかの人の購入 | 差の誤差 | 招待した人のうち「いいね」 |
# |---|---|---|---|---|
# | 会社1 | 4.60 | 4.40 | ±0.15 | 40% |
# | 会社2 | 2.10 | 2.05 | ±0.09 | 10% |
#
# 1. 「いいね」の効果とその誤差は、それぞれどれだけでしょうか。
# 2. 「『いいね』に効果があった」と言ってよいのは、どちらでしょうか。
# 3. 人数が四倍になると、誤差は半分になります（誤差は人数の平方根に反比例します）。
#    0.05の差が誤差を超えて見えるには、会社2は今の何倍の人数が必要でしょうか。
#
# 先に、「いいね」一つあたりの効果が大きそうなのはどちらかを予想してください。
#
# > [!solution]- 解答例
# > 1. 会社1は0.20÷40%＝0.50、誤差は0.15÷40%＝±0.38。会社2は0.05÷10%＝0.50、誤差は0.09÷10%＝±0.90。
# > 2. 会社1です。0.12から0.88までの範囲に0が入りません。会社2は−0.40から1.40までで、「わからない」としか言えません。
# > 3. 誤差を0.09から0.05より小さくするので、1.8分の1です。1.8×1.8は約3.2なので、三倍を超える人数が要ります。それでも二回に一回は、偶然に隠れて見えません。五回に四回見つけるには、さらにその約二倍が要ります。
# >
# > 一つあたりの見積もりは、二社とも同じでした。
# > 押す人が少ないと答えはぼやけます。招待に応じるのが十人に一人なら、くじで分ける人数を増やさなければなりません。

# %% [markdown]
# ## 月曜日にすること {#use}
#
# - 比べる前に、**誰がどちらの組かを決めたのは誰か**と尋ねます。
#   本人たちが決めたのなら、比べるのはそこでやめます。
# - くじが決めたのなら、一方の全員をもう一方の全員と比べ、その後で参加した人の割合で割ります。
# - くじを使えないなら、「自社を好む人はよく買う」と言います。
#   それは本当で、買い手がどこにいるかを知る役に立ちます。
#   「だから」とは言いません。
# - くじで分ける人数は、[見分けられる試行](../responsibility/open-questions.md#pilot)の節で考えます。

# %% [markdown]
# ## この実習で扱わなかったこと {#left-out}
#
# - **交絡の強さは私たちが決めました。**
#   別の世界では、去年の購入をそろえると差がほとんど消えるかもしれず、ほとんど減らないかもしれません。
#   困るのは、自分がどちらの世界にいるのか、内側からはわからないことです。
# - **人は話をします。**
#   招待された人がほかの人に話せば、招待しなかった組にも影響が及び、差は小さく出ます。
# - **押した人の割合で割るには、条件があります。**
#   招待が、押さない人には何の影響も与えないことです。
#   招待をうるさいと思われたなら、割った数は外れます。割る前の差は正しいままです。
# - **一年は長い時間です。**
#   効果は薄れるかもしれず、名簿から消える人が片方の組に偏るかもしれません。
# - **知られている実験は、2010年代のFacebookと少数のブランドについてのものです**[@john2017jmr; @mochon2017]。
#
# 覚えておきたいのは、列をいくつ足しても、本人の選択はくじにならないということです。
# 誤差が小さくても、比べ方が間違っていれば間違いです。
