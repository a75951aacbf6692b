// The server's time, as well as this page can know it. This machine's own clock may be wrong and is only used to count on.
const DRIFT_MILLIS = 300_000;
let base = Date.parse(document.documentElement.dataset.now);
let since = performance.now();

/** The server's time in milliseconds. */
export const now = () => base + (performance.now() - since);

/** Takes a time the server just stated. */
export function learn(instant) {
  const stated = typeof instant === "number" ? instant : Date.parse(instant);
  if (Number.isNaN(stated)) return;
  base = stated;
  since = performance.now();
}

/** Takes a time that the server has already passed: never steps back for it. */
export function atLeast(instant) {
  if (Date.parse(instant) > now()) learn(instant);
}

/** Takes an answer's Date header against this machine's drift; a larger gap is a server with a clock of its own. */
export function correct(header) {
  const stated = Date.parse(header ?? "");
  if (Math.abs(stated - now()) < DRIFT_MILLIS) learn(stated);
}

/** Calls back now and then at every full second of this machine. */
export function everySecond(tick) {
  tick();
  const again = () => {
    tick();
    setTimeout(again, 1000 - (Date.now() % 1000));
  };
  setTimeout(again, 1000 - (Date.now() % 1000));
}
