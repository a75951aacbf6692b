// The officer's console: one screen, full snapshots, one request at a time.
import { act } from "./api.js";
import * as dialogs from "./console-dialogs.js";
import { drawAlerts, drawByService, drawCounters, drawNoShows, followFigures, followPrinters } from "./console-side.js";
import { allowed, drawCurrent, drawHead, drawNext, drawParked, drawWaiting, mainAction, printed } from "./console-view.js";
import { byId, data, el, fill, icon } from "./dom.js";
import { level, showAge } from "./freshness.js";
import { listen } from "./keys.js";
import { follow } from "./stream.js";
import { clock, has, t } from "./text.js";
import { atLeast, everySecond, now } from "./time.js";

const REFUSAL_MILLIS = 8_000;
const page = byId("console");
const path = `counters/${encodeURIComponent(page.dataset.counter)}`;
const narrow = matchMedia("(max-width: 1099px)");
let snapshot = null;
let busy = null;
let signedOut = false;
let refusalTimer;

function show(next) {
  snapshot = next;
  atLeast(next.computedAt);
  drawHead(next);
  drawNext(next);
  drawCounters(next);
  drawNoShows(next);
  draw();
}

function draw() {
  if (!snapshot) return lock(new Set(), false);
  const lost = level(stream.ageMillis()) === "lost";
  const may = allowed(snapshot);
  drawCurrent(snapshot, now());
  drawWaiting(snapshot, now(), may.has("call"));
  drawParked(snapshot, now(), may.has("call"));
  drawAlerts(snapshot, now());
  drawByService(snapshot, now());
  drawUndo(may);
  const main = mainAction(snapshot);
  byId("main-text").textContent = main.text;
  byId("main-sub").textContent = main.sub;
  if (main.idle) may.delete("main");
  byId("close-counter").hidden = !may.has("close");
  byId("paper-call").disabled = !may.has("call") || lost || signedOut || busy !== null;
  lock(may, lost);
}

/** For 10 s after a no-show or a completion: in the place of the six buttons while nobody is being served. */
function drawUndo(may) {
  const left = snapshot.undo ? Math.ceil((Date.parse(snapshot.undo.until) - now()) / 1000) : 0;
  const offered = may.has("undo") && left > 0;
  const instead = offered && !snapshot.current;
  byId("undo").hidden = !offered;
  byId("undo").classList.toggle("slim", !instead);
  byId("six").classList.toggle("covered", instead);
  if (!offered) return;
  const { action, number } = snapshot.undo;
  const key = has(`console.undo.done.${action}`) ? action : "other";
  const undo = byId("undo");
  if (undo.dataset.for !== `${action}:${number}`) {
    undo.dataset.for = `${action}:${number}`;
    fill(undo, el("p", { text: t(`console.undo.done.${key}`, number) }), el("button", { class: "btn", type: "button", "data-action": "undo" }, t("console.undo")), el("span", { class: "left" }));
  }
  undo.querySelector(".left").textContent = t("console.undo.left", left);
}

function lock(may, lost) {
  for (const button of document.querySelectorAll("button[data-action]")) {
    const { action } = button.dataset;
    const known = action.startsWith("call-") ? "call" : action;
    const always = known === "help" || known === "strip";
    button.disabled = !always && (!may.has(known) || lost || signedOut || busy !== null);
    if (busy === button.dataset.action) button.setAttribute("aria-busy", "true");
    else button.removeAttribute("aria-busy");
    if (lost && !always) button.title = t("console.locked");
    else button.removeAttribute("title");
  }
}

/** Does what a button or key asks, if it is open now: at most one request at a time. */
async function run(action, ticket) {
  if (action === "help") return dialogs.help();
  if (action === "strip") return open(location.href, "strip", "popup,width=376,height=900");
  if (!snapshot || busy !== null || signedOut || level(stream.ageMillis()) === "lost") return;
  const may = allowed(snapshot);
  if (!may.has(action.startsWith("call-") ? "call" : action)) return;
  const request = await requestFor(action, ticket);
  if (!request) return;
  await send(action, () => act(request.path ?? `${path}/${request.verb}`, request.body));
}

/** Sends while everything else is locked, and says what was refused. */
async function send(action, sending) {
  busy = action;
  draw();
  const answer = await sending();
  busy = null;
  if (answer.status === 401) signedOut = true;
  say(answer.done ? null : answer.refusal);
  draw();
  return answer.done;
}

/** The number on a paper whose kiosk is cut off: admitted, then called here. */
async function callPaper(event) {
  event.preventDefault();
  const field = byId("paper-number");
  const number = printed(field.value);
  if (!number) return say(t("refusal.number-form"));
  if (!snapshot || busy !== null || signedOut || !allowed(snapshot).has("call") || level(stream.ageMillis()) === "lost") return;
  const done = await send("paper", async () => {
    const admitted = await act("printed-numbers", { number });
    return admitted.done ? act(`${path}/call`, { ticket: admitted.body.ticket, reason: t("console.paper.reason") }) : admitted;
  });
  if (done) field.value = "";
}

async function requestFor(action, ticket) {
  if (action === "main") {
    const main = mainAction(snapshot);
    if (main.idle) return null;
    if (main.action === "open") return { verb: "open", body: {} };
    return { verb: "call-next", body: snapshot.current ? { expectedTicket: snapshot.current.ticket } : {} };
  }
  const asked = { transfer: () => dialogs.transfer(snapshot), park: () => dialogs.park(snapshot), pause: () => dialogs.pause() }[action];
  if (asked) return withBody(action, await asked());
  if (action === "call-back") return { path: `tickets/${encodeURIComponent(ticket)}/bring-back`, body: {} };
  if (action === "call-parked") return { verb: "call", body: { ticket, reason: "returned" } };
  if (action === "call-waiting") return withBody("call", await dialogs.call(snapshot.waiting.items.find((item) => item.ticket === ticket)));
  return { verb: action, body: {} };
}

const withBody = (verb, body) => (body ? { verb, body } : null);

function say(refusal) {
  clearTimeout(refusalTimer);
  const line = byId("refusal");
  line.hidden = !refusal;
  if (!refusal) return;
  fill(line, icon("alarm"), el("span", { text: refusal }));
  refusalTimer = setTimeout(() => { line.hidden = true; }, REFUSAL_MILLIS);
}

function tick() {
  byId("time").textContent = clock(now());
  const age = stream.ageMillis();
  const lost = level(age) === "lost" || signedOut;
  showAge(byId("fresh"), age, narrow.matches ? "common.data-age.short" : "common.data-age");
  byId("down").hidden = !lost;
  if (signedOut) fill(byId("down"), icon("warning"), el("b", { text: t("refusal.signed-out") }), el("a", { href: "/signin", text: t("console.signed-out.go") }));
  else if (lost) fill(byId("down"), icon("warning"), el("b", { text: t("console.lost", clock(now() - age)) }), el("span", { text: t("console.lost.todo") }));
  draw();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-action]");
  if (!button || event.detail > 1) return; // the second press of a double click would call yet another number
  if (event.detail > 0) button.blur(); // after a click with the mouse, Space means "next" again
  run(button.dataset.action, button.dataset.ticket);
});
listen((action) => run(action));
byId("paper").addEventListener("submit", callPaper);
const stream = follow(`console:${page.dataset.counter}`, show, () => { signedOut = true; tick(); });
const first = data("snapshot");
if (first) show(first);
everySecond(tick);
followFigures(page.dataset.counter);
followPrinters(draw);
