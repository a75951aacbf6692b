// The console's right column: what needs attention, today's figures, the room.
import { byId, el, fill, icon } from "./dom.js";
import { callButton, minutesSince, waitLevel } from "./console-view.js";
import { clock, isoDay, lang, say, t, wait } from "./text.js";
import { now as serverNow } from "./time.js";

const FIGURES_EVERY_MILLIS = 60_000;
const PRINTERS_EVERY_MILLIS = 5_000;
const PRINTER_LEVELS = { "paper-out": ["over", "alarm"], "cover-open": ["over", "alarm"], offline: ["over", "alarm"], "paper-low": ["near", "warning"] };
const STATE_SHAPES = { open: ["ok", "dot"], paused: ["near", "pause"], closed: ["", "square"] };

const IDLE_MILLIS = 60_000;

let printers = [];
let help = [];
let idleSince = null;

export function drawAlerts(snapshot, now) {
  const target = snapshot.targetMinutes;
  const waits = snapshot.waiting.items.map((item) => ({ item, minutes: minutesSince(item.waitingSince, now) }));
  const over = waits.filter((wait) => waitLevel(wait.minutes, target) === "over");
  const near = waits.filter((wait) => waitLevel(wait.minutes, target) === "near");
  const late = (snapshot.parked ?? []).filter((item) => item.until && Date.parse(item.until) < now);
  const longest = waits.reduce((most, wait) => (wait.minutes > most.minutes ? wait : most), { minutes: -1 });
  const alerts = help.map(({ device, since }) => alert("over", "alarm", t("console.alert.help", device), t("console.alert.help.sub", clock(since))));
  const sub = longest.item ? t("console.alert.over.sub", longest.item.number, longest.minutes) : "";
  if (over.length) alerts.push(alert("over", "alarm", t("console.alert.over", over.length, target), sub));
  else if (near.length) alerts.push(alert("near", "warning", t("console.alert.near", near.length, target), sub));
  if (late.length) alerts.push(alert("near", "warning", t("console.alert.parked", late.length), t("console.alert.parked.sub")));
  if (idleFor(snapshot, now) >= IDLE_MILLIS) alerts.push(alert("near", "warning", t("console.alert.waiting", snapshot.waiting.count), t("console.alert.waiting.sub")));
  for (const { device, printer } of printers) {
    const [look, shape] = PRINTER_LEVELS[printer];
    alerts.push(alert(look, shape, t(`console.alert.printer.${printer}`, device), t(`console.alert.printer.${printer}.sub`)));
  }
  if (!alerts.length) {
    const key = waits.length ? "console.alert.calm" : "console.alert.idle";
    alerts.push(alert("ok", "check", t(waits.length ? key : `${key}.text`), t(`${key}.sub`)));
  }
  fill(byId("alerts"), ...alerts);
}

/** How long this counter has been open with nobody at it while people wait, as far as this page has seen. */
function idleFor(snapshot, now) {
  const idle = snapshot.counter.state === "open" && !snapshot.current && snapshot.waiting.count > 0;
  idleSince = idle ? (idleSince ?? now) : null;
  return idle ? now - idleSince : 0;
}

const alert = (level, shape, what, todo) => el("div", { class: `alert ${level}` }, icon(shape), el("p", { text: what }), el("p", { text: todo }));

export function drawByService(snapshot, now) {
  const groups = new Map();
  for (const item of snapshot.waiting.items) {
    const group = groups.get(item.service) ?? { name: say(item.serviceName), count: 0, longest: 0 };
    group.count++;
    group.longest = Math.max(group.longest, minutesSince(item.waitingSince, now));
    groups.set(item.service, group);
  }
  const told = new Map((snapshot.waits ?? []).map((one) => [one.service, one]));
  const card = byId("by-service");
  card.hidden = groups.size === 0;
  const rows = [...groups].map(([service, group]) => ({ ...group, told: told.get(service) })).sort((a, b) => b.longest - a.longest || b.count - a.count).slice(0, 6);
  fill(card, el("h2", { text: t("console.by-service") }), el("table", { class: "table" },
    el("thead", {}, el("tr", {}, ...["service", "count", "longest", "expected"].map((column, i) => el("th", { scope: "col", class: i ? "num" : null, text: t(`console.col.${column}`) })))),
    el("tbody", {}, ...rows.map((group) => {
      const level = waitLevel(group.longest, snapshot.targetMinutes);
      return el("tr", {}, el("td", {}, el("span", { class: "clip", title: group.name, text: group.name })), el("td", { class: "num" }, el("b", { text: group.count })),
        el("td", { class: "num" }, el("span", { class: `w ${level}` }, icon({ ok: "dot", near: "triangle", over: "diamond" }[level]), el("b", { text: group.longest }), ` ${t("common.minutes.unit")}`)), expected(group.told));
    }))));
}

