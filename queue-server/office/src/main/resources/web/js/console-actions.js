// What each of the console's actions asks of the office: paths and bodies. Dialogs come first where something is missing.
import * as dialogs from "./console-dialogs.js";
import { noteText } from "./console-note.js";
import { mainAction } from "./console-view.js";
import { t } from "./text.js";

const ticket = (id, verb) => `tickets/${encodeURIComponent(id)}/${verb}`;

/** The steps of an action, one request after the other: [{path, body}] or [{verb, body}]; null when there is nothing to do. */
export async function stepsFor(action, id, snapshot) {
  const steps = { main, also, "walk-in": walkIn, "call-waiting": callWaiting, "call-parked": callParked, "call-back": bringBack, "take-over": takeOver,
    transfer: asked("transfer", dialogs.transfer), park: asked("park", dialogs.park), pause: asked("pause", dialogs.pause), "time-wrong": () => [{ verb: "flag-times" }], note, reprint }[action];
  return steps ? steps(snapshot, id) : [{ verb: action }];
}

const asked = (verb, dialog) => async (snapshot) => one(verb, await dialog(snapshot));
const one = (verb, body) => (body ? [{ verb, body }] : null);

function main(snapshot) {
  const { action, idle } = mainAction(snapshot);
  if (idle) return null;
  if (action === "open") return [{ verb: "open" }];
  return [{ verb: "call-next", body: snapshot.current ? { expectedTicket: snapshot.current.ticket } : {} }];
}

/** Another service in the same visit: here and now, or back in the queue after this one. */
async function also(snapshot) {
  const chosen = await dialogs.also(snapshot);
  if (!chosen) return null;
  const add = { verb: "add-service", body: { service: chosen.service } };
  return chosen.now ? [add, { verb: "continue" }] : [add];
}

/** A person without a ticket gets a number of the desk's series and is called with it. */
async function walkIn(snapshot) {
  const chosen = await dialogs.walkIn(snapshot);
  if (!chosen) return null;
  return [{ path: "tickets", body: chosen }, { verb: "call", body: (issued) => ({ ticket: issued.ticket, reason: "walk-in" }) }];
}

/** The note goes to the personal store, the ticket gets its name there; a note left empty is erased. */
async function note(snapshot) {
  const { note: ref, number } = snapshot.current;
  const text = await dialogs.note(number, ref ? noteText(ref, () => {}) : null);
  if (text === null) return null;
  if (!text) return ref ? [{ path: `personal/${encodeURIComponent(ref)}`, method: "DELETE" }] : null;
  return [{ path: "personal", body: { purpose: "note", content: text } }, { verb: "note", body: (kept) => ({ personalRef: kept.ref }) }];
}

/** The kiosk that printed the ticket prints it once more. */
const reprint = (snapshot) => [{ path: ticket(snapshot.current.ticket, "reprint"), told: (answer) => t(`console.reprint.${answer.outcome}`, answer.number) }];

async function callWaiting(snapshot, id) {
  const item = snapshot.waiting.items.find((waiting) => waiting.ticket === id);
  return item ? one("call", await dialogs.call(item)) : null;
}

async function callParked(snapshot, id) {
  const chosen = id ?? (await chosenOf(snapshot.parked, "console.pick.parked"));
  return chosen ? [{ verb: "call", body: { ticket: chosen, reason: "returned" } }] : null;
}

async function bringBack(snapshot, id) {
  const chosen = id ?? (await chosenOf(snapshot.noShows, "console.pick.missed"));
  return chosen ? [{ path: ticket(chosen, "bring-back") }] : null;
}

const chosenOf = async (items, title) => (items?.length === 1 ? items[0].ticket : items?.length ? dialogs.pick(items, title) : null);

const takeOver = () => [{ verb: "lease", body: { takeOver: true } }];

/** What a typed number is: somebody waiting, parked or missed here, or else a number on a paper that nobody knows yet. */
export async function stepsForNumber(number, snapshot, paperReason) {
  const waiting = snapshot.waiting.items.find((item) => item.number === number);
  if (waiting) return callWaiting(snapshot, waiting.ticket);
  const parked = snapshot.parked?.find((item) => item.number === number);
  if (parked) return callParked(snapshot, parked.ticket);
  const missed = snapshot.noShows?.find((item) => item.number === number);
  if (missed) return bringBack(snapshot, missed.ticket);
  return [{ path: "printed-numbers", body: { number } }, { verb: "call", body: (admitted) => ({ ticket: admitted.ticket, reason: paperReason }) }];
}
