/** How a run ended. `cell` is the place of the cell that ran last, from 0. */
export type Outcome = {
  state: "done" | "failed" | "stopped" | "late" | "missing" | "crashed";
  text: string;
  cut: boolean;
  cell: number;
  trace: string;
};

/** What the worker says, in this order: a cell begins, text comes, an end. */
export type Said =
  | { kind: "cell"; cell: number }
  | { kind: "text"; text: string; cut: boolean }
  | { kind: "end"; state: "done" | "failed" | "missing" | "crashed"; trace: string };

/** A Python that runs cells in one namespace, and whose memory can be put back. */
export type Python = {
  clear(): void;
  run(source: string, name: string): void;
  /** Nothing where the memory has grown too large to hold it twice. */
  keep(): Uint8Array | null;
  putBack(memory: Uint8Array): void;
};
