// Draws the console from a snapshot. No state of its own; the time comes in.
import { byId, el, fill, icon } from "./dom.js";
import { cap } from "./keys.js";
import { clock, has, say, stopwatch, t } from "./text.js";

const SHAPES = { ok: "dot", near: "triangle", over: "diamond" };
const NEAR_PART = 0.8; // of the target: from here on a wait is "near"
const LATE = "late arrival"; // the office's word for a ticket that its kiosk could only send later
const WALK_MILLIS = 60_000; // after this a called person is probably not coming

const minutesSince = (instant, now) => Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000));
const waitLevel = (minutes, target) => (minutes > target ? "over" : minutes >= target * NEAR_PART ? "near" : "ok");
const stateOf = (current) => String(current.state).replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
const isPriority = (item) => item.priority === true;
const reasonText = (prefix, reason) => (has(`${prefix}.${say(reason)}`) ? t(`${prefix}.${say(reason)}`) : say(reason));

const policyName = (policy) => (has(`console.policy.${say(policy)}`) ? t(`console.policy.${say(policy)}`) : say(policy));

/** Which buttons may be pressed: the set of actions open in this snapshot. */
export function allowed(snapshot, now) {
  const { state } = snapshot.counter;
  const actions = new Set(["help", "strip", "search", "main"]);
  if (state !== "closed") actions.add("close");
  if (state === "open") actions.add("pause").add("call").add("walk-in");
  if (snapshot.undo) actions.add("undo");
  if (snapshot.current) {
    ["recall", "no-show", "transfer", "park", "complete"].forEach((action) => actions.add(action));
    actions.add("note").add("reprint");
    if (!snapshot.current.timeFlagged) actions.add("time-wrong");
    if (stateOf(snapshot.current) === "called") actions.add("start");
    else {
      ["recall", "no-show"].forEach((action) => actions.delete(action));
      actions.add("also");
      if (snapshot.current.also?.length) actions.add("continue");
    }
    if (!recallable(snapshot.current, now)) actions.delete("recall");
  }
  return actions;
}

/** Calls of one number have a spacing and a cap; a snapshot without them leaves it to the office. */
const recallable = ({ callLimit, recallFrom }, now) => !callLimit || (recallFrom && Date.parse(recallFrom) <= now);

/** What the main button does: open or call-next, with its two lines of text. */
export function mainAction(snapshot) {
  const { state } = snapshot.counter;
  if (state === "closed") return { action: "open", text: t("console.open"), sub: t("console.open.sub") };
  if (state === "paused") return { action: "open", text: t("console.resume"), sub: t("console.resume.sub") };
  const next = snapshot.next?.number;
  const present = snapshot.current?.number;
  const sub = present
    ? next ? t("console.call-next.sub.finish", present, next) : t("console.call-next.sub.only-finish", present)
    : next ? t("console.call-next.sub", next) : t("console.call-next.sub.empty");
  return { action: "call-next", text: t("console.call-next"), sub, idle: !next && !present };
}

export function drawHead(snapshot) {
  byId("counter-name").textContent = say(snapshot.counter.name);
  const services = snapshot.counter.services.map((service) => say(service.name)).join(" · ");
  byId("counter-services").textContent = [services, snapshot.counter.officer].filter(Boolean).join(" · ");
}

/** @param noted the text of the note, null while it is on its way */
export function drawCurrent(snapshot, now, noted) {
  const { current, counter } = snapshot;
  const card = byId("current");
  if (!current) return fill(card, ...drawNobody(snapshot));
  const called = stateOf(current) === "called";
  const since = now - Date.parse(called ? current.calledAt : (current.startedAt ?? current.calledAt));
  const late = called && since > WALK_MILLIS;
  const waited = Math.floor(current.waitedSeconds / 60);
  const level = waitLevel(waited, snapshot.targetMinutes);
  const kind = isPriority(current) ? t("console.priority") : t("console.not-priority");
  fill(card,
    el("div", { class: "row spread" },
      el("span", { class: called ? "badge near" : "badge ok" }, icon(called ? "triangle" : "dot"), t(called ? "console.state.called" : "console.state.in-service")),
      el("span", { class: "small muted", text: `${t("console.called-at", clock(current.calledAt))} · ${t("console.calls", current.calls)}` })),
    el("div", { class: "main" }, el("span", { class: current.number.length > 4 ? "no long" : "no", text: current.number }),
      el("span", { class: late ? "tm near" : "tm" }, el("b", { role: "timer", text: stopwatch(since) }),
        el("span", { text: t(late ? "console.timer.called.long" : called ? "console.timer.called" : "console.timer.in-service") }))),
    el("h2", {}, el("span", { text: say(current.serviceName) }), timeMark(current)),
    also(current),
    el("div", { class: "row arrived" }, el("p", { text: `${t("console.arrived", clock(current.arrivedAt), kind)}${counter.state === "paused" ? ` · ${t("console.state.paused")}` : ""}` }), tools()),
    el("p", { class: `waited ${level}` }, icon(SHAPES[level]), el("span", { text: t("console.waited", waited) })),
    meter(waited, snapshot.targetMinutes, level),
    noteLine(current, noted));
}

