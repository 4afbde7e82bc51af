/**
 * Fold what readers type in many ways: width, case, katakana, long vowels, middle dots, spaces, hyphens, apostrophes.
 * `normalise` of scripts/wiki/render/glossary.py does the same to what is looked through.
 *
 * @param {string} text
 */
export function normalise(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[ー・\-‐ ’']/g, "");
}

/**
 * Say which entries a query leaves. Every word of it must be found.
 *
 * @param {readonly string[]} haystacks names of each entry, normalised
 * @param {string} query as typed
 */
export function matching(haystacks, query) {
  const words = query.split(/\s+/).map(normalise);
  return haystacks.map((names) => words.every((word) => names.includes(word)));
}
