# ---
# title: 実習：分けるか、分けないか
# description: k-meansを自分で組み立て、二つの架空の市場に当てはめて、もともとあるセグメントと自分が作ったセグメントを見分けられるようになります。
# minutes: 30
# objectives:
#   - id: explain-k-means
#     bloom: understand
#     text: k-meansが何をするか、何を教えてくれないかを二文で説明できる。
#   - id: test-segments
#     bloom: analyze
#     text: 同じ市場の別の人たちからも同じセグメントが見つかるかを確かめられる。
#   - id: decide-how-many
#     bloom: evaluate
#     text: 商品を何種類にするかを決め、その答えのどこまでが市場ではなく費用によるものかを言える。
# prerequisites: [history/mass-media]
# reviewed: 2026-11-22
# ---

# %% [markdown]
# ## この実習の問い {#question}
#
# ある飲料メーカーが、アイスティーを一種類だけ売っています。
# 三種類に増やすべきでしょうか。
# [マスメディアとセグメンテーション](../history/mass-media.md#diverse-demand)の章では、増やす理由を見ました。
# 人によって欲しいものが違うからです。
# 欲しいものが似ている人たちのまとまりを[セグメント](term:segmentation)と呼びます[@smith1956]。
# ただし、そのまとまりが本当にあるかどうかをどう確かめるのかは、まだ見ていません。
#
# この実習では、セグメントを探すのによく使われる*k-means*（ケイミーンズ）を数行のPythonで書き、この方法がどんなときに人をだますのかを試します。
# Pythonの経験は要りません。
# 文章と図を追い、コードは読み飛ばしてもかまいません。
#
# このページのデータはすべて**合成データ**です。
# 決まった数を起点にプログラムが作るので、誰が見ても同じ点が並びます。
# 実際に誰かに尋ねたものではありません。

# %% [markdown]
# ## 二つの架空の市場 {#data}
#
# どちらの市場でも、120人に二つのことを0から10で「尋ねた」ことにします。
# 甘さの好みと、濃さの好みです。

# %%
import matplotlib.pyplot as plt
import matplotlib_fontja  # 図に日本語を書くため
import numpy as np

from wiki.lab import show

matplotlib_fontja.japanize()
draw = np.random.default_rng(7)  # 起点を固定する。毎回同じ架空の人たちになる

# 市場Aは三つの好みの周りに40人ずつ。市場Bは広がった一つの雲に120人。
tastes = [(2.2, 7.2), (5.2, 2.4), (7.8, 7.0)]
market_a = np.vstack([draw.normal(taste, 0.8, size=(40, 2)) for taste in tastes]).clip(0, 10)
market_b = draw.normal((5.0, 5.4), (2.1, 1.9), size=(120, 2)).clip(0, 10)
markets = {"市場A": market_a, "市場B": market_b}

# %% [markdown]
# 先へ進む前に考えてみてください。
# 片方の市場には離れた三つの好みを、もう片方には広がった一つの好みを仕込みました。
# 120行の表を渡されただけの担当者には、どちらも見えません。
# では、**全員を地図の上に点で描いたら、それでも分析の手法は必要でしょうか。**


# %%
def two_maps():
    """好みの地図を二つ、空のまま上下に並べる。"""
    fig, axes = plt.subplots(2, 1, figsize=(4, 6.6), sharex=True, layout="constrained")
    for ax, name in zip(axes, markets, strict=True):
        ax.set(title=name, ylabel="濃さの好み", xlim=(-0.5, 10.5), ylim=(-0.5, 10.5))
    axes[1].set_xlabel("甘さの好み")
    return fig, axes


fig, axes = two_maps()
for ax, people in zip(axes, markets.values(), strict=True):
    ax.plot(*people.T, "o", color="0.35", markersize=4)
show(
    fig,
    alt="合成データの120人ずつを、甘さの好みと濃さの好みで描いた二つの地図。"
    "市場Aは、甘さ控えめで濃いめ、甘さ中くらいで薄め、甘くて濃いめの三か所に、"
    "はっきり分かれて固まっている。市場Bは、中央の周りに切れ目なく広がる一つの雲。",
)