/** Writes a note, prints the ticket again. */
function tools() {
  const small = (action, text) => el("button", { class: "linkish", type: "button", "data-action": action, "aria-keyshortcuts": cap(action), text });
  return el("span", { class: "tools" }, small("note", t("console.note.write", cap("note"))), small("reprint", t("console.reprint", cap("reprint"))));
}

const noteLine = (current, noted) => (current.note ? el("p", { class: "note" }, icon("info"), el("span", { text: noted ?? t("console.note.coming") })) : null);

/** The button that says that this ticket's times are wrong, or the mark that it was said. */
function timeMark(current) {
  if (current.timeFlagged === undefined) return "";
  return current.timeFlagged ? el("span", { class: "badge near" }, icon("clock"), t("console.time-wrong.done"))
    : el("button", { class: "linkish small", type: "button", "data-action": "time-wrong", "aria-keyshortcuts": cap("time-wrong"), text: t("console.time-wrong", cap("time-wrong")) });
}

/** What else the person asked for in this visit, and the button to go on with it here. */
function also(current) {
  if (!current.also?.length) return null;
  return el("p", { class: "also" }, el("span", { text: t("console.also.pending", current.also.map(say).join(", ")) }), " ",
    stateOf(current) === "called" ? "" : el("button", { class: "btn btn--sm", type: "button", "data-action": "continue" }, t("console.continue"), " ", el("kbd", { class: "key", "aria-hidden": "true", "data-key": "continue", text: cap("continue") })));
}

/** How long this person waited, against the target. Widths are set by the script: the pages carry no inline styles. */
function meter(waited, target, level) {
  const whole = Math.max(target * 1.25, waited);
  const bar = el("div", { class: `meter ${level}`, role: "img", "aria-label": t("console.waited.meter", waited, target) }, el("i"), el("u"));
  bar.firstChild.style.width = `${(100 * waited) / whole}%`;
  bar.lastChild.style.left = `${(100 * target) / whole}%`;
  return bar;
}

function drawNobody(snapshot) {
  const { counter } = snapshot;
  const state = counter.state === "open" ? "idle" : counter.state;
  const look = { idle: ["ok", "dot"], paused: ["near", "pause"], closed: ["", "square"] }[state];
  const text = state === "idle" ? (snapshot.waiting.count > 0 ? "console.idle.text" : "console.idle.text.empty") : `console.${state}.text`;
  const details = [
    counter.reason && t("console.paused.reason", reasonText("console.pause.reason", counter.reason)),
    counter.until && t("console.paused.until", clock(counter.until)),
  ].filter(Boolean).join(" · ");
  return [
    el("div", { class: "row spread" }, el("span", { class: `badge ${look[0]}` }, icon(look[1]), t(`console.state.${state}`)),
      el("span", { class: "small muted", text: state === "paused" ? details : "" })),
    el("p", { class: "nobody", text: t(text) }),
  ];
}

export function drawNext(snapshot) {
  const { next } = snapshot;
  if (!next) {
    fill(byId("next"), el("h2", { text: t("console.next.none") }), el("p", { class: "muted", text: t("console.next.none.text") }));
    return;
  }
  const [before, after] = t("console.next.why", "\u0000").split("\u0000");
  const then = snapshot.then ?? [];
  fill(byId("next"),
    el("h2", {}, el("span", {}, before, el("b", { text: next.number }), after)),
    el("ul", {}, ...(next.explanation?.points ?? []).map((point) => el("li", {}, icon("check"), el("span", { text: say(point) })))),
    el("p", { class: "then" }, then.length ? el("span", {}, `${t("console.next.then")} `, ...then.slice(0, 4).flatMap((number, i) => [i ? ", " : "", el("b", { text: number })])) : el("span"),
      next.explanation?.policy ? el("span", { text: t("console.next.policy", policyName(next.explanation.policy)) }) : null));
}

