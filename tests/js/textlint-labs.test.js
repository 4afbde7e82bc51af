import assert from "node:assert/strict";
import test from "node:test";
import textlintLabs from "../../scripts/textlint_labs.js";

const LAB = `# ---
# title: 題
# ---

# %% [markdown]
# ## 見出し {#heading}
#
# 最初の文です。
# 次の文です。

# %% tags=["run"]
# 注釈
total = 1  # 合計

# %% [markdown]
# 最後の文です。
`;

test("the words of a lab's Markdown stand where they stand in the file, and its code is not read", () => {
  const { text, ast } = new textlintLabs.Processor().processor(".py").preProcess(LAB);
  assert.equal(text.length, LAB.length);
  for (const words of ["## 見出し", "最初の文です。", "次の文です。", "最後の文です。"]) {
    assert.equal(text.indexOf(words), LAB.indexOf(words));
  }
  for (const code of ["題", "%%", "run", "注釈", "total"]) assert.ok(!text.includes(code), code);
  assert.deepEqual(ast.children.map(({ type }) => type), ["Header", "Paragraph", "Paragraph"]);
});
