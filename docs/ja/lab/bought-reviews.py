# ---
# title: 実習：買われたレビューは評価をどうゆがめるか
# description: 架空の商品に星を買い、平均が隠しているものを計算し、無実の人を責めない見張りを作れるか試します。
# minutes: 25
# objectives:
#   - id: bend-average
#     bloom: apply
#     text: 買われた星が平均をどれだけゆがめるか、逆に平均から買われた割合を計算できる。
#   - id: read-shapes
#     bloom: analyze
#     text: 評価の分布の形と時期から、買われたレビューについて何が言えて、何が言えないかを説明できる。
#   - id: weigh-watchman
#     bloom: evaluate
#     text: 見つけた買いレビューの数と、間違って責めた正直な評価の数を比べて、規則の良し悪しを判断できる。
# prerequisites: [responsibility/disclosure]
# reviewed: 2026-11-25
# ---

# %% [markdown]
# ## この実習の問い {#question}
#
# [開示](../responsibility/disclosure.md#bought-stars)の章には、消費者庁の推計で平均が1.3から3.2に上がった診療所が出てきました。
# 評価をこれほどゆがめるには、どれだけの星が要るのでしょうか。
# そして、星だけを見て気づくことはできたのでしょうか。
#
# この実習では、三つの役を順に演じます。
# ずるをする人、読む人、そしてサイトの見張りです。
# Pythonの経験は要りません。
# 文章と数字を追い、コードは読み飛ばしてもかまいません。
#
# このページの評価はすべて**合成データ**です。
# 決まった数を起点にプログラムが作ったもので、店も架空です。
# 知ってほしいのは、買われた星が残す跡の形と、その跡を読むのが思ったより難しいことです。
# レビューを買う行為は、日本でも米国でも[規制に触れます](../responsibility/disclosure.md#rules)。

# %% [markdown]
# ## 正直な評価が百件 {#honest}
#
# よくも悪くもない、架空の炊飯器があります。
# 買った人の15%が星一つ、20%が二つ、30%が三つ、25%が四つ、10%が五つを付けます。
# ここから100件をプログラムに引かせます。
# コードの最初の`mulberry32`は、誰が振っても同じ目が出るさいころです。
# 中身はわからなくてかまいません。
# そのうえで、星五つを買います。
#
# **平均を3.0から4.0に上げるには何件要るでしょうか。4.5ならどうでしょうか。**
# 先を読む前に、二つの数字を書いておいてください。


# %% tags=["run"]
def mulberry32(seed):
    """でたらめに見える0から1の数。起点が同じなら同じ数が並ぶ。"""
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
    """評価を一件引く。`shares`は星一つ、二つ……の割合。"""
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
    print(f"{bought}件買うと、平均は{mean(cooker + [5] * bought):.2f}")

# %% [markdown]
# 4.0までは100件、正直な評価と同じ数です。
# 4.5までは300件かかります。
# よく効くのは最初の星で、先へ進むほど高くつきます。
# それまでの評価を、買った星で薄めていくからです。
# ずるをする人にとって都合のよいこともあります。
# 正直な評価が**少ない**店ほど、安くゆがめられるのです。

# %% [markdown]
# ## 平均から逆算する {#backwards}
#
# 今度は逆向きです。
# 前と後の平均がわかっていて、買われた評価がすべて星五つなら、その割合がわかります。
#
# > 買われた割合 ＝（見えている平均 − 正直な平均）÷（5 − 正直な平均）
#
# **診療所が1.3から3.2に上がるには、どれだけの割合が要るでしょうか。**


# %% tags=["run"]
def share_bought(honest, shown):
    """すべて星五つだとした場合の、買われた評価の割合。"""
    return (shown - honest) / (5 - honest)


print(f"炊飯器、{mean(cooker):.2f}から4.00へ: {100 * share_bought(mean(cooker), 4):.0f}%")
print(f"診療所、1.3から3.2へ: {100 * share_bought(1.3, 3.2):.0f}%")
print(f"269件のうち45件が星五つ、残りの平均が1.3なら: {(45 * 5 + 224 * 1.3) / 269:.1f}")

# %% [markdown]
# 約半分です。
# 三行目は、借りた数字についての注意です。
# ある報道によれば対象期間の投稿は269件で、平均は消費者庁の推計です[@jiji2024]。
# 別の報道は、違反と認定された星五つを45件としています[@bci2024]。
# ところが269件のうち45件では、1.3は1.9にしかなりません。
# 平均がほかの投稿にもとづくのか、認定された数より多くの投稿が左右されたのか、私たちが読んだ資料ではわかりません。
# 二つの報道の数字を掛け合わせると、誰も測っていない数字ができてしまいます。

