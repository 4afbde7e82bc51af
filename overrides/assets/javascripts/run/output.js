/** What a run prints: gathered, sent on now and then, and cut where nobody reads on. Pure but for the clock it is given. */

/** So many characters of a run are shown. */
export const MOST = 20_000;
const EVERY_MS = 100;
const AT_ONCE = 4096;
const NEW_LINE = 10;

/**
 * @param {(text: string, cut: boolean) => void} send `cut`: more was printed than is shown
 * @param {() => number} now milliseconds
 */
export function createOutput(send, now) {
  let decoder = new TextDecoder();
  /** @type {number[]} */
  let bytes = [];
  let room = 0;
  let sent = 0;

  function flush() {
    if (!bytes.length) return;
    const text = decoder.decode(Uint8Array.from(bytes), { stream: true });
    const cut = text.length > room;
    send(text.slice(0, room), cut);
    room -= text.length;
    bytes = [];
    sent = now();
    if (cut) listening = false;
  }

  let listening = false;
  return {
    /** Begin anew; a cell that only prepares another is not listened to. @type {(heard: boolean) => void} */
    begin(heard) {
      decoder = new TextDecoder();
      bytes = [];
      room = MOST;
      listening = heard;
    },
    /** @type {(more: Uint8Array) => void} */
    write(more) {
      if (!listening) return;
      bytes.push(...more);
      if (bytes.length >= AT_ONCE || (bytes.at(-1) === NEW_LINE && now() - sent > EVERY_MS)) flush();
    },
    flush,
  };
}

/** Whether two outputs say the same; what stands behind the last letter is not seen. @type {(one: string, other: string) => boolean} */
export const isSame = (one, other) => one.trimEnd() === other.trimEnd();
