// A plugin for textlint: the words of a lab, which is Python with its Markdown in comments (jupytext's percent format).

import { parse } from "@textlint/markdown-to-ast";

/** @param {string} code  @returns {string}  its Markdown cells; all else blank, so that every word keeps its place */
function words(code) {
  let reading = false;
  return code.split("\n").map((line) => {
    const border = line.startsWith("# %%");
    if (border) reading = line.startsWith("# %% [markdown]");
    return reading && !border ? line.replace("#", " ") : " ".repeat(line.length);
  }).join("\n");
}

class Processor {
  availableExtensions() {
    return [".py"];
  }

  /** @param {string} _extension */
  processor(_extension) {
    return {
      /** @param {string} code */
      preProcess(code) {
        const text = words(code);
        return { text, ast: parse(text) };
      },
      /** @param {import("@textlint/types").TextlintMessage[]} messages  @param {string} [filePath] */
      postProcess: (messages, filePath = "") => ({ messages, filePath }),
    };
  }
}

export default { Processor };
