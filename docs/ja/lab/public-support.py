# ---
# title: 実習：公開の回答が報われるのはいつか
# description: 開いた窓口を一年間動かし、同じ質問が減っていく様子と、偶然や長いやりとりが結果をどう変えるかを確かめます。
# minutes: 25
# objectives:
#   - id: floor-of-work
#     bloom: analyze
#     text: 公開の回答がたまった後に残る仕事の量が、何で決まるかを示せる。
#   - id: chance-in-results
#     bloom: evaluate
#     text: 一年の結果から、よい窓口とよくない窓口を見分けられるかどうかを判断できる。
#   - id: choose-rounds
#     bloom: evaluate
#     text: 何往復で公開の場を離れるかを決め、その答えがどの「わからないこと」に左右されるかを言える。
# prerequisites: [practice/public-service]
# reviewed: 2026-11-25
# ---

# %% [markdown]
# ## この実習の問い {#question}
#
# ある広告会社のニューズレターは、問い合わせをすべて公開して得をしたという顧客企業を紹介します。
# 企業名も数字もありません[@article3]。
# [章](../practice/public-service.md#when-openness-hurts)では、その損得を一行の計算で考えました。
# 決めるのは、うまく終わるやりとりの割合です。
#
# この実習では、窓口を一年間動かします。
# すると、一行の計算には出てこなかったものが三つ見えてきます。
# 質問は繰り返され、偶然が結果を揺らし、やりとりは長引きます。
# Pythonの経験は要りません。
# 文章と図を追い、コードは読み飛ばしてもかまいません。
#
# データはすべて、決まった数を起点にプログラムが作った**合成データ**で、数字も架空です。

# %% [markdown]
# ## 一年分の質問 {#year}
#
# 質問は週に100件、話題は200種類あります。
# よく尋ねられる話題は少しだけで、ほとんどはたまにしか尋ねられません。
# 二番目に多い話題は一番目の二分の一、三番目は三分の一というように減っていきます。
#
# - **閉じた窓口**では、一件ずつに答えます。週に100件です。
# - **開いた窓口**では、回答が誰でも読めるところに残ります。
#   後で同じ疑問を持った人は、ある確率でそれを見つけ、もう尋ねません。
# - 回答は古くなります。商品が変わるため、週に50分の1が使えなくなります。
#
# **見つける確率が50%のとき、100件のうち答えなければならないのは、1週目、13週目、52週目でそれぞれ何件でしょうか。**

# %%
import matplotlib.pyplot as plt
import matplotlib_fontja  # 図に日本語を書くため
import numpy as np

from wiki.lab import show

matplotlib_fontja.japanize()

topics, weekly, weeks = 200, 100, 52
often = 1 / np.arange(1, topics + 1)
often /= often.sum()


def open_year(find, seed=1):
    """残っている回答を確率`find`で見つけてもらえるとき、週ごとに書く回答の数。"""
    draw = np.random.default_rng(seed)  # 起点を固定する。毎回同じ架空の質問になる
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
        f"{find:.0%}が見つける: 1週目{written[0]}、13週目{written[12]}、52週目{written[51]}、一年で{sum(written):,}件"
    )
print(f"閉じた窓口: 毎週{weekly}、一年で{weekly * weeks:,}件")

fig, ax = plt.subplots(figsize=(4, 3.2), layout="constrained")
ax.axhline(weekly, color="0.3", linewidth=1.5)
ax.text(52, 102, "閉じた窓口", ha="right")
for (find, written), style, colour in zip(
    years.items(), ["-", "--", ":"], ["#B84A00", "#0072B2", "#007A59"], strict=True
):
    ax.plot(range(1, weeks + 1), written, style, color=colour, linewidth=2)
    ax.annotate(
        f"{find:.0%}が見つける", (52, np.mean(written[40:])), xytext=(6, -3), textcoords="offset points", color=colour
    )
ax.set(xlabel="週", ylabel="書く回答の数", ylim=(0, 112), xlim=(1, 82), xticks=(1, 13, 26, 39, 52))
show(
    fig,
    alt="52週の週ごとに書く回答の数。閉じた窓口は100のまま。開いた窓口は最初の数週で急に減り、その後は横ばいになる。"
    "30%が見つけるなら70前後、50%なら50前後、80%なら23前後。",
)

# %% [markdown]
# 減ったのはほとんど最初の数週で、その後は変わりません。
# 52週目が13週目より多いのは偶然です。
# 一週ごとの数は、上下に十件ほど揺れます。
# 下げ止まる高さを決めるのは**見つけやすさ**です。
# 半分の人が見つけられなければ、どれだけ回答をそろえても、質問の半分はまた来ます。
#
# 回答を書き足し続ける窓口は、力の入れどころを間違えています。
# 効くのは、顧客の言葉を見出しにすること、一つの疑問に回答を一つにすること、古い回答を下げることです。

