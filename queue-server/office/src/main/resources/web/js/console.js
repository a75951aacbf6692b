// The officer's console: one screen, full snapshots, one request at a time.
import { act } from "./api.js";
import { autoLeft, done, stopAuto } from "./console-auto.js";
import { stepsFor, stepsForNumber } from "./console-actions.js";
import * as dialogs from "./console-dialogs.js";
import { drawDossier, dossierSteps, followDossier } from "./console-dossier.js";
import { noteText } from "./console-note.js";
import { drawAlerts, drawByService, drawCounters, drawNoShows, followFigures, followPrinters } from "./console-side.js";
import { allowed, drawCurrent, drawHead, drawNext, drawParked, drawWaiting, mainAction, printed, stateOf } from "./console-view.js";
import { byId, data, el, fill, icon } from "./dom.js";
import { level, showAge } from "./freshness.js";
import { cap, listen } from "./keys.js";
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
let hadIt = false; // this browser has worked at the counter
let refusalTimer;

function show(next) {
  snapshot = next;
  atLeast(next.computedAt);
  drawHead(next);
  drawNext(next);
  drawCounters(next);
    draw();
}

function draw() {
  if (!snapshot) return lock(new Set(), false);
  const may = mayNow();
  drawCurrent(snapshot, now(), noteText(snapshot.current?.note ?? null, draw));
  drawWaiting(snapshot, now(), may.has("call"));
  drawParked(snapshot, now(), may.has("call"));
  drawNoShows(snapshot, may.has("call"));
  drawAlerts(snapshot, now());
  drawByService(snapshot, now());
  drawUndo(may);
  const main = mainAction(snapshot);
  byId("main-text").textContent = main.text;
  const auto = autoLeft(snapshot);
  byId("main-sub").textContent = auto === null ? main.sub : t("console.auto.left", snapshot.next.number, auto);
  if (main.idle) may.delete("main");
  byId("close-counter").hidden = !may.has("close");
  byId("paper-call").disabled = !may.has("call") || lost() || signedOut || busy !== null;
  drawTaken();
  drawRecall();
  drawDossier(snapshot, may.has("also"));
  byId("dossier-save").disabled = lost() || signedOut || busy !== null;
  lock(may, lost());
}

/** Who else works at this counter, and the button to take it. */
function drawTaken() {
  const line = byId("taken");
  line.hidden = !taken();
  if (line.hidden) return;
  const { officer, since } = snapshot.lease;
  fill(line, icon("warning"), el("b", { text: t(hadIt ? "console.taken.lost" : "console.taken", officer, clock(since)) }),
    el("button", { class: "btn btn--sm", type: "button", "data-action": "take-over", text: t("console.taken.over") }));
}

/** On the recall button: how long until it may be pressed, or that it was pressed often enough. */
function drawRecall() {
  const { current } = snapshot;
  const wait = current?.recallFrom ? Math.ceil((Date.parse(current.recallFrom) - now()) / 1000) : 0;
  const full = current?.callLimit && stateOf(current) === "called" && !current.recallFrom;
  byId("six").querySelector("[data-action=recall] span").textContent = full ? t("console.recall.full", current.callLimit) : wait > 0 ? t("console.recall.wait", wait) : t("console.recall");
  byId("six").querySelector("[data-action=no-show]").classList.toggle("offer", Boolean(full));
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
    fill(undo, el("p", { text: t(`console.undo.done.${key}`, number) }), el("button", { class: "btn", type: "button", "data-action": "undo" }, t("console.undo"), " ", el("kbd", { class: "key", "aria-hidden": "true", "data-key": "undo", text: cap("undo") })), el("span", { class: "left" }));
  }
  undo.querySelector(".left").textContent = t("console.undo.left", left);
}

function lock(may, gone) {
  page.toggleAttribute("data-busy", busy !== null);
  for (const button of document.querySelectorAll("button[data-action]")) {
    const { action } = button.dataset;
    const known = action.startsWith("call-") ? "call" : action;
    const always = known === "help" || known === "strip" || known === "search";
    button.disabled = !always && (!may.has(known) || gone || signedOut || busy !== null);
    if (busy === button.dataset.action) button.setAttribute("aria-busy", "true");
    else button.removeAttribute("aria-busy");
    if (gone && !always) button.title = t("console.locked");
    else button.removeAttribute("title");
  }
}

/** Does what a button or key asks, if it is open now: at most one action at a time. */
async function run(action, ticket) {
  if (action === "help") return dialogs.help(drawKeys);
  if (action === "dossier") return byId("dossier").hidden ? undefined : byId("dossier-code").focus();
  if (action === "search") return byId("paper-number").focus();
  if (action === "strip") return open(location.href, "strip", "popup,width=376,height=900");
  if (lost()) return say(t("console.locked"));
  if (!ready() || !openNow(action)) return;
  const steps = await stepsFor(action, ticket, snapshot);
  if (steps) await send(action, steps);
}