# %% [markdown]
# 質問が二つなら、目で見ればわかります。
# Aには三つの固まりがあり、Bは一つの雲です。
# 質問が二十あれば、もう目では見られません。
# そこで手法の出番です。
# だからこそ、見つけるものが何もないときに手法が何と答えるかが大事なのです。

# %% [markdown]
# ## 数行で書くk-means {#k-means}
#
# k-meansには、いくつのグループに分けたいかをこちらから伝えます。
# その数が*k*です。
# 地図の上に*k*種類のお茶を置くと考えてみましょう。
#
# 1. *k*種類のお茶を好きな場所に置く。
# 2. 全員が、自分の好みにいちばん近いお茶を選ぶ。
# 3. それぞれのお茶を、選んでくれた人たちの真ん中へ動かす。
# 4. お茶が動かなくなるまで、2と3を繰り返す。
#
# 最初の置き方が悪いと、うまくいかないことがあります。
# そこで十回やり直し、いちばんよかった結果を採ります。
# 良し悪しは**ずれ**で測ります。
# 一人ひとりの好みと、いちばん近いお茶との距離を二乗し、全員で平均した値です。
# 小さいほどよい結果です。


# %%
def distances(people, teas):
    """全員と全種類のお茶との距離の二乗。"""
    return ((people[:, None] - teas) ** 2).sum(axis=2)


def choose(people, teas):
    """一人ひとりにいちばん近いお茶の番号。"""
    return distances(people, teas).argmin(axis=1)


def misfit(people, teas):
    """いちばん近いお茶までの距離の二乗の平均。"""
    return distances(people, teas).min(axis=1).mean()


def middle(people, otherwise):
    """好みの平均。誰も選ばなかったお茶は動かさない。"""
    return people.mean(axis=0) if len(people) else otherwise


def k_means(people, k, draw, starts=10, rounds=30):
    """k種類のお茶の置き方を何度か試し、いちばんよいものを返す。"""
    attempts = []
    for _ in range(starts):
        teas = people[draw.choice(len(people), k, replace=False)]
        for _ in range(rounds):
            chosen = choose(people, teas)
            teas = np.array([middle(people[chosen == i], teas[i]) for i in range(k)])
        attempts.append(teas)
    return min(attempts, key=lambda teas: misfit(people, teas))


# %% [markdown]
# ## どちらも三つに分けてみる {#three-groups}
#
# 二つの市場を、それぞれ三つに分けるよう頼んでみます。
# Aの答えはわかっています。
# 仕込んだ三つの好みが出てくるはずです。
# **では、雲が一つしかないBではどうなるでしょうか。**
# 断るでしょうか。
# ほとんどの人を一つのグループに入れるでしょうか。
# それとも切り分けるでしょうか。

# %%
draw = np.random.default_rng(1)
marks = [("o", "#0072B2"), ("s", "#D55E00"), ("^", "#009E73")]

fig, axes = two_maps()
for ax, (name, people) in zip(axes, markets.items(), strict=True):
    teas = k_means(people, 3, draw)
    teas = teas[teas[:, 0].argsort()]  # 甘さ控えめの順に番号を付ける
    chosen = choose(people, teas)
    for i, (mark, colour) in enumerate(marks):
        ax.plot(*people[chosen == i].T, mark, color=colour, markersize=5)
    ax.plot(*teas.T, "*", color="black", markersize=13)
    print(name, "各グループの人数:", *np.bincount(chosen))
show(
    fig,
    alt="同じ二つの地図を三つのグループに分け、グループごとに印を変えて、中心に星を置いた図。"
    "市場Aでは、三つの固まりがそのまま三つのグループになっている。"
    "市場Bでは、一つの雲が同じくらいの大きさの隣り合う三つに切られ、境目は人の多いところを通っている。",
)