# %% [markdown]
# ## 星四つの店が三軒 {#shapes}
#
# 次は読む人になりましょう。
# 三軒の店が、どれも評価200件、平均およそ4.0で並んでいます。
# そのうち一軒では、100件が買われたものです。
# **疑わしいのはどの店でしょうか。**

# %%
import matplotlib.pyplot as plt
import matplotlib_fontja  # 図に日本語を書くため

from wiki.lab import show

matplotlib_fontja.japanize()

draw = mulberry32(3)
solid = [0.01, 0.05, 0.19, 0.43, 0.32]
divided = [0.20, 0.03, 0.03, 0.05, 0.69]
shops = {
    "店A": [draw_stars(solid, draw) for i in range(200)],
    "店B": cooker + [5] * 100,
    "店C": [draw_stars(divided, draw) for i in range(200)],
}

fig, axes = plt.subplots(3, 1, figsize=(4, 5.2), sharex=True, sharey=True, layout="constrained")
for ax, (name, ratings) in zip(axes, shops.items(), strict=True):
    counts = [ratings.count(stars) for stars in range(1, 6)]
    ax.bar_label(ax.bar(range(1, 6), counts, color="#0072B2"))
    ax.set(title=f"{name} 平均{mean(ratings):.1f}", ylabel="評価の件数", xticks=range(1, 6), ylim=(0, 165))
axes[2].set_xlabel("星の数")
counted = "。".join(
    f"{name}は{'、'.join(str(ratings.count(stars)) for stars in range(1, 6))}" for name, ratings in shops.items()
)
show(
    fig,
    alt=f"評価200件の店三軒で、星一つから五つまでの件数を描いた図。{counted}。"
    "Aは星四つに向かって増える。Bは四つまでは低く、五つだけが高い塔になる。Cは五つが多く、一つも少しあり、間がほとんどない。",
)

# %% [markdown]
# Bが、星を100件買った炊飯器の店です。
# Cを選んだ人は、正直な店を責めました。
# 激辛の麺が売り物で、好きな人と食べられない人に分かれる店です。
#
# 形は調べるきっかけになりますが、証拠にはなりません。
# 星五つの塔は、買ったときにも、心から喜ばれたときにも立ちます。
# 反対に、用心深い人は星四つや三つも混ぜて買うので、塔は消えてしまいます。

# %% [markdown]
# ## 見張り {#watchman}
#
# サイトには、読む人より多くのものが見えます。
# たとえば、評価が**いつ**付いたかです。
# ここでの見張りの規則は一つだけです。
# 一日の星五つが多すぎたら、その日の星五つをすべて保留にします。
#
# 正直な喫茶店に、60日間、毎日5件の評価が付きます。
# そのうち二日はテレビで紹介され、50件が付きました。
# そこへ、星五つを100件買う人がやって来ます。
# 次の二人のどちらかです。
#
# - **せっかちな人**は、一日20件を五日間。
# - **気長な人**は、一日に一件か二件を60日間。
#
# **星五つが一日何件になったら、見張りは動くべきでしょうか。気長な人の100件のうち、何件が見つかるでしょうか。**

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
    """星五つが`limit`件以上の日の、買われた星五つと正直な星五つ。"""
    days = [day for day in range(60) if honest[day] + bought[day] >= limit]
    return sum(bought[day] for day in days), sum(honest[day] for day in days)


print("正直な星五つは全部で", sum(honest), "件")
for name, bought in (("せっかち", hurried), ("気長", patient)):
    for limit in (3, 5, 10, 20):
        found, accused = held_back(bought, limit)
        print(f"{name}、{limit}件で動く: 発見{found}、巻き添え{accused}")

# %%
fig, axes = plt.subplots(2, 1, figsize=(4, 4.6), sharex=True, sharey=True, layout="constrained")
for ax, name, bought in zip(axes, ("せっかちな人", "気長な人"), (hurried, patient), strict=True):
    ax.stairs(honest, range(61), fill=True, color="#0072B2", label="正直な評価")
    both = [one + other for one, other in zip(honest, bought, strict=True)]
    ax.stairs(both, range(61), baseline=honest, fill=True, facecolor="#E69F00", hatch="////", label="買われた評価")
    ax.axhline(10, color="0.2", linestyle="--", linewidth=1)
    ax.text(60, 10.6, "10件で動く", ha="right")
    ax.set(title=name, ylabel="一日の星五つ", xlim=(0, 60), ylim=(0, 31))
