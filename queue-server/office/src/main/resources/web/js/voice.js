// The board's voice: plays the office's announcements in this browser, one after another. It never chooses what to say;
// that is the board's queue, so what is said is what is shown.

const LONGEST_MILLIS = 30_000; // a sound that has not ended by then is given up
const PAUSE_MILLIS = 600; // between two sentences

export class Voice {
  #told;
  #clock;
  #changed;
  #audio = new Audio();
  #testing = null; // the running test
  #cut = () => {}; // ends the present sound

  /** What came of the last try: off, missing, untried, quiet, ok, blocked (the browser wants a click) or failed. */
  state;
  /** True while a call is being said. */
  speaking = false;

  /** `told`: {languages, times, volume, quiet, silence?}; `clock()`: the office's time of day as HH:MM. */
  constructor(told, clock, changed) {
    this.#told = told ?? { languages: [], quiet: [] };
    this.#clock = clock;
    this.#changed = changed;
    this.state = this.#told.languages.length > 0 ? "untried" : this.#told.silence ? "missing" : "off";
  }

  get #quiet() {
    const time = this.#clock();
    return this.#told.quiet.some((span) => span.from.slice(0, 5) <= time && time < span.to.slice(0, 5));
  }

  /** Says a call in every language, `times` over as long as nobody else waits in line. A test gives way to it. */
  async say(call, othersWait) {
    if (this.#testing) {
      this.#cut();
      await this.#testing;
    }
    this.speaking = true;
    await this.#speak(call, async () => {
      for (let time = 0; time < this.#told.times && (time === 0 || !othersWait()); time++) {
        for (const language of this.#told.languages) await this.#play(`${language}/${call.number}-${call.counter}`);
      }
    });
    this.speaking = false;
  }

  /** The opening self-test. */
  test() {
    this.#testing = this.#speak(null, () => this.#play(`${this.#told.languages[0]}/test`)).finally(() => (this.#testing = null));
    return this.#testing;
  }

  async #speak(call, sentences) {
    if (this.#told.languages.length === 0) return;
    if (this.#quiet) return this.#set("quiet");
    try {
      await sentences();
      this.#set("ok");
    } catch (refused) {
      if (this.state !== "failed" && this.state !== "blocked") console.warn(`The board is silent: ${refused.message ?? refused}`);
      this.#set(refused.name === "NotAllowedError" ? "blocked" : "failed");
    }
    document.dispatchEvent(new CustomEvent("spoken", { detail: { call, state: this.state } }));
  }

  async #play(name) {
    const audio = this.#audio;
    audio.volume = this.#told.volume / 100;
    audio.src = `/api/v1/voice/${name}.wav`;
    let patience;
    const ended = new Promise((resolve, reject) => {
      audio.onended = resolve;
      audio.onerror = () => reject(new Error(audio.error?.message || "no sound"));
      patience = setTimeout(() => reject(new Error("the sound did not end")), LONGEST_MILLIS);
      this.#cut = () => {
        audio.pause();
        resolve();
      };
    });
    ended.catch(() => {}); // play() may have refused before
    document.dispatchEvent(new CustomEvent("saying", { detail: name }));
    try {
      await Promise.race([audio.play(), ended]);
      await ended;
    } finally {
      clearTimeout(patience);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
  }

  #set(state) {
    const changed = this.state !== state;
    this.state = state;
    if (changed) this.#changed();
  }
}