# %% [markdown]
# ## 偶然のいたずら {#chance}
#
# 次は見ている人たちです。
# 数字は章と同じにします。
# やりとりは年に500件、見る人はそれぞれ40人です。
# うまく終わったのを見た人の0.2%が顧客になり、まずく終わると、その二倍を失います。
# 平均では、うまく終わる割合が67%を超えれば得をし、下回れば損をします。
#
# けれども、顧客は一人ずつ、運にも左右されながら増えていきます。
# 腕前ごとに、一万の窓口を一年間動かしてみましょう。
# **70%がうまく終わる窓口は、平均すれば得をします。それでも一年を損で終えるのは、100のうちいくつでしょうか。60%がうまく終わる窓口なら、得で終わるのはいくつでしょうか。**

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
        f"{share:.0%}がうまく終わる: 平均{balance.mean():+.0f}人、十のうち九つは{low:+.0f}〜{high:+.0f}人、"
        f"得{(balance > 0).mean():.0%}、損{(balance < 0).mean():.0%}"
    )
ax.axvline(0, color="black", linewidth=1)
ax.set(xlabel="一年で得た顧客 − 失った顧客", ylabel="うまく終わる割合（%）", yticks=range(50, 91, 10))
show(
    fig,
    alt="一年で得た顧客から失った顧客を引いた数を、うまく終わる割合五つについて、十の窓口のうち九つが収まる範囲で描いた図。"
    "90%では0より右、50%では左。80%はかろうじて右にとどまり、70%と60%は左右の両側に大きくまたがる。",
)

# %% [markdown]
# 70%がうまく終わる窓口では、四つに一つを超える窓口が損で終わり、60%の窓口でも、七つに一つは得で終わりました。
# 一年あれば80%の窓口と50%の窓口は見分けられますが、70%と60%はなかなか見分けられません。
# そこを新しい顧客の数で評価すれば、さいころの目を褒めたり叱ったりすることになります。
#
# うまく終わる**割合**のほうは、ずっと早くわかります。
# 500件あれば誤差は±4ポイントほどです（[誤差](../mechanisms/trust.md#margin)の節を見てください）。
# しかも、何も公開しないうちに、閉じた窓口で数えられます。
# 章が「先に測る」と勧めるのは、このためです。

# %% [markdown]
# ## やりとりが長引くとき {#rounds}
#
# 公開の場での長いやりとりは、苦情をかえって目立たせ、さらに苦情を招くことがあります。
# Twitterを調べた研究は、これを[苦情の露出拡大](term:complaint-publicization)と呼びます[@golmohammadi2021]。
# そこで章では、二往復で場を移すとしました。
# ただし「二往復」は目安にすぎません。
# 試してみましょう。
#
# 最初の回答で、55%が片づきます。
# 残りは難しく、その後は一往復ごとに35%ずつ片づきます。
# 六往復しても終わらなければ、まずく終わります。
# その前に非公開の窓口へ移すと、見ている人には話が途中までしか見えません。
# これで、うまく終わったときの得の半分を失うとします。
#
# - **口コミサイト**では、40人が後から来て、終わったやりとりを読みます。
# - **タイムライン**では、一往復ごとに投稿が上に出て、**別の**40人が途中のやりとりを見ます。
#   それがどれだけ害になるかはわからないので、二通り試します。うまく終わったときの得の半分と、同じだけです。
#
# **口コミサイトとタイムラインで、あなたなら何往復で移しますか。**


# %%
def yearly_balance(rounds, unfinished):
    """`rounds`往復で場を移すとき、500件で得た顧客から失った顧客を引いた数。`unfinished`は途中を見せる害。"""
    open_cases, balance = 1.0, 0.0
    for number in range(1, rounds + 1):
        settled = open_cases * (0.55 if number == 1 else 0.35)
        open_cases -= settled
        balance += settled * won
        if number < rounds:
            balance -= open_cases * unfinished
    balance -= open_cases * (lost if rounds == 6 else won / 2)
    return 500 * balance


places = {"口コミサイト": 0, "タイムライン\n（害は半分）": won / 2, "タイムライン\n（害は同じ）": won}

