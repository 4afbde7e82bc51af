import assert from "node:assert/strict";
import { test } from "node:test";

import { MOST, createOutput, isSame } from "../../overrides/assets/javascripts/run/output.js";

const utf8 = new TextEncoder();

/** An output and what it sent, with a clock that the test moves. */
function made() {
  const clock = { now: 0 };
  const sent = [];
  const output = createOutput((text, cut) => sent.push([text, cut]), () => clock.now);
  output.begin(true);
  const print = (text) => utf8.encode(text).forEach((byte) => output.write(Uint8Array.of(byte)));
  return { clock, sent, output, print };
}

test("what is printed quickly is sent together; what lets one wait comes line by line", () => {
  const { clock, sent, output, print } = made();
  print("one\ntwo\n");
  assert.deepEqual(sent, []);
  clock.now = 101;
  print("three\n");
  assert.deepEqual(sent, [["one\ntwo\nthree\n", false]]);
  print("no end");
  output.flush();
  output.flush();
  assert.deepEqual(sent.slice(1), [["no end", false]]);
  clock.now = 201;
  print("soon\n");
  assert.equal(sent.length, 2);
  print("x".repeat(5000));
  assert.equal(sent.length, 3);
});

test("letters of several bytes are never torn", () => {
  const { sent, output } = made();
  const bytes = utf8.encode("口コミ");
  output.write(bytes.slice(0, 4));
  output.flush();
  output.write(bytes.slice(4));
  output.flush();
  assert.equal(sent.map(([text]) => text).join(""), "口コミ");
});

test("so many characters are kept, it is said, and then nobody listens", () => {
  const { sent, output, print } = made();
  print("x".repeat(MOST));
  output.flush();
  assert.equal(sent.some(([, cut]) => cut), false);
  print("y");
  output.flush();
  assert.deepEqual(sent.at(-1), ["", true]);
  const before = sent.length;
  print("z".repeat(MOST));
  output.flush();
  assert.equal(sent.length, before);
  assert.equal(sent.map(([text]) => text).join(""), "x".repeat(MOST));
  output.begin(true);
  print("heard again");
  output.flush();
  assert.deepEqual(sent.at(-1), ["heard again", false]);
});

test("a cell that only prepares another is not heard, and what begins anew has room again", () => {
  const { sent, output, print } = made();
  output.begin(false);
  print("unheard");
  output.flush();
  output.begin(true);
  output.write(utf8.encode("口").slice(0, 2)); // half a letter
  output.flush();
  output.begin(true);
  print("left over");
  output.begin(true);
  print("heard");
  output.flush();
  assert.deepEqual(sent.filter(([text]) => text), [["heard", false]]);
});

test("two outputs are the same but for blanks at the end", () => {
  assert.ok(isSame("1\n2\n", "1\n2"));
  assert.ok(isSame("1\n2", "1\n2\n"));
  assert.ok(!isSame("1\n2", "1\n3"));
  assert.ok(!isSame(" 1", "1"));
});
