/** The definition of a term beside its link, for as long as the pointer or the focus is on one of the two; and when a note is left. */

const HOVER_MS = 250;
const LEAVE_MS = 200;
const FAR_MS = 2000; // to a sheet at the foot of a small window

/** @type {WeakMap<HTMLElement, (how: string) => void>} */
const known = new WeakMap();

/**
 * @param {HTMLElement} link
 * @param {string} how the type of event that brought the reader here
 */
export function explain(link, how) {
  const note = document.getElementById(link.getAttribute("aria-describedby") ?? "")?.parentElement;
  if (!note) return;
  if (!known.has(link)) known.set(link, attach(link, note));
  known.get(link)?.(how);
}

/** The sheet at the foot of a small window must not hide what it explains. @type {(explained: Element | null, note: Element) => void} */
function clear(explained, note) {
  const [words, sheet] = [explained, note].map((each) => each?.getBoundingClientRect());
  if (words && sheet && sheet.bottom > words.top && sheet.top < words.bottom) scrollBy(0, words.bottom - sheet.top + 8);
}

/** A claim's note takes the focus as it opens. When the focus has gone on, close it: it would cover it. */
export function leave() {
  const note = /** @type {HTMLElement | null} */ (document.querySelector(".claim-note:popover-open"));
  const focused = document.activeElement;
  if (note && note === focused) {
    const label = document.querySelector(`[popovertarget="${note.id}"]`);
    clear(label, note);
    label?.scrollIntoView({ block: "nearest" }); // the focus went to the note: in a low window that leaves no room
  }
  if (note && !note.contains(focused) && focused?.getAttribute("popovertarget") !== note.id) note.hidePopover();
}

/** On an iPhone, Safari before 18.3 closes no note for a tap beside it, and there is no Escape. */
document.addEventListener("pointerup", ({ pointerType, target }) => {
  const note = /** @type {HTMLElement | null} */ (document.querySelector(".note:popover-open"));
  if (pointerType !== "touch" || !note || !(target instanceof Element) || note.contains(target)) return;
  if (target.closest("button")?.getAttribute("popovertarget") !== note.id) note.hidePopover();
});

/**
 * @param {HTMLElement} link
 * @param {HTMLElement} note
 */
function attach(link, note) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const show = () => {
    clearTimeout(timer);
    if (note.matches(":popover-open")) return;
    for (const other of document.querySelectorAll("a[style*=anchor-name]")) other.removeAttribute("style");
    link.style.setProperty("anchor-name", "--term");
    note.showPopover();
    clear(link, note);
  };
  const hide = () => {
    clearTimeout(timer);
    if (note.matches(":popover-open")) note.hidePopover();
  };
  /** @param {PointerEvent} event */
  const leave = ({ pointerType }) => {
    clearTimeout(timer);
    const far = note.getBoundingClientRect().bottom >= innerHeight;
    if (pointerType === "mouse") timer = setTimeout(hide, far ? FAR_MS : LEAVE_MS);
  };
  /** @param {FocusEvent} event */
  const blur = ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && (note.contains(relatedTarget) || link === relatedTarget))) hide();
  };
  for (const element of [link, note]) {
    element.addEventListener("pointerleave", leave);
    element.addEventListener("focusout", blur);
  }
  note.tabIndex = -1; // pressed on its words, it has the focus, and is not left
  note.addEventListener("pointerenter", () => clearTimeout(timer));
  /** @param {string} how */
  return (how) => {
    clearTimeout(timer);
    if (how === "click") show();
    else if (how === "mouseover" && link.matches(":hover")) timer = setTimeout(show, HOVER_MS);
    else if (how === "focusin" && link.matches(":focus-visible")) show();
  };
}
