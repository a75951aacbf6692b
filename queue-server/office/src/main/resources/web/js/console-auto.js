// Calls the next number by itself some seconds after a person has left: only where the officer chose so, in this browser.
const STORE = "motcua.autocall";
const CHOICES = [0, 5, 10, 20];
const ENDS = new Set(["complete", "no-show", "park", "transfer"]);
let armed = null; // {at, ticket}: when this browser ended which ticket

/** The seconds to choose from; 0 is off. */
export const autoChoices = CHOICES;

/** After how many seconds; 0 where it is off. */
export function autoSeconds() {
  try {
    const kept = Number(localStorage.getItem(STORE));
    return CHOICES.includes(kept) ? kept : 0;
  } catch {
    return 0;
  }
}

export function setAutoSeconds(seconds) {
  armed = null;
  try {
    localStorage.setItem(STORE, String(seconds));
  } catch {
    // A browser that keeps nothing goes on as before.
  }
}

/** Something was done here: what ends a ticket begins the countdown, anything else stops it. */
export function done(action, ticket) {
  armed = ENDS.has(action) && autoSeconds() > 0 ? { at: performance.now(), ticket } : null;
}

/** The officer wants to wait. */
export const stopAuto = () => { armed = null; };

/** Seconds until the next number is called by itself; null when it is not. Waits for somebody to come. */
export function autoLeft(snapshot) {
  if (armed === null) return null;
  const { current } = snapshot;
  // Right after the press the snapshot still shows the ticket that has ended; another one ends the waiting.
  if ((current && current.ticket !== armed.ticket) || snapshot.counter.state !== "open") armed = null;
  if (armed === null || current || !snapshot.next) return null;
  return Math.max(0, Math.ceil(autoSeconds() - (performance.now() - armed.at) / 1000));
}
