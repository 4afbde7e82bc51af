/** What Python says of an error, read for those who do not read tracebacks. Pure. */

const FRAME = /^ {2}File "([^"]*)", line (\d+)/;
const TYPE = /^\w+/;

/** The file name that a cell bears in tracebacks. @type {(cell: number) => string} */
export const nameOf = (cell) => `cell ${cell + 1}`;

/**
 * The kind of the error, its own words, and the last line in the cell itself that led there; 0 where none is told.
 *
 * @param {string} trace
 * @param {number} cell
 */
export function readTrace(trace, cell) {
  const lines = trace.split("\n");
  let line = 0;
  let end = 0;
  for (const [index, each] of lines.entries()) {
    const frame = FRAME.exec(each);
    if (!frame) continue;
    end = index + 1;
    if (frame[1] === nameOf(cell)) line = Number(frame[2]);
  }
  const said = lines.slice(end).join("\n").trim();
  return { line, said, type: TYPE.exec(said)?.[0] ?? "" };
}

/**
 * The words' key for a type of error.
 *
 * @param {string} type
 * @param {Record<string, string>} words
 */
export function keyOf(type, words) {
  return `error-${type}` in words ? `error-${type}` : "error-other";
}
