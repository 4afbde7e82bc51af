/** Search: a dialog of ours around the theme's search, whose script is loaded when somebody first reaches for it. */

const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("search"));
const list = /** @type {HTMLElement} */ (dialog.querySelector("ol"));
// The theme opens and closes its search by this switch.
const toggle = /** @type {HTMLInputElement} */ (document.getElementById("__search"));
let loaded = false;

/** Rejects where the theme's script, its worker or the index does not come. @returns {Promise<unknown> | undefined} */
export function load() {
  if (loaded) return;
  loaded = true;
  dialog.addEventListener("close", () => toggle.checked && toggle.click());
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  toggle.addEventListener("change", () => !toggle.checked && dialog.close());
  // The theme would close the search at Tab; here Tab walks through what was found, as everywhere.
  // And it would follow the first result at the Enter that ends an IME's conversion, which Safari reports after its end (as 229).
  dialog.addEventListener("keydown", (event) => (event.key === "Tab" || event.keyCode === 229) && event.stopPropagation());
  new MutationObserver(() => {
    for (const skipped of list.querySelectorAll("[tabindex]")) skipped.removeAttribute("tabindex");
    for (const unnamed of list.querySelectorAll("a > article")) unnamed.role = "presentation"; // or the link has no name
  }).observe(list, { childList: true });

  const template = /** @type {HTMLTemplateElement} */ (document.getElementById("theme-script"));
  const script = document.createElement("script");
  script.src = template.content.querySelector("script")?.getAttribute("src") ?? "";
  // The theme listens to keys only: tell it of what was typed before it came, pasted, dictated or put in by an IME.
  const input = dialog.querySelector("input");
  // ＳＮＳ and ｴﾝｹﾞｰｼﾞﾒﾝﾄ are searched as SNS and エンゲージメント, once the IME has let go of them.
  const tell = (/** @type {Event} */ event) => {
    if (!input) return;
    const plain = input.value.normalize("NFKC");
    if (plain !== input.value && !(event instanceof InputEvent && event.isComposing)) input.value = plain;
    input.dispatchEvent(new Event("keyup"));
  };
  script.addEventListener("load", tell);
  const arrival = new Promise((ready, lost) => {
    // The theme says when it is ready. What it cannot fetch, it only throws, past everybody.
    new MutationObserver(ready).observe(/** @type {Node} */ (dialog.querySelector("[role=status]")), { childList: true });
    script.onerror = lost;
    addEventListener("error", lost);
    Object.assign(window, { Worker: class extends Worker {
      constructor(/** @type {ConstructorParameters<typeof Worker>} */ ...given) {
        try {
          super(...given);
        } catch (refused) {
          lost(refused);
          throw refused;
        }
        this.addEventListener("error", lost);
      }
    } });
  });
  for (const type of ["input", "compositionend"]) input?.addEventListener(type, tell);
  // Settings that the theme would keep: there are none here.
  Object.assign(window, { __md_get: () => null, __md_set: () => {}, __md_hash: () => 0 });
  document.body.append(script);
  return arrival;
}
