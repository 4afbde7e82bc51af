# ---
# title: 実習：弱い紐帯は何を運ぶか
# description: 架空のランニングクラブ二つを数本のつながりで結び、知らせと習慣を送ってみて、それぞれにどんなつながりが要るかを確かめます。
# minutes: 25
# objectives:
#   - id: find-the-loss
#     bloom: analyze
#     text: つながりを取り去ってみて、知らせに欠かせないのがどれかを突き止められる。
#   - id: build-the-bridge
#     bloom: apply
#     text: 決まった本数の新しいつながりを、習慣が隣の輪へ渡るように置ける。
#   - id: choose-ties
#     bloom: evaluate
#     text: 自分が広めたいものについて、散らばったつながりと並んだつながりのどちらが要るかを選べる。
# prerequisites: [mechanisms/networks]
# reviewed: 2026-11-25
# ---

# %% [markdown]
# ## この実習の問い {#question}
#
# 架空のランニングシューズのメーカーには、二つのクラブに顧客がいます。
# 一つ目のクラブから二つ目へ、次の二つを伝えたいと考えています。
#
# - **知らせ**：土曜日に直売店が開きます。一度聞けば十分です。
# - **習慣**：水曜日は職場まで走ります。一人では始めにくく、している人を**二人**見て初めて加わります。
#
# 会社は、二つのクラブの人を引き合わせられます。
# 大会での同じテーブル、誰かの紹介、合同の遠征などです。
# ただし、何組もはできません。
# では、誰と誰を引き合わせればよいでしょうか。
#
# [ネットワークの章](../mechanisms/networks.md#contagion)では、八枚の硬貨で試しました。
# ここでは40人に増やし、つながりの置き場所を自分で決めます。
# Pythonの経験は要りません。
# 文章と図を追い、コードは読み飛ばしてもかまいません。
# このページの人はすべて**合成データ**です。
# 偶然も、決まった数を起点にプログラムが作るので、誰が見ても同じになります。

# %% [markdown]
# ## 二つのクラブ {#clubs}
#
# どちらのクラブにも会員が20人いて、大きな輪になって走っています。
# 一人ひとりは、左の二人、右の二人とつながっています。
# だから隣どうしは、たいてい互いに知り合いです。
# クラブとクラブを結ぶつながりを[橋（ブリッジ）](term:bridge)と呼びます。
#
# 下の`spread`は、硬貨でしたことと同じ計算をします。
# すでに加わった人と十分な本数でつながっている人が、毎回いっせいに加わります。
# コードの最初の`mulberry32`は、誰が振っても同じ目が出るさいころです。
# 中身はわからなくてかまいません。


# %% tags=["run"]
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


def inside():
    """クラブの中のつながり。0〜19が一つ目、20〜39が二つ目のクラブ。"""
    return [(club + i, club + (i + step) % 20) for club in (0, 20) for i in range(20) for step in (1, 2)]


def known(ties):
    """40人それぞれについて、つながっている相手の集まり。"""
    people = [set() for _ in range(40)]
    for one, other in ties:
        people[one].add(other)
        people[other].add(one)
    return people


def spread(ties, needed, start=(10, 11)):
    """最後に誰が加わったかと、かかった回数。neededは知らせなら1、習慣なら2。"""
    people, joined, rounds = known(ties), set(start), 0
    while True:
        new = [i for i in range(40) if i not in joined and len(people[i] & joined) >= needed]
        if not new:
            return joined, rounds
        joined.update(new)
        rounds += 1


joined, rounds = spread(inside(), 1)
print("クラブの中のつながり:", len(inside()))
print(f"橋なし: 知らせは{len(joined)}人に届き、かかったのは{rounds}回")

# %% [markdown]
# 始めるのは、隣どうしの10番と11番です。
# 橋がなければ、知らせは自分のクラブに行き渡って止まります。

# %% [markdown]
# ## なくしてよいのはどのつながりか {#lose}
#
# 二つのクラブを、くじで決めた場所の三本の橋で結びます。
# クラブの中の80本と合わせて83本です。
#
# この83本から三本を取り去ります。
# クラブの中の三本をくじで選ぶ場合と、橋を三本とも取る場合があります。
# **知らせにとって痛手になるのはどちらでしょうか。届く人数を、それぞれ予想してください。**


