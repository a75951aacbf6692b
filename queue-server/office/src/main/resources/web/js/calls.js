// The one queue behind what the board shows and what it says: a call is one item with its picture and its sound, taken
// out strictly one after another, each held for a while. What cannot be announced any more is reported as dropped. The
// same queue as vn.motcua.office.voice.Announcer; a test plays both side by side.

export const HOLD_MILLIS = 10_000;
const MOST_WAITING = 32; // as many as a snapshot carries

export class Calls {
  #oldest;
  #seen;
  #waiting = [];
  #shown = null;
  #heldUntil = -Infinity;
  #dropped = [];

  /** `oldestMillis`: who waited longer in line is dropped; `last`: the sequence this screen announced last, or null. */
  constructor(oldestMillis = 60_000, last = null) {
    this.#oldest = oldestMillis;
    this.#seen = last;
  }

  /** Takes a snapshot: every call above `since` is in `calls`, newest last. */
  take(since, calls) {
    const newest = calls.at(-1);
    const highest = newest?.callSeq ?? since;
    const before = this.#seen;
    if (before === null || highest < before) {
      this.#waiting.forEach((call) => this.#drop(call, "gap"));
      this.#waiting = [];
      this.#shown = newest ? { call: newest, fresh: false } : null;
    } else {
      if (since > before) this.#dropped.push({ from: before + 1, to: since, reason: "gap" });
      if (this.#shown === null && newest && highest === before) this.#shown = { call: newest, fresh: false };
      calls.filter((call) => call.callSeq > before).forEach((call) => this.#queue(call));
    }
    this.#seen = highest;
  }

  #queue(call) {
    const same = (other) => other.number === call.number && other.counter === call.counter;
    this.#waiting.filter(same).forEach((earlier) => this.#drop(earlier, "repeated"));
    this.#waiting = [...this.#waiting.filter((other) => !same(other)), call];
    if (this.#waiting.length > MOST_WAITING) this.#drop(this.#waiting.shift(), "full");
  }

  #drop(call, reason) {
    this.#dropped.push({ from: call.callSeq, to: call.callSeq, reason, call });
  }

  /** What to show at an instant: {call, fresh} or null; fresh when it is announced. Nothing begins while one speaks. */
  at(now, speaking = false) {
    if (speaking || now < this.#heldUntil) return this.#shown;
    let next = this.#waiting.shift();
    while (next && now - Date.parse(next.at) > this.#oldest) {
      this.#drop(next, "old");
      this.#shown = { call: next, fresh: false };
      next = this.#waiting.shift();
    }
    if (next) {
      this.#shown = { call: next, fresh: true };
      this.#heldUntil = now + HOLD_MILLIS;
    }
    return this.#shown;
  }

  /** How many calls wait for their turn: while there are any, nothing is said twice. */
  get waiting() {
    return this.#waiting.length;
  }

  /** The sequence up to which everything was announced or dropped; null before the first snapshot. */
  get done() {
    return this.#waiting.length > 0 ? this.#waiting[0].callSeq - 1 : this.#seen;
  }

  /** What was dropped since this was last asked. */
  dropped() {
    const told = this.#dropped;
    this.#dropped = [];
    return told;
  }
}
