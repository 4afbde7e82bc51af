# ---
# title: 実習：少数の有力者か、大勢のふつうの人か
# description: 架空の社会を動かして、つながりの多い一人から始めるのと、ふつうの人が何人かで始めるのと、どちらが大きく広がるのかを確かめ、答えが何で決まるのかを見ます。
# minutes: 25
# objectives:
#   - id: explain-readiness
#     bloom: understand
#     text: 誰から始めるかより、大勢の側の動きやすさが結果を左右しうる理由を説明できる。
#   - id: compare-starts
#     bloom: analyze
#     text: つながりの多い一人とふつうの人数人の始め方を、条件を変えて比べられる。
#   - id: decide-price
#     bloom: evaluate
#     text: どのくらいの費用で、どんな条件なら有力者に頼む値打ちがあるかを判断できる。
# prerequisites: [mechanisms/networks]
# reviewed: 2026-11-25
# ---

# %% [markdown]
# ## この実習の問い {#question}
#
# 「オピニオンリーダーを押さえれば、ほかの人はついてくる」とよく言われます。
# [ネットワークの章](../mechanisms/networks.md#leaders)では、研究の結果が分かれていることを見ました。
# そのうちダンカン・ワッツとピーター・ドッズの研究は、顧客を一人も調べていません。
# コンピューター実験によって、ほとんどの条件で、大きな連鎖を生むのは影響力の強い人ではなく、影響されやすい大勢の人々だと示しました[@wattsdodds2007]。
#
# 中をのぞけない実験を、どこまで信じられるでしょうか。
# そこで、同じ**考え方**の小さな実験を用意しました。
# 中をのぞけて、条件も変えられます。
# 繰り返すのは問いであって、二人の数字ではありません。
#
# Pythonの経験は要りません。
# 文章と図を追い、コードは読み飛ばしてもかまいません。
# 登場する人は**合成データ**で、決まった数を起点にプログラムが作りました。
# 一人ひとりの頑固さも、プログラムが決めました。

# %% [markdown]
# ## 一つの社会 {#society}
#
# 300人が、それぞれ平均6人と知り合いです。
# 誰と知り合うかは、偶然で決めます。
# 一人ひとりには**しきい値**があります。
# 知り合いのうちどれだけの人が始めたら自分も始めるか、という割合です。
# 平均は四分の一で、もっと低い人も高い人もいます。
#
# 一人が始めます。
# その後は回を重ねるごとに、しきい値に達した人が全員加わり、変化がなくなったら終わります。
#
# **リーダー**とは、ここでは知り合いの多い上位一割の人です。

# %%
import matplotlib.pyplot as plt
import matplotlib_fontja  # 図に日本語を書くため
import numpy as np

from wiki.lab import show

matplotlib_fontja.japanize()
PEOPLE = 300


def society(unequal, draw):
    """誰と誰が知り合いか。一人あたり約六人。unequalなら、人を引き寄せる力に何倍もの差がある。"""
    pull = draw.exponential(1, PEOPLE) if unequal else np.ones(PEOPLE)
    pull = pull / pull.mean()
    chance = np.minimum(1, 6 / PEOPLE * np.outer(pull, pull))
    ties = np.triu(draw.random((PEOPLE, PEOPLE)) < chance, 1)
    return ties | ties.T


def thresholds(average, draw):
    """一人ひとりが待つ、知り合いの割合。"""
    return np.clip(draw.normal(average, 0.1, PEOPLE), 0.01, 1)


# %% [markdown]
# `society`は誰と誰が知り合いかを、`thresholds`は一人ひとりのしきい値を、くじで決めます。
# 次の`reach`は、加わる人がいなくなるまで回を進めます。
# たくさんの始め方を一度に計算するので、速い代わりに読みにくいコードです。
# 読み飛ばしても差し支えありません。


# %%
def reach(ties, limits, groups):
    """始める人の組ごとに、最後に何人が加わったか。"""
    contacts = ties.sum(axis=0)
    needed = np.ceil(limits * contacts).clip(1)[:, None]
    # 一人ひとりの知り合いを一行に並べ、余りは「誰でもない人」で埋める。最後の番号で、決して加わらない。
    friends = np.argsort(~ties, axis=1, kind="stable")[:, : contacts.max()]
    friends[np.arange(contacts.max()) >= contacts[:, None]] = PEOPLE
    joined = np.zeros((PEOPLE + 1, len(groups)), bool)
    for column, group in enumerate(groups):
        joined[group, column] = True
    reached, moving = np.zeros(len(groups)), np.arange(len(groups))
    while len(moving):
        after = joined.copy()
        after[:PEOPLE] |= joined[friends].sum(axis=1, dtype=np.uint8) >= needed
        reached[moving] = after.sum(axis=0)
        still = (after != joined).any(axis=0)
        moving, joined = moving[still], after[:, still]
    return reached