# %% tags=["run"]
def scattered(count, draw):
    """くじで決めた人どうしを結ぶ橋。"""
    bridges = []
    while len(bridges) < count:
        pair = (int(draw() * 20), 20 + int(draw() * 20))
        if pair not in bridges:
            bridges.append(pair)
    return bridges


def without(ties, count, draw):
    """くじで選んだ何本かを取り去った残り。"""
    left = list(ties)
    for _ in range(count):
        left.pop(int(draw() * len(left)))
    return left


names = ("83本すべて", "中の三本を取る", "橋の三本を取る")
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
    print(f"{name}: {people[case] / tries:.1f}人、{rounds[case] / tries:.1f}回")

# %% [markdown]
# 100回試した平均です。
# クラブの中の三本をなくしても、知らせはほとんど影響を受けません。
# いつも別の道があるからです。
# 三本の橋をなくすと、聞き手は半分になります。
#
# これが、マーク・グラノヴェッターの1973年の考えです。
# 二つの輪を結ぶのは、親友よりも知人であることが多いものです。
# 友人の知らないことを知人が運んでくるのは、まさにそのためだというのです[@granovetter1973]。
# 尋ねた相手は専門職・技術職・管理職の男性です。
# 人を通じて職を得た54人のうち、その相手に会うのが「まれ」だった人は27.8%、「よく会う」人は16.7%でした[@ties_data]。

# %% [markdown]
# ## 散らすか、並べるか {#bridge}
#
# 知らせは、散らばった三本の橋を渡りました。
# **習慣も渡るには、橋が何本要るでしょうか。三本、六本、それとも十二本でしょうか。**
#
# 橋の置き方は、もう一つあります。
# 両端の人どうしも知り合いになるように、**並べて**置くのです。
# 最初の三本なら、一つ目のクラブの0番と1番を、二つ目の20番と21番に結びます。
# **これで結果は変わるでしょうか。**