axes[0].legend(frameon=False, loc="upper center", ncols=2)
axes[1].set_xlabel("日")
show(
    fig,
    alt="60日間の一日ごとの星五つの件数を、正直なものと買われたものを積み重ねて描いた二つの図。10件のところに線がある。"
    "どちらにも、テレビの二日間に21件と15件の正直な塔がある。"
    "せっかちな人は五日間、約22件の塔を足す。気長な人は毎日一、二件を足し、テレビの二日間を除けば線より下にとどまる。",
)

# %% [markdown]
# せっかちな人は、何件で動くことにしても全部見つかります。
# ただし、正直な評価も必ず巻き添えになります。
# テレビの二日間は、買った場合とそっくりの形をしているからです。
# 気長な人には、ほとんど手が届きません。
# 100件のうち82件を見つけるには3件で動くしかなく、すると正直な星五つ142件のうち137件、つまり店が得た称賛のほぼすべてを止めてしまいます。
#
# 実際の見張りは、誰が、どこから、どんな言葉で書いたかも見ています。
# それでもAmazonでは、買われたレビューが消されたのは、仕掛けが始まってから平均100日以上後でした[@ucla_fake]。
# 売上が大きく伸びるには十分な長さです[@he2022]。
# そして、見つからなかったものは読む人に効きます。
# 模擬店舗で粗悪な商品を選んだ人は、細工なしで10.5%、星を増やし偽の文章を加えると23.1%でした[@which2020]。

# %% [markdown]
# ## やってみよう {#exercise}
#
# あるソフトウェアは、ホテルの作り話のレビューと本物を約90%見分けました[@ott2011]。
# 自社のサイトでも同じ力を発揮し、作り話にも本物にも同じくらい強いとします。
# 作り話の90%を指摘し、正直なレビューの10%も間違って指摘します。
#
# レビュー1,000件のうち、作り話は100件です。
#
# 1. 何件が指摘されるでしょうか。そのうち作り話の割合はどれだけでしょうか。
# 2. 作り話が1,000件のうち20件しかなかったら、どうなるでしょうか。
# 3. 作り話を100件に戻します。正直なレビューを間違って指摘するのが1%だけなら、どうなるでしょうか。
#
# 計算する前に、最初の割合を予想してください。
# 予想が90%に近かった人は、問題をもう一度読んでみましょう。
#
# > [!solution]- 解答例
# > 1. 作り話90件と、正直な900件のうち90件。指摘は180件で、作り話は半分です。
# > 2. 作り話18件と、正直な980件のうち98件。指摘は116件で、作り話は16%です。
# > 3. 作り話90件と、正直な9件。指摘は99件で、作り話は91%です。
# >
# > ずるをする人が少ないほど、指摘された人の中に無実の人が増えます。
# > ですから、見分ける道具には「どれだけ当たるか」ではなく、「指摘した10件のうち何件が本当か」と尋ねましょう。先に磨くべきなのは、正直な人を間違えない力です。

# %% [markdown]
# ## 仕事ではどうするか {#use}
#
# - **評価を読むとき。**
#   件数、形、日付を見て、中くらいの評価の文章を読みます。
#   評価20件の4.0は安くゆがめられます。
# - **競合に星五つの塔を見つけたとき。**
#   サイトに尋ねる理由にはなりますが、世間に示す証拠にはなりません。
# - **正直に商売をしていて、急に評判になったとき。**
#   保留にされるかもしれません。
#   テレビの紹介など、原因を記録しておきます。
# - **星を売り込まれたとき。**
#   何件要るかは計算したとおりです。
#   買った人がどうなったかは、章に書いてあります。

# %% [markdown]
# ## この実習で扱わなかったこと {#left-out}
#
# - **買われた評価はすべて星五つで、消されないものとしました。**
#   実際には、ずるをする人は混ぜ、サイトは消します。
# - **正直な人は、何もしなくても書くものとしました。**
#   実際に書くのは買った人の一部です。ほかの評価を読んで、引きずられることもあるでしょう。
# - **見張りの裏をかく人はいないものとしました。**
#   規則が知られれば、せっかちな人も気長になります。
# - **90%は、2011年のホテルのレビューについての、大学の発表による数字です。**
#   作り話の混ぜ方はどのサイトとも違い、機械が書く文章はそれより新しいものです。
#
# 覚えておきたいことは三つです。
# 平均はゆがめられます。
# 形は人を誤らせます。
# そして、ずるを見つける規則の良し悪しは、無実の人をどれだけ責めるかで決まります。