export function drawWaiting(snapshot, now, calls) {
  const { items, count } = snapshot.waiting;
  const target = snapshot.targetMinutes;
  const waits = items.map((item) => minutesSince(item.waitingSince, now));
  const sub = items.length ? t("console.waiting.longest", Math.max(...waits), target) : t("console.waiting.target", target);
  const head = el("h2", {}, el("span", { text: t("console.waiting.count", count) }), el("span", { class: "small muted", text: sub }));
  if (items.length === 0) return fill(byId("waiting"), head, el("p", { class: "empty", text: t("console.waiting.empty") }));
  const rows = items.map((item, i) => waitingRow(item, waits[i], target, item.ticket === snapshot.next?.ticket, calls && item.servable !== false));
  const titles = ["number", "service", "waited", "action"].map((column) =>
    el("th", { scope: "col" }, column === "action" ? el("span", { class: "sr", text: t(`console.col.${column}`) }) : t(`console.col.${column}`)));
  const more = count > items.length ? el("p", { class: "empty", text: t("console.waiting.more", count - items.length) }) : "";
  const old = byId("waiting").querySelector(".scroll")?.scrollTop ?? 0;
  const changed = fill(byId("waiting"), head, el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("console.waiting") },
    el("table", { class: "table" }, el("thead", {}, el("tr", {}, ...titles)), el("tbody", {}, ...rows)), more));
  if (changed) byId("waiting").querySelector(".scroll").scrollTop = old;
}

function waitingRow(item, waited, target, isNext, callable) {
  const level = waitLevel(waited, target);
  const mark = isPriority(item) ? el("span", { class: "badge brand", text: t("console.priority") }) : item.slot ? el("span", { class: "badge info", text: t("console.slot", clock(item.slot)) }) : "";
  const button = callable ? callButton(item, "call-waiting", t("console.call")) : item.servable === false ? el("span", { class: "small muted", text: t("console.waiting.other") }) : "";
  return el("tr", { class: [isNext ? "nx" : "", item.servable === false ? "away" : ""].join(" ").trim() || null },
    el("th", { class: "t", scope: "row", text: item.number }), el("td", {}, el("span", { class: "what" }, el("span", { class: "clip", title: say(item.serviceName), text: say(item.serviceName) }), mark)),
    el("td", {}, waitMark(level, waited)), el("td", {}, button));
}

const waitMark = (level, minutes) => el("span", { class: `w ${level}` }, icon(SHAPES[level]), el("b", { text: minutes }), ` ${t("common.minutes.unit")}`, el("span", { class: "sr", text: `, ${t(`console.level.${level}`)}` }));

const callButton = (item, action, text) => el("button", { class: "btn btn--sm btn--quiet", type: "button", "data-action": action, "data-ticket": item.ticket, "aria-label": `${text} ${item.number}`, text });

export function drawParked(snapshot, now, calls) {
  const parked = snapshot.parked ?? [];
  byId("parked").hidden = parked.length === 0;
  fill(byId("parked"), el("h2", {}, el("span", { text: t("console.parked.count", parked.length) }), el("span", { class: "small muted", text: t("console.parked.sub") })),
    el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("console.parked") }, el("table", { class: "table" }, el("tbody", {}, ...parked.map((item) => {
      const late = item.until ? minutesSince(item.until, now) : 0;
      const level = late > 0 ? "over" : "ok";
      const came = item.reason === LATE;
      const text = came ? t("console.parked.came-late") : !item.until ? t("console.parked.open") : late > 0 ? t("console.parked.late", late) : t("console.parked.until", clock(item.until));
      return el("tr", {}, el("th", { class: "t", scope: "row", text: item.number }), el("td", {}, el("span", { class: "clip", text: reasonText("console.park.reason", item.reason) })),
        el("td", {}, el("span", { class: `w ${level}` }, icon(SHAPES[level]), text)), el("td", {}, calls ? (came ? callButton(item, "call-back", t("console.parked.back")) : callButton(item, "call-parked", t("console.recall"))) : ""));
    })))));
}

/** What was typed as a printed number: "a12" is A012; null when it is none. */
export function printed(text) {
  const [, letter, digits] = /^\s*([A-Za-z])\s*(\d{1,6})\s*$/.exec(text) ?? [];
  return letter ? letter.toUpperCase() + digits.padStart(3, "0") : null;
}

export { callButton, minutesSince, stateOf, waitLevel };
