// Which call the board features. Each call is shown at least 10 s, in order; what was called over 60 s ago is no longer
// announced (its counter's row shows it anyway). At most 32 calls wait, as many as a snapshot carries.

export const HOLD_MILLIS = 10_000;
const STALE_MILLIS = 60_000;
const MOST = 32;

export class Calls {
  #seen = null;
  #queue = [];
  #shown = null;
  #until = 0;

  /** Takes a snapshot's calls, newest last. The first snapshot shows its newest call at once, as not new. */
  take(calls) {
    const newest = calls.at(-1);
    if (this.#seen === null || (newest && newest.callSeq < this.#seen) || !newest) {
      this.#shown = newest ? { call: newest, fresh: false } : null;
      this.#queue = [];
    } else {
      this.#queue.push(...calls.filter((call) => call.callSeq > this.#seen));
      this.#queue = this.#queue.slice(-MOST);
    }
    this.#seen = newest?.callSeq ?? 0;
  }

  /** The call to feature at an instant: {call, fresh} or null; fresh while it is newly announced. */
  at(now) {
    while (this.#queue.length > 1 && now - Date.parse(this.#queue[0].at) > STALE_MILLIS) this.#queue.shift();
    if (this.#queue.length > 0 && now >= this.#until) {
      this.#shown = { call: this.#queue.shift(), fresh: true };
      this.#until = now + HOLD_MILLIS;
    }
    return this.#shown;
  }
}
