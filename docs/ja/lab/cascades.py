# ---
# title: 実習：なぜ投稿の多くは広がらないのか
# description: 架空の投稿を千件まいて、二度受け渡されるものがどれほど少ないかを見届け、自分の投稿に何を期待できるかを計算します。
# minutes: 25
# objectives:
#   - id: expect-chains
#     bloom: understand
#     text: 誰も失敗していなくても、投稿の多くがそれ以上誰にも届かない理由を説明できる。
#   - id: compare-shapes
#     bloom: analyze
#     text: 一斉発信と人から人への連鎖を見分け、同じ人数に届いた二つの広がりがどう違いうるかを言える。
#   - id: estimate-own
#     bloom: apply
#     text: 自分の投稿の記録から、次の投稿がどこまで届くかを見積もれる。
# prerequisites: [mechanisms/networks]
# reviewed: 2026-11-25
# ---

# %% [markdown]
# ## この実習の問い {#question}
#
# 投稿しても、何も起こりません。
# 出来が悪かったのでしょうか。
# それとも、投稿とはそういうものなのでしょうか。
#
# [ネットワークの章](../mechanisms/networks.md#cascades)では、[カスケード](term:cascade)のほとんどが一段以内で終わると学びました。
# この実習では、出来のまったく同じ投稿を千件まいて、数えてみます。
# その後、測定された結果に似るようにモデルを合わせ、計画にとって何を意味するかを考えます。
#
# Pythonの経験は要りません。
# 文章と図を追い、コードは読み飛ばしてもかまいません。
# このページの投稿はすべて、決まった数を起点にプログラムが作った**合成データ**です。

# %% [markdown]
# ## 同じ出来の千件 {#thousand}
#
# 決まりは章と同じです。
# 投稿を受け取った人は、何人かに渡します。
# 人数を決めるのは偶然だけで、たいていは0人、ときどき1人か2人です。
# 平均は*R*人で、ここでは0.6とします。
# どの投稿も読者1人から始まり、受け取った人がまた渡すかもしれません。
#
# **1,000件のうち、最初の読者で終わるのは何件でしょうか。10人以上に届くのは何件でしょうか。いちばん長い連鎖は何段続くでしょうか。**

# %%
import matplotlib.pyplot as plt
import matplotlib_fontja  # 図に日本語を書くため
import numpy as np

from wiki.lab import show

matplotlib_fontja.japanize()


def sow(ratio, posts, draw):
    """投稿ごとに、合わせて何人に届き、何段続いたか。"""
    latest = np.ones(posts, int)
    reached, steps = latest.copy(), np.zeros(posts, int)
    while latest.any():
        latest = draw.poisson(ratio * latest)
        reached += latest
        steps += latest > 0
    return reached, steps


reached, steps = sow(0.6, 1000, np.random.default_rng(1))
print("最初の読者だけ:", (reached == 1).sum())
print("2〜9人:", ((reached > 1) & (reached < 10)).sum())
print("10人以上:", (reached >= 10).sum())
print("最大:", reached.max(), "人、最長の連鎖:", steps.max(), "段")

# %%
counts = [*np.bincount(steps, minlength=6)[:5], (steps >= 5).sum()]
names = ["なし", "1", "2", "3", "4", "5以上"]
fig, ax = plt.subplots(figsize=(4, 3), layout="constrained")
bars = ax.bar(names, counts, color="#0072B2")
ax.bar_label(bars, padding=2)
ax.set(xlabel="人から人への段数", ylabel="1,000件のうちの件数", ylim=(0, 640))
ax.spines[["top", "right"]].set_visible(False)
show(
    fig,
    alt="1,000件の投稿が何段続いたかを示す棒グラフ。"
    + "、".join(f"{name}は{count}件" for name, count in zip(names, counts, strict=True))
    + "。半分以上は一度も渡されていない。",
)

# %% [markdown]
# 半分以上は一度も渡されず、10人に届くのは1,000件のうち35件です。
# それでも、見込みは千件とも同じでした。
# もしあなたの投稿だったら、最大の一件は褒められ、554件については説明を求められることでしょう。

