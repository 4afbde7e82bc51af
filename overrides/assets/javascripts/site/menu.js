/** A menu is left by Escape, by choosing, and by turning to something else. @param {HTMLDetailsElement} menu */
export function offerClosing(menu) {
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  for (const type of ["pointerdown", "focusin"]) {
    addEventListener(type, ({ target }) => {
      if (target instanceof Node && !menu.contains(target)) menu.open = false;
    });
  }
  addEventListener("pagehide", () => (menu.open = false)); // or it would cover the page of those who come back
}