# %% tags=["run"]
def side_by_side(count):
    """こちらの隣どうしと、あちらの隣どうしを結ぶ橋。"""
    return [(i // 2, 20 + (i + 1) // 2) for i in range(count)]


def crossings(plans, needed):
    """橋の置き方のうち、二つ目のクラブの半分を超える人が加わるものの数。"""
    return sum(len([i for i in spread(inside() + bridges, needed)[0] if i >= 20]) > 10 for bridges in plans)


for count in (1, 2, 3, 4, 6, 8, 10):
    lots = [scattered(count, mulberry32(seed)) for seed in range(1, tries + 1)]
    beside = "渡る" if crossings([side_by_side(count)], 2) else "渡らない"
    print(f"散らばった{count}本: {tries}回のうち知らせが渡るのは{crossings(lots, 1)}回、習慣は{crossings(lots, 2)}回")
    print(f"    並べた場合、習慣は{beside}")

# %% [markdown]
# 知らせなら、橋はどこにあっても一本で足ります。
# 習慣は、散らばった三本ではほとんど渡れず、十本でも渡れないことがあります。
# 並べた三本なら、必ず渡ります。
#
# どこで止まるのかを見てみましょう。

# %%
import matplotlib.pyplot as plt
import matplotlib_fontja  # 図に日本語を書くため
import numpy as np

from wiki.lab import show

matplotlib_fontja.japanize()
angle = np.arange(20) * 2 * np.pi / 20
spots = np.vstack(
    [np.column_stack([np.cos(angle) - 1.6, np.sin(angle)]), np.column_stack([1.6 - np.cos(angle), np.sin(angle)])]
)


def draw_ties(ax, ties, **look):
    """つながりをすべて、切れ目のある一本の線として描く。"""
    ends = np.array([[spots[one], spots[other], (np.nan, np.nan)] for one, other in ties]).reshape(-1, 2)
    ax.plot(*ends.T, **look)


fig, axes = plt.subplots(2, 1, figsize=(4, 4.4), layout="constrained")
plans = {"散らばった橋3本": scattered(3, mulberry32(1)), "並べた橋3本": side_by_side(3)}
for ax, (name, bridges) in zip(axes, plans.items(), strict=True):
    draw_ties(ax, inside(), color="0.75", linewidth=0.8)
    draw_ties(ax, bridges, color="#D55E00", linewidth=1.8)
    joined = sorted(spread(inside() + bridges, 2)[0])
    others = [i for i in range(40) if i not in joined]
    ax.plot(*spots[others].T, "o", color="#0072B2", markerfacecolor="white", markersize=6, label="まだ加わっていない")
    ax.plot(*spots[joined].T, "s", color="#0072B2", markersize=6, label="習慣になった")
    ax.set(title=f"{name}：40人のうち{len(joined)}人", aspect="equal")
    ax.axis("off")
fig.legend(*ax.get_legend_handles_labels(), loc="outside lower center", ncols=2, frameon=False)
show(
    fig,
    alt="20人ずつが輪になった二つのクラブを三本の橋で結び、習慣がどこまで届いたかを示した図。"
    "散らばった橋では、一つ目のクラブの全員が習慣を持ち、塗りつぶした四角で示されている。二つ目のクラブには一人もいない。"
    "並べた橋では、40人全員が習慣を持っている。",
)

# %% [markdown]
# 上の図では、二つ目のクラブの人が習慣を目にする相手は**一人**だけで、一人足りません。
# 下の図では、誰かが一度に二人を目にします。
# あとはクラブの中でひとりでに広がります。
#
# デイモン・セントラがネット上の健康コミュニティで行った実験でも、行動がより広く速く広まったのは、つながりが無作為な場合ではなく、隣どうしもつながる場合でした[@centola2010]。
# ただし健康の研究であって、靴の研究ではありません。

# %% [markdown]
# ## 一つの輪に近道を増やす {#shortcuts}
#
# 今度はクラブに分けず、40人を一つの輪にします。
# つながりの一部を、くじで決めた相手への近道に置き換え、また隣どうしの二人から始めます。
# **紙に二本の線を描いてみてください。左端は近道なし、右端はすべて無作為です。知らせが全員に届くまでの回数と、習慣が届く人数は、どう変わるでしょうか。**


# %% tags=["run"]
def ring(share, draw):
    """左右二人ずつとつながる40人の輪。一部のつながりを、くじで決めた相手に向け直す。"""
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
    print(f"近道{100 * share:.0f}%: 知らせ {news_rounds[-1]:.1f}回、習慣 {habit_people[-1]:.1f}人")

# %%
fig, axes = plt.subplots(2, 1, figsize=(4, 4.6), sharex=True, layout="constrained")
places = range(len(shares))
axes[0].plot(places, news_rounds, "o--", color="#D55E00")
axes[0].set(title="知らせ：40人全員に届くまでの回数", ylim=(0, 11), yticks=(0, 5, 10))
axes[1].plot(places, habit_people, "s-", color="#0072B2")
axes[1].set(
    title="習慣：40人のうち届いた人数", ylim=(0, 43), xlabel="近道に置き換えたつながりの割合\n（目盛りは等間隔でない）"
)
axes[1].set_xticks(places, [f"{share:.0%}" for share in shares])
show(
    fig,
    alt="近道に置き換えたつながりの割合を0%から100%まで変えた二本の線。"
    "知らせが全員に届くまでの回数は、10回から始まり、10%で6回未満、100%で4回未満に下がる。"
    "習慣が届く人数は、40人から始まり、5%で27人、10%で14人、100%では約3人に下がる。",
)

# %% [markdown]
# どちらの線も下がります。
# 知らせにとってはよい変化で、習慣にとっては悪い変化です。
# 最初の近道ほど大きく効くことも、両方に共通しています。
# 10%を置き換えただけで、知らせは二倍近く速くなり、習慣が届く人は三分の一ほどに減りました。
# 0%、10%、100%の値は、章の表と同じです。

# %% [markdown]
# ## 強さか、数か {#many}
#
# 弱い紐帯が知らせを運ぶ理由は、もう一つあります。
# 単純な数の話です。
# Facebookで2億5,300万人を対象にした実験では、一本あたりの影響は強い紐帯が上でした。
# それでも、数の多い弱い紐帯が、新しい情報の大半を運んでいました[@bakshy2012]。
#
# 友人が5人、知人が100人いるとしましょう。
# 新しいことを共有したとき、それがあなたに届く確率は、友人なら10%、知人なら2%です（説明のための数字です）。
# **知らせをもたらしてくれそうなのは、どちらの集まりでしょうか。**

# %% tags=["run"]
for name, people, chance in (("友人5人", 5, 0.10), ("知人100人", 100, 0.02)):
    print(f"{name}: 平均{people * chance:.1f}回、少なくとも一度届く確率は{100 * (1 - (1 - chance) ** people):.0f}%")

# %% [markdown]
# 知人は一人ずつなら五分の一の強さですが、全員を合わせると四倍になります。

# %% [markdown]
# ## やってみよう {#exercise}
#
# 会社がクラブの間で紹介できるのは六組です。
# 経験から、三組に一組は実を結びません。
# 案は三つあります。
#
# - **A** 散らばった六本
# - **B** 一か所に並べた六本
# - **C** 三本の束を二つ、輪の反対側どうしに
#
# 知らせにはどの案を、習慣にはどの案を選びますか。
# 解答例を開く前に、順位を書いてください。
# 計算してみるなら、案の橋を一本ずつ三分の二の確率で残し、`spread`を何百回か動かします。

# %% [markdown]
# > [!solution]- 解答例
# > 知らせなら、どの案でも届きます。
# > いちばん速いのは、散らばった案です。
# > 習慣では、B、C、Aの順になります。
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
# >     print(f"{name}: 知らせ {rounds / 300:.1f}回、習慣が渡る割合 {100 * crossed / 300:.0f}%")
# > ```
# >
# > 結果は、Aが6.0回で16%、Bが10.1回で66%、Cが6.1回で48%です。
# >
# > 幅の広い橋は、板が一枚抜けても渡れます。
# > ちょうど三本の束は、一本抜ければ渡れません。
# > ですから習慣だけなら、一か所に六本がいちばんです。
# > 習慣でCを一番にした人は、危険を分散しようと考えたのでしょう。
# > それが正しいのは、つながり一本で役目を果たせるときです。
# > 何本もそろって初めて働くときには、裏目に出ます。
# > **両方**を伝えたいなら、Cはなかなかの案です。
# > 知らせは散らばった案と同じくらい速く、習慣も二回に一回は渡ります。

# %% [markdown]
# ## この実習で扱わなかったこと {#left-out}
#
# - **全員が同じ人数で動くわけではありません。**
#   水曜日に一人で走る人もいれば、十人を待つ人もいます。
#   **自社**の顧客が何人を待つかは、他社のデータからは読めません。
# - **ここでは、一人を見ただけで始める人がいません。**
#   たまにでもいれば結果は逆になり、近道は習慣も速めます。2024年の分析が示したことです[@eckles2024]。
#   ここの輪で、その見込みを一回ごとに五分の一として試すと、全員に届くまで、近道なしでは約16回、10%の近道では約12回でした。
# - **習慣とは何でしょうか。**
#   高価なものや変わったものを買うことも習慣に似ている、というのは私たちの推測で、研究の結果ではありません。
# - **つながりは、あるかないかの二つではありません。**
#   実際には強さに違いがあります。
#   LinkedInで職探しに最も役立ったのは、共通の知人の数で見て**適度に**弱いつながりでした[@rajkumar2022]。
# - **ここでは誰もやめません。**
#   実際の習慣は途切れます。
#   続けている人が周りにいなければ、なおさらです。
# - **つながりが動きません。**
#   サービスの上では、誰の言葉が見えるかをソフトウェアが決めます。
#   つながりの地図は、話の半分にすぎません。
#
# 覚えておきたいのは、次の二つです。
# 知らせを広めるなら、別の輪に手の届く人を探すこと。
# 習慣を広めるなら、そこで一人きりにならない人を探すこと。
