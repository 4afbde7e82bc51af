/** One worker for the cells of a page: runs, stops, gives up on what does not end. */

/** @import {Outcome, Said} from "./types.d.ts" */

/** @param {() => Worker} start */
export function createSession(start) {
  /** @type {Worker | undefined} */
  let worker;
  /** @type {(state: Outcome["state"]) => void} */
  let end = () => {};

  return {
    /** End what is running; nothing happens where nothing is. */
    stop: () => end("stopped"),

    /**
     * Run the last of some cells after those before it. What is still running is stopped.
     *
     * @param {string[]} cells
     * @param {number} seconds after which a cell is stopped
     * @returns {Promise<Outcome>}
     */
    run(cells, seconds) {
      end("stopped");
      /** @type {Outcome} */
      const outcome = { state: "stopped", text: "", cut: false, cell: 0, trace: "" };
      /** @type {Worker} */
      let current;
      try {
        current = worker ??= start();
      } catch {
        return Promise.resolve({ ...outcome, state: "missing" }); // in a frame that another site has shut off
      }
      /** @type {ReturnType<typeof setTimeout> | undefined} */
      let timer;

      /** @type {(said: MessageEvent<Said>) => void} */
      const hear = ({ data }) => {
        if (data.kind === "text") {
          outcome.text += data.text;
          outcome.cut = data.cut;
        } else if (data.kind === "cell") {
          outcome.cell = data.cell;
          clearTimeout(timer);
          timer = setTimeout(() => end("late"), seconds * 1000);
        } else {
          outcome.trace = data.trace;
          end(data.state);
        }
      };
      const fail = () => end("missing");
      current.addEventListener("message", hear);
      current.addEventListener("error", fail);
      return new Promise((resolve) => {
        end = (state) => {
          end = () => {};
          clearTimeout(timer);
          current.removeEventListener("message", hear);
          current.removeEventListener("error", fail);
          if (state !== "done" && state !== "failed") {
            current.terminate();
            worker = undefined;
          }
          resolve({ ...outcome, state });
        };
        current.postMessage(cells);
      });
    },
  };
}