fig, ax = plt.subplots(figsize=(4, 3.2), layout="constrained")
for (place, unfinished), style, colour in zip(
    places.items(), ["o-", "s--", "^:"], ["#0072B2", "#007A59", "#B84A00"], strict=True
):
    balances = [yearly_balance(rounds, unfinished) for rounds in range(1, 7)]
    ax.plot(range(1, 7), balances, style, color=colour)
    ax.annotate(place, (6, balances[-1]), xytext=(8, -3), textcoords="offset points", color=colour)
    print(f"{''.join(place.split())}: 1〜6往復で移すと", *(f"{balance:+.0f}" for balance in balances))
ax.axhline(0, color="black", linewidth=1)
ax.set(xlabel="何往復で移すか（6は移さない）", ylabel="得た顧客 − 失った顧客", xlim=(0.8, 8.6))
ax.set_xticks(range(1, 7))
show(
    fig,
    alt="何往復で場を移すかと、一年で得た顧客から失った顧客を引いた数。"
    "口コミサイトでは1往復の13から5往復の35まで上がる。タイムラインで害が半分なら、13から14の横ばいで、6では11に下がる。"
    "害が同じなら、1往復の13から6の−12まで下がり続ける。",
)

# %% [markdown]
# 口コミサイトでは、残って終わらせるほうが得です。
# 読まれるのは終わった後だからです。
# タイムラインでは、途中を見せる害の大きさで決まりますが、それを測った例は見つかりませんでした。
# 途中を見せる害が小さければ、何往復でもあまり変わりません。
# うまく終わったときの得と同じだけ害があるなら、一度答えたら移すのがいちばんです。
#
# 「二往復」は折り合いの数であって、法則ではありません。
# 三つのどれにも言えることが、一つあります。
# いちばん効くのは最初の回答です。
# 片づく割合が55%でなく75%なら、一往復で移す窓口が得る顧客は、どこで答えても13人から25人に増えます。

# %% [markdown]
# ## やってみよう {#exercise}
#
# 公開の回答は三人の読み手に向けて書くので、時間もかかります。
# 非公開の回答は8分、公開の回答は12分とします。
#
# 最初の図の上に出ている、一年分の数字を使います。
#
# 1. 書く回答が週に何件までなら、開いた窓口のほうが時間の節約になるでしょうか。
# 2. 見つける人が30%、50%、80%のとき、一年で何時間の節約、または持ち出しになるでしょうか。
# 3. 一度だけ100時間を使えるとします。
#    めったに尋ねられない150の話題の回答を先に書くか、見出しを顧客の言葉に直して、見つける人を30%から50%に増やすか。
#    どちらにしますか。
#
# 先に、30%で時間の節約になるかどうかを予想してください。
#
# > [!solution]- 解答例
# > 1. 100×8＝800分、800÷12＝66.7。週に66件までです。
# > 2. 閉じた窓口は5,200×8＝41,600分です。
# >    30%なら3,700×12＝44,400分で、47時間の持ち出し。
# >    50%なら2,761×12＝33,132分で、141時間の節約。
# >    80%なら1,315×12＝15,780分で、430時間の節約です。
# > 3. 見出しです。47時間の持ち出しが141時間の節約に変わり、一年で188時間の差になります。
# >    いちばん少ない150の話題を合わせても、週100件のうち23件です。30%に見つけてもらって減る回答は多くても週7件、一年で73時間にしかなりません。
# >
# > 1週目だけを見ると、50%でも損に見えます。判断するのは、三か月たってからにしましょう。

# %% [markdown]
# ## この実習で扱わなかったこと {#left-out}
#
# - **公開すれば顧客が増えるのかどうか。**
#   0.2%は架空の数字で、章に挙げた研究はどれも新しい顧客を数えていません。
#   口コミに返信を始めたホテルでは評価が0.12星上がりましたが[@proserpio2017]、別の研究では変化がはっきりしませんでした[@chen2019]。
#   それに、星は顧客ではありません。
# - **よい対応は、質問を増やします。**
#   米国の通信会社では、助けられた人が前より気軽に苦情を言うようになり、それでも差し引きでは効果がありました[@ma_squeaky]。
#   ここでは週100件のまま変わりません。
# - **個人情報。**
#   計算がどうであれ、[公開の場で答えてはいけない](../practice/public-service.md#privacy)質問があります。
# - **ほかの人の回答。**
#   [コミュニティ](../practice/communities.md)なら、顧客が答えてくれることもあります。
# - **一件の重みはどれも同じとしました。**
#   報道されるような一件は、残り全部より重いことがあります。
#
# 覚えておきたいことは三つです。
# 仕事の量は、見つけやすさで決まります。
# 結果は、最初の回答で決まります。
# そして一年分の新しい顧客の数でわかるのは、窓口どうしの大きな違いだけです。