# %% [markdown]
# ## このモデルは甘いのか {#generous}
#
# 測定された結果と比べてみます。
# 著者の一人が、ネット上の六つの場の研究を要約しています。
# それによると、カスケードの70%から95%では誰も後に続かず、一段を超えるものは1%から4%です[@goel2011]。
# 発表された研究も、大多数は一段以内で終わるという同じ結論です[@goel2012]。
#
# **Rを0.6としたのは、高すぎたのでしょうか、低すぎたのでしょうか、それともちょうどよいのでしょうか。いくつで試しますか。**

# %%
draw = np.random.default_rng(2)
print("測定: 誰も続かない 70〜95%、一段を超える 1〜4%")
for ratio in (0.05, 0.1, 0.2, 0.3, 0.6, 0.9):
    reached, steps = sow(ratio, 100_000, draw)
    print(
        f"R {ratio}: 誰も続かない {100 * (steps == 0).mean():.0f}%、一段を超える {100 * (steps > 1).mean():.1f}%、",
        f"10人以上 {100 * (reached >= 10).mean():.2f}%",
    )

# %% [markdown]
# 0.6は甘すぎました。
# 四件に一件近くが一段を超えています。
# 測定された二つの幅に同時に収まるのは、Rが0.1から0.2のあたりだけです。
# そこでは、一人から始めて10人に届くものは、10,000件に一件もありません。
# ですから「バズった」と聞いて、運のよかったふつうの投稿を思い浮かべないでください。
#
# 測定されたカスケードは種類もさまざまで、企業のものはわずかです。
# 自社のRがいくつかは、自社の数字からしかわかりません。

# %% [markdown]
# ## 平均は同じ、中身は不平等 {#unequal}
#
# ここまでのモデルでは、全員が同じでした。
# 実際には、読者が五人の人もいれば、何千人もいる人もいます。
# そこで、100人のうち2人は読者がとても多く、受け渡しの**半分**を引き起こすことにします。
# 平均は変えず、R = 0.3とします。
# **誰も続かない割合はどうなるでしょうか。10人に届く割合はどうでしょうか。**


# %%
def sow_unequal(ratio, posts, draw):
    """sowと同じ。ただし100人のうち2人が、受け渡しの半分を引き起こす。"""
    latest = np.ones(posts, int)
    reached, steps = latest.copy(), np.zeros(posts, int)
    while latest.any():
        large = draw.binomial(latest, 0.02)
        latest = draw.poisson(ratio / 2 * (large / 0.02 + (latest - large) / 0.98))
        reached += latest
        steps += latest > 0
    return reached, steps


for name, way in (("全員同じ", sow), ("不平等", sow_unequal)):
    reached, steps = way(0.3, 100_000, np.random.default_rng(3))
    print(f"{name}: 平均 {reached.mean():.2f}人、最大 {reached.max()}人、10人以上 {100 * (reached >= 10).mean():.2f}%")
    print(f"    誰も続かない {100 * (steps == 0).mean():.0f}%、一段を超える {100 * (steps > 1).mean():.1f}%")

# %% [markdown]
# 届く人数の平均は同じなのに、別の世界になりました。
# すぐ終わる投稿が増え、一段を超えるものは減ります。
# それなのに、10人に届くものは20倍から30倍です。
# これなら、R = 0.3でも測定された幅に収まります。
#
# 正反対のように語られる二つの話は、両立するわけです。
# ほとんどは失敗し、それでも当たりは出ます。
# 当たりが生まれるのは、たいてい、読者の多い人がたまたま途中にいたときです。

# %% [markdown]
# ## 人数は同じ、形は二つ {#shapes}
#
# 二つの投稿が、それぞれ25人に届きました。
# 一つは、書いた人のフォロワー24人に読まれました。
# もう一つは、人の手から手へ渡りました。
# たいていのサービスの統計では、どちらも「25」です。
#
# 見分けるには、どの二人についても何段離れているかを数え、その平均をとります。
# ここでは、こうして[構造的バイラリティ](term:structural-virality)を計算します。
# **一斉発信ではいくつになるでしょうか。手から手へ渡った場合はどうでしょうか。**