# %% [markdown]
# 切り分けました。
# Bからも、それらしい人数のグループがきれいに三つ出てきます。
# 「ここには何もありませんでした」とはどこにも書いてありません。
# 名前と写真を付ければ、たいていの会議は通ってしまうでしょう。
#
# この方法は断れません。
# 三つと頼まれたので、三つを探しただけです。
# 私たちのコードが短いせいではありません。
# セグメント分析の公開教科書も、消費者のデータにはふつうはっきりした固まりがなく、どの手法を使うかで出てくるセグメントの形が変わると注意しています[@dolnicar2018]。

# %% [markdown]
# ## もう一度やっても見つかるか {#again}
#
# セグメントが本当にあるなら、同じ市場の別の人たちからも見つかるはずです。
# そこで120人をくじで半分に分け、互いに相手を見ずに、それぞれで三つのグループを探します。
# 次に、両方の答えで120人全員を分けてみます。
# 比べるのは二人組です。
# どちらかの答えで同じグループになった二人組のうち、**両方の**答えで同じグループになったのは何割でしょうか。
#
# - 1.00なら、二つの半分が同じグループを見つけています。
# - 0.20くらいなら、目をつぶって三つに分けたのと変わりません。
#   たまたま誰に聞いたかで、グループが決まっています。
#
# **結果を見る前に、AとBの数字をそれぞれ予想してください。**


# %%
def together(people, teas):
    """同じグループになる二人組はどれか。"""
    chosen = choose(people, teas)
    pairs = np.triu_indices(len(people), 1)
    return (chosen[:, None] == chosen)[pairs]


def found_again(people, k, draw, times=20):
    """二つの半分の答えが一致する二人組の割合。分け方を変えて平均する。"""
    shares = []
    for _ in range(times):
        lot = draw.permutation(len(people))
        half = len(people) // 2
        one = together(people, k_means(people[lot[:half]], k, draw))
        two = together(people, k_means(people[lot[half:]], k, draw))
        shares.append((one & two).sum() / (one | two).sum())
    return np.mean(shares)


draw = np.random.default_rng(2)
for name, people in markets.items():
    print(f"{name}: 一致した割合 {found_again(people, 3, draw):.2f}")

# %% [markdown]
# Aでは、二つの半分がすべての二人組で一致しました。
# Bで一致したのは半分足らずです（くじを引き直すと0.37から0.51でした）。
# 別の60人に聞けば、別のセグメントが現れ、別の名前と写真が付くことになります。
#
# 先ほどの公開教科書も、同じ考え方で結果を三つに分けています。
# 自然にあるセグメント、作ったものだが安定しているセグメント、そして作るたびに変わるセグメントです[@dolnicar2018]。
# 誰かにセグメントを見せられたら、「二回やっても同じでしたか」と尋ねてみてください。

# %% [markdown]
# ## 何種類にするか {#how-many}
#
# 「自然なセグメントがない」からといって、「お茶は一種類でよい」と決まるわけではありません。
# 一つの雲でも、一種類より三種類のほうが、お茶は人の好みに近づきます。
# では、一種類増やすごとにどれだけ近づくのでしょうか。
# **紙に二本の線を描いてみてください。横軸はお茶の種類（1から7）、縦軸はずれです。AとBで形はどう違うでしょうか。**

# %%
draw = np.random.default_rng(3)
counts = range(1, 8)
curves = {
    name: np.array([misfit(people, k_means(people, k, draw)) for k in counts]) for name, people in markets.items()
}

fig, ax = plt.subplots(figsize=(4, 3), layout="constrained")
for (name, curve), style, colour in zip(curves.items(), ["o-", "s--"], ["#0072B2", "#D55E00"], strict=True):
    ax.plot(counts, curve, style, color=colour, label=name)
    print(name, *(f"{value:.2f}" for value in curve))
