// A result in words, said once the reader has stopped changing things.

/**
 * @param {Element} region a live region
 * @param {number} [delay] milliseconds after the last change
 */
export function createLive(region, delay = 500) {
  let timer = 0;
  return {
    /** @param {string} text */
    say(text) {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (region.textContent !== text) region.textContent = text;
      }, delay);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