# %%
def grow(ratio, draw, most):
    """一つの投稿。一人ひとりについて、誰から渡されたかを並べる（最初の人にはいない）。"""
    parents, at = [-1], 0
    while at < len(parents) <= most:
        parents += [at] * draw.poisson(ratio)
        at += 1
    return parents


def virality(parents):
    """二人の間の段数を、すべての二人組で平均したもの。"""
    size = len(parents)
    apart = np.zeros((size, size), int)
    for person in range(1, size):
        apart[person, :person] = apart[:person, person] = apart[parents[person], :person] + 1
    return apart.sum() / (size * (size - 1))


def place(parents):
    """描く位置。渡さなかった人は横に並べ、ほかの人は渡した相手の真ん中の上に置く。"""
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
shapes = {"一斉発信": [-1] + [0] * 24, "手から手へ": chain}
fig, axes = plt.subplots(2, 1, figsize=(4, 4.4), height_ratios=(1, 3), layout="constrained")
for ax, (name, parents) in zip(axes, shapes.items(), strict=True):
    spots = place(parents)
    lines = np.array([[spots[child], spots[parents[child]], (np.nan, np.nan)] for child in range(1, 25)]).reshape(-1, 2)
    ax.plot(*lines.T, color="0.7", linewidth=1)
    ax.plot(*spots.T, "o", color="#0072B2", markersize=6)
    ax.plot(*spots[0], "s", color="#D55E00", markersize=9)
    ax.set(title=f"{name}：25人、バイラリティ {virality(parents):.1f}")
    ax.margins(y=0.12)
    ax.axis("off")
    deepest = int(-spots[:, 1].min())
    print(f"{name}: 深さ {deepest}段、二人の間 {virality(parents):.2f}段")
show(
    fig,
    alt="25人ずつの、家系図のような二つの図。一斉発信では、上に四角が一つ、その下に24個の点が一列に並ぶ。"
    "手から手への図は、いくつにも枝分かれして五段の深さがあり、一人で大勢に渡した人はいない。",
)

# %% [markdown]
# 一斉発信では、どの二人もおよそ2段の距離にいます。
# もう一方では4段です。
# 一人が一人だけに渡していたら、25人は平均8.7段離れます。
# サービスに出る数字が同じでも、次にすべきことは違います。
# 一斉発信なら、フォロワーのいる人がもう一度できます。
# 手から手への広がりには、次々に渡してくれる人が必要でした。
#
# Twitterでの約10億件の拡散では、構造的バイラリティはおおむね低い値でした。
# 形はさまざまですが、人気はおもに最大の一斉発信で決まるとみられます[@goel2016]。

# %% [markdown]
# ## 何なら動かせるか {#levers}
#
# 読者200人から始まる投稿を50件計画しています。
# Rは0.2です。
# 次のどれか一つを1.5倍にでき、費用はどれも同じとします（架空の数字です）。
#
# - **数**：75件にする
# - **質**：Rを0.3にする
# - **幅**：広告を使い、300人から始める
#
# **読者の合計が最も増えるのは、どれでしょうか。**
#
# Rが1より小さければ、連鎖の合計は簡単に求められます。
# 始めの読者1人につき、全部で 1 ÷ (1 − R) 人です。

# %%
plans = {"計画どおり": (50, 200, 0.2), "数": (75, 200, 0.2), "質": (50, 200, 0.3), "幅": (50, 300, 0.2)}
for name, (posts, start, ratio) in plans.items():
    readers = posts * start / (1 - ratio)
    print(f"{name}: 読者{readers:,.0f}人、うち受け渡しによるもの{readers - posts * start:,.0f}人")
print("始めの読者1人あたりの、全部の読者:")
for ratio in (0.1, 0.2, 0.3, 0.6, 0.9):
    print(f"R {ratio}: {1 / (1 - ratio):.2f}")