/** What somebody who takes a number now is told; nothing where nothing is known. */
function expected(told) {
  if (!told) return el("td", { class: "num muted", text: "–" });
  return el("td", { class: "num told" }, wait(told.low, told.high), el("small", { text: t("console.expected.bound", told.bound90) }));
}

export function drawCounters(snapshot) {
  const counters = snapshot.counters ?? [];
  const open = counters.filter((counter) => counter.state === "open").length;
  fill(byId("counters"), el("h2", {}, el("span", { text: t("console.counters") }), el("span", { class: "small muted", text: t("console.counters.open", open, counters.length) })),
    el("ul", { class: "room" }, ...counters.map((counter) => {
      const [look, shape] = STATE_SHAPES[counter.state] ?? STATE_SHAPES.closed;
      const mine = counter.id === snapshot.counter.id;
      return el("li", { class: mine ? "mine" : null }, el("b", { text: say(counter.name) }), el("span", { class: `state ${look}` }, icon(shape), t(`counter.state.${counter.state}`)),
        mine ? el("span", { class: "sr", text: `, ${t("console.counter.this")}` }) : null);
    })));
}

export function drawNoShows(snapshot, calls) {
  const missed = snapshot.noShows ?? [];
  byId("no-shows").hidden = missed.length === 0;
  const sub = snapshot.returnMinutes ? el("span", { class: "small muted", text: t("console.no-shows.sub", snapshot.returnMinutes) }) : "";
  fill(byId("no-shows"), el("h2", {}, el("span", { text: t("console.no-shows.count", missed.length) }), sub),
    el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("console.no-shows") }, el("table", { class: "table" }, el("tbody", {}, ...missed.map((item) =>
      el("tr", {}, el("th", { class: "t", scope: "row", text: item.number }), el("td", { class: "muted", text: t("console.no-shows.calls", item.calls, clock(item.at)) }),
        el("td", {}, calls ? callButton(item, "call-back", t("console.no-shows.back")) : "")))))));
}

/** Asks every few seconds how the kiosks' printers are and who calls for help; keeps those that need somebody, and says when that changed. */
export function followPrinters(changed) {
  async function refresh() {
    try {
      const response = await fetch("/api/v1/printers", { credentials: "same-origin" });
      if (response.ok) {
        const told = await response.json();
        help = told.help ?? [];
        printers = (told.printers ?? []).filter(({ printer }) => printer in PRINTER_LEVELS);
        changed();
      }
    } catch {
      // Without the office nothing new is known; the page says so elsewhere.
    }
    setTimeout(refresh, PRINTERS_EVERY_MILLIS);
  }
  refresh();
}

/** Fetches this counter's figures of today every minute; the card stays away while there are none. */
export function followFigures(counter) {
  const whole = new Intl.NumberFormat(lang === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 0 });
  async function refresh() {
    const day = isoDay(serverNow());
    try {
      const response = await fetch(`/api/v1/reports/waiting?from=${day}&to=${day}&group=counter&format=json`, { credentials: "same-origin" });
      const report = response.ok ? await response.json() : {};
      drawToday((report.rows ?? []).find((row) => row.key === counter), whole);
    } catch {
      drawToday(undefined, whole);
    }
    setTimeout(refresh, FIGURES_EVERY_MILLIS);
  }
  refresh();
}

function drawToday(row, whole) {
  const card = byId("today");
  card.hidden = !row || row.n === 0;
  if (card.hidden) return;
  const figures = [["served", row.served, ""], ["mean", whole.format(row.mean), t("common.minutes.unit")], ["max", whole.format(row.max), t("common.minutes.unit")], ["no-show", row.noShow, ""]];
  fill(card, el("h2", { text: t("console.today") }), el("dl", {}, ...figures.map(([name, value, unit]) =>
    el("div", {}, el("dt", { text: t(`console.today.${name}`) }), el("dd", {}, el("b", { text: value }), unit ? ` ${unit}` : "")))));
}
