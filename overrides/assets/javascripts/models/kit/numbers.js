/** Numbers as both languages write them: the twin of scripts/wiki/explorables/kit/numbers.py. */

/** Round half up; a nudge keeps what is a half on paper from falling below it in binary. @type {(number: number, digits?: number) => number} */
export function roundHalf(number, digits = 0) {
  const scale = 10 ** digits;
  return Math.floor(number * scale + 0.5 + 1e-9) / scale;
}

/** 12,345.6 @type {(number: number, digits?: number) => string} */
export function say(number, digits = 0) {
  const [whole, rest] = roundHalf(number, digits).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return rest ? `${grouped}.${rest}` : grouped;
}

/** A share from 0 to 1: what is only nearly all is >99, what is only nearly nothing <1. @type {(share: number, digits?: number) => string} */
export function perCent(share, digits = 0) {
  const [said, step] = [say(share * 100, digits), 10 ** -digits];
  if (share < 1 && said === say(100, digits)) return `>${say(100 - step, digits)}`;
  return share > 0 && said === say(0, digits) ? `<${say(step, digits)}` : said;
}