# %% [markdown]
# 数を増やしても幅を広げても結果は同じで、どちらも質に勝ちました。
# 始めの読者の数が、すべてに掛け合わされるからです。
# Rを1.5倍にすると**受け渡し**は71%増えますが、もともと小さな部分でした。
# ダンカン・ワッツとジョナ・ペレッティも、企業には広告で届く大勢から始め、共有しやすくしておくことを勧めています。
# 途中で消える広がりでも、上乗せになるからです[@wattsperetti2007]。
#
# 様子が変わるのは、Rが1に近づいたときだけです。
# 同じ1.5倍でも、0.6から0.9になれば、読者は四倍に増えます。
# そういうRを当てにした計画は、運を当てにした計画です。

# %% [markdown]
# ## やってみよう {#exercise}
#
# 架空の投稿40件の記録です。
# どれもまず1人の読者に見せ、その人が何人に渡したかを数えました。
#
# | 渡した人数 | 0 | 1 | 2 | 6 |
# |---|---|---|---|---|
# | 件数 | 31 | 6 | 2 | 1 |
#
# 1. 平均、つまりRはいくつでしょうか。
# 2. 読者が全員同じなら、誰も続かない投稿の割合はe^−R（eは約2.72）です。この記録ではどうでしょうか。そこから何が言えますか。
# 3. 次の投稿のために、広告で10,000人の読者を集めます。読者は全部で何人になるでしょうか。
# 4. 6人に渡った一件がなかったら、3の答えはどう変わるでしょうか。
#
# 始める前に予想してください。
# 40件のうちの一件で、答えは変わるでしょうか。

# %% [markdown]
# > [!solution]- 解答例
# > 1. 6 × 1 + 2 × 2 + 1 × 6 = 16で、16 ÷ 40 = 0.4です。
# > 2. e^−0.4は67%、40件なら27件ですが、記録では31件、78%です。四件の差だけなら、偶然かもしれません。十回に一回ほどは起こるからです。6人に渡った一件は違います。読者が全員同じなら、そういう投稿は約25万件に一件です。受け渡しは、全員が同じ場合よりも偏っています。少数の読者が多くを渡しているのです。
# > 3. 10,000 ÷ (1 − 0.4) = 16,667人です。
# > 4. Rは10 ÷ 39 = 0.26になり、見込みは13,448人です。受け渡しによる上乗せの半分近くが、40件のうちの一件で決まっていました。
# >
# > ですから、資料に数字を一つだけ書くのはやめましょう。
# > 「13,000人から17,000人」でも足りません。別の40件なら、別のRになったはずだからです。
# > どのくらいぶれるかは、この40件からわかります。一件引いては戻して40件そろえ、それを何度も繰り返します。
# >
# > ```python
# > log = [0] * 31 + [1] * 6 + [2] * 2 + [6]
# > ratios = np.random.default_rng(5).choice(log, (10_000, 40)).mean(axis=1)
# > print([round(10_000 / (1 - ratio)) for ratio in np.percentile(ratios, (5, 95))])
# > ```
# >
# > 十回のうち九回、Rは0.175から0.7の間に入ります。読者にすると12,000人から33,000人です。
# > 資料にはそう書き、数え続けましょう。

# %% [markdown]
# ## この実習で扱わなかったこと {#left-out}
#
# - **投稿の良し悪し。**
#   偶然だけで何が起こるかを見るため、出来はすべて同じにしました。
#   実際には違いがあります。
#   それでも、大きく広がったことはよい投稿の証明にならず、広がらなかったことも悪い投稿の証明にはなりません。
# - **同じ人に何度も会うこと。**
#   ここでの連鎖は枝分かれするだけで、前に届いた人には戻りません。
#   実際には同じ人に何度も届くので、連鎖はもっと早く途切れます。
# - **習慣。**
#   何人かがするのを見て初めて広まるものは、別の決まりに従います。
#   [弱い紐帯の実習](weak-ties.py)で扱います。
# - **ソフトウェア。**
#   よく読まれたものをさらに見せる仕組みは、不平等をいっそう強めます。
#   企業の投稿についての測定は、見つかりませんでした。
# - **読者は、買い手ではありません。**
#   とはいえ、3,000人が読んで誰も渡さなかった投稿にも、3,000人の読者がいます。
#
# 最後に、覚えておきたいことを二つ。
# 出来がすべて同じ世界でも、投稿の多くは広がりません。
# 計画できるのは、何件を、それぞれ何人から始めるかであって、当たりではありません。
