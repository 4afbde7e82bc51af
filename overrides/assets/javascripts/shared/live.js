// A result in words, said once the reader has stopped changing things.

/** @param {Element} region a live region */
export function createLive(region) {
  let timer = 0;
  return {
    /** @param {string} text */
    say(text) {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (region.textContent !== text) region.textContent = text;
      }, 500); // milliseconds after the last change
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