const lost = () => level(stream.ageMillis()) === "lost";
const ready = () => snapshot !== null && busy === null && !signedOut && !lost();
const openNow = (action) => mayNow().has(action.startsWith("call-") ? "call" : action);

/** What may be done now: nothing but looking while another browser works at this counter. */
function mayNow() {
  return taken() ? new Set(["take-over"]) : allowed(snapshot, now());
}

/** Whether another browser works at this counter. */
function taken() {
  const mine = page.dataset.lease;
  const held = snapshot?.lease;
  if (mine && held?.id === mine) hadIt = true;
  return Boolean(mine && held && held.id !== mine);
}

/** Sends step after step while everything else is locked; says what was refused and stops there. */
async function send(action, steps) {
  busy = action;
  stopAuto();
  const present = snapshot.current?.ticket;
  draw();
  let answer = { done: true };
  const answers = [];
  for (const step of steps) {
    const body = typeof step.body === "function" ? step.body(answer.body, answers) : step.body;
    answer = await act(step.path ?? `${path}/${step.verb}`, body, step.method);
    answers.push(answer.body);
    if (!answer.done) break;
  }
  busy = null;
  if (answer.status === 401) signedOut = true;
  if (answer.done) done(action, present);
  const told = answer.done && steps.at(-1).told?.(answer.body);
  if (told) tell(told);
  else say(answer.done ? null : answer.refusal);
  draw();
  return answer.done;
}

/** A number that was typed: called, brought back, or admitted when its kiosk is cut off. */
async function callNumber(event) {
  event.preventDefault();
  const field = byId("paper-number");
  const number = printed(field.value);
  if (!number) return say(t("refusal.number-form"));
  if (!ready() || !openNow("call")) return;
  const steps = await stepsForNumber(number, snapshot, t("console.paper.reason"));
  if (steps && await send("paper", steps)) {
    field.value = "";
    field.blur();
  }
}

/** Writes on every keycap the key that it is now. */
function drawKeys() {
  for (const element of document.querySelectorAll("kbd[data-key]")) {
    element.textContent = cap(element.dataset.key);
    element.closest("button")?.setAttribute("aria-keyshortcuts", cap(element.dataset.key));
  }
}

function say(refusal) {
  tell(refusal, "alarm");
}

/** Says something for a while: a refusal, or what became of a wish that changes nothing here. */
function tell(text, look = "check") {
  clearTimeout(refusalTimer);
  const line = byId("refusal");
  line.hidden = !text;
  if (!text) return;
  line.classList.toggle("good", look === "check");
  fill(line, icon(look), el("span", { text }));
  refusalTimer = setTimeout(() => { line.hidden = true; }, REFUSAL_MILLIS);
}

function tick() {
  byId("time").textContent = clock(now());
  const age = stream.ageMillis();
  const gone = level(age) === "lost" || signedOut;
  showAge(byId("fresh"), age, narrow.matches ? "common.data-age.short" : "common.data-age");
  byId("down").hidden = !gone;
  if (signedOut) fill(byId("down"), icon("warning"), el("b", { text: t("refusal.signed-out") }), el("a", { href: "/signin", text: t("console.signed-out.go") }));
  else if (gone) fill(byId("down"), icon("warning"), el("b", { text: t("console.lost", clock(now() - age)) }), el("span", { text: t("console.lost.todo") }));
  draw();
  if (snapshot && autoLeft(snapshot) === 0 && ready() && openNow("main") && !document.querySelector("dialog[open]")) run("main");
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-action]");
  if (!button || event.detail > 1) return; // the second press of a double click would call yet another number
  if (event.detail > 0) button.blur(); // after a click with the mouse, Space means "next" again
  run(button.dataset.action, button.dataset.ticket);
});
listen((action) => run(action));
document.addEventListener("keydown", (event) => { if (event.key === "Escape") stopAuto(); });
byId("paper").addEventListener("submit", callNumber);
byId("paper-number").addEventListener("keydown", (event) => event.key === "Escape" && event.target.blur());
drawKeys();
const stream = follow(`console:${page.dataset.counter}`, show, () => { signedOut = true; tick(); });
const first = data("snapshot");
if (first) show(first);
everySecond(tick);
followFigures(page.dataset.counter);
followPrinters(draw);
followDossier((dossier) => ready() && openNow("also") && send("dossier", dossierSteps(dossier))).then(draw);