ax.set(xlabel="お茶の種類", ylabel="ずれ", ylim=(0, None))
ax.legend(frameon=False)
show(
    fig,
    alt="お茶を1種類から7種類まで増やしたときのずれ。"
    "市場Aは約11から急に下がり、3種類で約1になって、あとはほぼ平ら。"
    "市場Bは約7から約1までなだらかに下がり、ちょうどよい数を示す折れ目がない。",
)

# %% [markdown]
# Aの線には折れ目があります。
# 三種類目は大きく効き、四種類目はほとんど効きません。
# 市場のほうから「三つ」と言ってくれています。
# Bの線には折れ目がありません。
# 増やせば必ず少しはよくなり、どこで止めるべきかは需要を見てもわかりません。
#
# では、何を見ればわかるのでしょうか。

# %% [markdown]
# ## やってみよう {#exercise}
#
# お茶を一種類増やすたびに、費用がかかります。
# レシピ、ラベル、棚の場所、広告計画の一行などです。
# その費用を、ずれと同じ単位で表せたとしましょう。
# すると、いちばんよい種類の数は、次の合計がいちばん小さくなる数です。
#
# > *k*種類のときのずれ + *k* × 一種類あたりの費用
#
# 最後の図の上に出ている二行の数字を使います。
# 一種類あたりの費用が0.5、1、2、3のとき、AとBではそれぞれ何種類がいちばんよいでしょうか。
# 紙と鉛筆でも、Python二行でもできます。
#
# 始める前に、費用によって答えが大きく変わるのはAとBのどちらか、予想しておいてください。

# %% [markdown]
# ## 解答例 {#solution}
#
# > [!solution]- 費用ごとの、いちばんよい種類の数
# > | 一種類あたりの費用 | 市場A | 市場B |
# > |---|---|---|
# > | 0.5 | 3 | 4 |
# > | 1 | 3 | 3 |
# > | 2 | 3 | 2 |
# > | 3 | 3 | 1 |
# >
# > Aの答えは、どの費用でも3種類です。
# > 決めているのは市場です。
# > Bの答えは、4種類から1種類まで変わります。
# > 決めているのは費用であり、セグメントと呼んでいるものは、こちらが選んだ切り方にすぎません。
# >
# > どちらも商売としては成り立ちます。
# > 二種類を安く作れて、違いを感じてもらえるなら、Bを二つに分けても引き合うでしょう。
# > ただし、そのときは「調査で二種類の顧客が見つかった」ではなく、「二種類を出すと決めた」と言いましょう。
# > 決めたことなら、費用が変わったときに考え直せます。
# > 見つかったと言うと、動かせない事実のように聞こえてしまいます。

# %% [markdown]
# ## この実習で扱わなかったこと {#left-out}
#
# - **都合のよいデータを使いました。**
#   丸くて同じ大きさの固まりは、k-meansがいちばん得意とする形です。
#   細長い固まりや、散らばり方の違う固まりでは、固まりがあっても境目を間違えます[@sklearn_kmeans]。
# - **質問は最初から決まっていました。**
#   何を尋ねるかで、見つかるものは変わります。
#   年齢と住所を尋ねていたら、どちらの地図も雲だったかもしれません。
# - **単位にも左右されます。**
#   今回の質問は二つとも0から10でした。
#   片方が円の金額だったら、もう片方を飲み込んでしまいます。
#   先に尺度をそろえる必要があります。
# - **ずれはお金ではありません。**
#   費用とずれを同じ単位で表せたことにしましたが、実際の意思決定では、その換算がいちばん難しいところです。
# - **グループは、まだセグメントではありません。**
#   その人たちに届くのか、違う提案に違う反応をするのかは、ここからはわかりません。
#   章では[あと三つの問い](../history/mass-media.md#targeting)を挙げています。
# - **人は変わります。**
#   この地図は、答えてくれた人の、ある一時点の姿です。
#
# 最後に、覚えておきたいことを二つ。
# k-meansは、どんな集まりでも、頼まれた数のグループに分けます。
# そのグループが本当にあったのかは別の問いであり、確かめる方法も別にあります。