# %% [markdown]
# `try_all`は、十二の社会のそれぞれで、全員に一度ずつ始めさせます。


# %%
def try_all(average, unequal=False):
    """十二の社会で全員が一度ずつ始める。知り合いの数、リーダーかどうか、届いた人数。"""
    found = []
    for seed in range(12):
        draw = np.random.default_rng(seed)
        ties = society(unequal, draw)
        contacts = ties.sum(axis=0)
        leads = np.zeros(PEOPLE, bool)
        leads[np.argsort(-contacts, kind="stable")[: PEOPLE // 10]] = True
        found.append((contacts, leads, reach(ties, thresholds(average, draw), range(PEOPLE))))
    return [np.concatenate(column) for column in zip(*found, strict=True)]


contacts, leads, reached = try_all(0.25)
print(f"知り合いの数: 平均{contacts.mean():.1f}人、リーダーは{contacts[leads].mean():.1f}人")

# %% [markdown]
# リーダーの知り合いの数は、平均の二倍弱です。
# **全員が一度ずつ始めるとしたら、リーダーから始めたときに届く人数は平均の何倍になるでしょうか。また、大きな連鎖（100人を超えるもの）を始めるのは、リーダーとほかの人のどちらが多いでしょうか。**

# %%
large = reached > 100
print(f"届いた人数: 平均{reached.mean():.0f}人、リーダーからは{reached[leads].mean():.0f}人")
print(f"大きな連鎖になる割合: リーダーの{100 * large[leads].mean():.0f}%、ほかの人の{100 * large[~leads].mean():.0f}%")
print(f"大きな連鎖のうち、ほかの人が始めたもの: {100 * (~leads[large]).mean():.0f}%")

# %%
fig, ax = plt.subplots(figsize=(4, 3), layout="constrained")
numbers = range(1, 13)
by_contacts = [reached[contacts == number].mean() for number in numbers]
ax.plot(numbers, by_contacts, "o-", color="#0072B2")
ax.axhline(reached.mean(), color="0.4", linestyle="--", linewidth=1)
ax.annotate("全体の平均", (1, reached.mean()), xytext=(0, 4), textcoords="offset points", color="0.25")
ax.set(xlabel="始める人の知り合いの数", ylabel="300人のうち届いた人数", ylim=(0, None), xticks=numbers)
show(
    fig,
    alt="始める人の知り合いの数を1から12まで変えたときの、届いた人数の平均。"
    "線は2人から始まり、知り合い5人で約60人、12人で約140人に上がる。全体の平均は破線で、72人。",
)

# %% [markdown]
# つながりは役に立ちます。
# リーダーの知り合いは平均の二倍弱で、ここでは届く人数も二倍弱でした。
# それなのに、大きな連鎖のほとんどは、ほかの人から始まっています。
# ほかの人は九倍もいるからです。
# 後から振り返って「誰が始めたのか」と探せば、たいていは特別でない人に行き着きます。
#
# 両方とも正しいのです。
# 議論では、二つの陣営がそれぞれ片方だけを引きがちです。
#
# これらの数字は、どのくらい確かなのでしょうか。
# 十二の社会では少なく、このしきい値ではちょっとした偶然が結果を変えます。
# 別の社会を十二ずつ二十組（開始番号は12から251）作ってみると、平均は組によって63〜107人でした。
# リーダーから届いた人数は、平均の1.5〜2.0倍です。
# 変わらなかったこともあります。
# リーダーのほうが多くの人に届き、大きな連鎖の約八割は、ほかの人から始まりました。

# %% [markdown]
# ## 大勢の側は動きやすいか {#readiness}
#
# 今度は始める人を変えず、大勢の側を変えます。
# しきい値の平均を、四分の一から五分の一に下げたり、十分の三に上げたりします。
# 人々が少し動きやすくなる、少し動きにくくなる、ということです。
# **結果を大きく変えるのは、始める人でしょうか、それともこちらでしょうか。**

# %%
averages = (0.15, 0.2, 0.25, 0.3)
everyone, leaders = [], []
for average in averages:
    _, leads, reached = try_all(average)
    everyone.append(reached.mean())
    leaders.append(reached[leads].mean())
    print(
        f"しきい値{average}: 全体 {everyone[-1]:.1f}人、リーダー {leaders[-1]:.1f}人、{leaders[-1] / everyone[-1]:.2f}倍"
    )

# %%
fig, ax = plt.subplots(figsize=(4, 3), layout="constrained")
ax.plot(averages, leaders, "s--", color="#B84A00")
ax.plot(averages, everyone, "o-", color="#0072B2")
ax.annotate("リーダーが始める", (0.2, leaders[1]), xytext=(8, 4), textcoords="offset points", color="#B84A00")
ax.annotate(
    "誰かが始める", (0.2, everyone[1]), xytext=(-8, -14), textcoords="offset points", ha="right", color="#0072B2"
)
ax.set(xlabel="しきい値の平均（知り合いに占める割合）", ylabel="300人のうち届いた人数", xticks=averages, ylim=(0, 315))
show(
    fig,
    alt="しきい値の平均と届いた人数。二本の線はどちらも、0.15のほぼ300人から、0.3のほぼ0人まで下がる。"
    "リーダーの線が上にあるが、はっきり離れるのは0.2と0.25だけで、両端ではほとんど差がない。",
)

# %% [markdown]
# 0.2から0.3になると、平均は237.5人から2.6人へ、およそ九十分の一に減りました。
# リーダーと全体の平均との差は、一度も二倍に届きません。
#
# リーダーはどこで効いたでしょうか。
# 大勢が動きやすくも動きにくくもない、狭い範囲だけです。
# 動きやすければ誰が始めても広がり、動きにくければ誰が始めても広がりません。
# 「影響されやすい人々」が鍵だというのは、このことです。
# そういう人が大勢いて、しかも互いにつながっている必要があります。

# %% [markdown]
# ## 知り合いの数に大きな差があるとき {#unequal}
#
# ここまでの社会では、知り合いが多い人でも平均の二倍弱でした。
# サービスの上では、何百倍ということもあります。
# そこで平均は6人のまま、知り合いの数の差を広げます。
# **有利になるのはリーダーでしょうか、ほかの人でしょうか。両方でしょうか、どちらでもないでしょうか。**

# %%
for average in averages:
    contacts, leads, reached = try_all(average, unequal=True)
    times = reached[leads].mean() / reached.mean()
    print(f"しきい値{average}: 全体 {reached.mean():.1f}人、リーダー {reached[leads].mean():.1f}人、{times:.2f}倍")
print(f"知り合いの数: リーダー{contacts[leads].mean():.1f}人、平均の{contacts[leads].mean() / contacts.mean():.2f}倍")

# %% [markdown]
# 相対的には、リーダーが有利になりました。
# 差は最大で四倍半に達し、知り合いの数の差を上回っています。
# （別の二十組では3.2倍から5.5倍で、そのうち三組は知り合いの数の差を超えませんでした。）
# ところが、社会全体は動きにくくなりました。
# 知り合いの多い人は、なかなか動きません。
# 知り合いが大勢いれば、その四分の一もまた大勢だからです。
# 知り合いのいない人には、初めから届きません。
#
# これは、この実習も含めて、こうしたモデルすべてへの注意です。
# 知り合いの数にどれだけ差があるかで、結論が変わります。
# ワッツとドッズの結論も「ほとんどの条件で」であって、「すべての条件で」ではありません。

# %% [markdown]
# ## リーダー一人か、ほかの人数人か {#several}
#
# リーダー一人と、ふつうの人**一人**を比べる必要はありません。
# ふつうの人なら費用が少なく済むので、何人かに頼めます。
# **リーダー一人は、くじで選んだふつうの人の何人分にあたるでしょうか。**
# 結果は、知り合いの数としきい値ごとに、始める人数 → 届く人数の順に並べます。


# %%
def try_groups(average, sizes, unequal=False, times=40):
    """くじで選んだ何人かが一緒に始めたときに届く人数の平均。"""
    totals = np.zeros(len(sizes))
    for seed in range(12):
        draw = np.random.default_rng(seed)
        ties, limits = society(unequal, draw), thresholds(average, draw)
        for place, size in enumerate(sizes):
            groups = [draw.choice(PEOPLE, size, replace=False) for _ in range(times)]
            totals[place] += reach(ties, limits, groups).mean() / 12
    return totals


sizes = (1, 2, 3, 4, 5, 8)
together = try_groups(0.25, sizes)
uneven = try_groups(0.2, sizes, unequal=True)
unready = try_groups(0.3, sizes)
for name, totals in (
    ("同じくらい、0.25", together),
    ("差が大きい、0.2", uneven),
    ("同じくらい、0.3", unready),
):
    print(f"{name}:", ", ".join(f"{size} → {total:.0f}" for size, total in zip(sizes, totals, strict=True)))

# %% [markdown]
# 前の結果と比べてみます。
# 知り合いの数が同じような社会（しきい値0.25、リーダーなら130人）では、リーダー一人は、くじで選んだ約二人分です。
# 差が大きい社会（しきい値0.2、リーダーなら235人）では、約五人分になります。
#
# しきい値0.3では、リーダーもほかの人も、一人ではどこにも広げられません。
# ところが八人で一緒に始めると、106人に届きます。
# 一人では誰も超えられないしきい値を、一緒なら超えられるのです。

# %% [markdown]
# ## やってみよう {#exercise}
#
# 予算は1,000,000円で、報酬のことはすべて明かします。
# リーダーは、全額を求めています。
# ふつうの人には、探して説明する手間も含めて、一人150,000円かかります。
# 経験によれば、リーダーは引き受け、ふつうの人は半分しか引き受けません。
# 断られても、手間の分として150,000円の半分がかかります。
#
# 1. ふつうの人は、何人が引き受けてくれるでしょうか。
# 2. 知り合いの数が同じような社会（しきい値0.25）では、どちらの案がよいでしょうか。差が大きい社会（0.2）ではどうでしょうか。
# 3. しきい値がいくつなら、予算を使わずにおきますか。

# %% [markdown]
# > [!solution]- 解答例
# > 1. 二人に頼むと一人が引き受け、150,000 + 75,000 = 225,000円かかります。予算内で引き受けてもらえるのは四人です。
# > 2. 同じような社会では、四人なら約249人、リーダーなら約130人です。四人に頼みましょう。差が大きい社会では、四人なら約226人、リーダーなら約235人で、ほとんど変わりません。話題に詳しいかどうかなど、別のことで選びましょう。
# > 3. 0.3のときです。四人でも約18人、リーダーなら4人にしか届きません。加わりやすくすることに予算を使いましょう。それがしきい値を動かします。
# >
# > つながりの多い人のほうがよく参加することは、オリヴァー・ヒンツらが携帯電話会社の顧客などで確かめています。
# > その研究で、つながりの多い人から始めるのが最もよかったのはこのためで、一人ひとりの説得力が高かったからではありません[@hinz2011]。

# %% [markdown]
# ## この実習で扱わなかったこと {#left-out}
#
# - **しきい値は架空です。**
#   顧客のしきい値の一覧は、誰も渡してくれません。
#   平均を論じるより、何人かで試すほうが多くのことを教えてくれます。
# - **つながりは偶然で決めました。**
#   実際の輪はもっと密で、友人どうしも知り合いです。
#   習慣を広めるときには、それが助けになります。
#   [弱い紐帯の実習](weak-ties.py)で扱います。
# - **リーダーは、知り合いの数だけでは決まりません。**
#   知識も信頼も話題も、ここにはありません。
#   コンピューターに詳しいからといって、その人に接待の店を聞く人はいません。
# - **予測も扱いませんでした。**
#   ここでは全員の知り合いの数がわかっていました。
#   Twitterでも、大きな連鎖はフォロワーの多い人から始まりやすいものでした。
#   それでも誰から始まるかは確実には予測できず、仮想の施策では費用対効果でふつうの人が勝ることも多かったのです[@bakshy2011]。
# - **モデルは市場ではありません。**
#   簡単な決まりから何が**起こりうるか**を見せるだけです。
#   ある全国規模の企業の実地実験で、あまり知られていない商品の売上に最も効いたのは、ロイヤルティの低い顧客が知人に話す口コミでした[@godesmayzlin2009]。
#
# 「誰から始めるか」の前に、「あと少しで動く人がどれだけいるか」を考えてみてください。
