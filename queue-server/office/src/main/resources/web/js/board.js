// The hall board: draws full snapshots of its board.
import { freshKey } from "./api.js";
import { byId, data, el, fill, icon } from "./dom.js";
import { Calls } from "./calls.js";
import { Voice } from "./voice.js";
import { layout, tooWide } from "./board-layout.js";
import { level, lostFor, showAge } from "./freshness.js";
import { follow } from "./stream.js";
import { clock, date, say, t, wait, weekday } from "./text.js";
import { atLeast, everySecond, now } from "./time.js";

const PAGE_SECONDS = 12;
const MANY_SERVICES = 8;
const ROOMY_ROWS = 3; // so few rows leave three lines for the name of a service
const board = byId("board");
const told = data("told");
const memory = `motcua.board.${board.dataset.board}`; // where this tab was, so that a reload loses no call
const calls = new Calls((told?.voice.oldestSeconds ?? 60) * 1000, remembered());
const voice = new Voice(told?.voice, () => clock(now()), () => sound());
const MISSED_SECONDS = 60; // how long the bottom line names a call that was not announced
let snapshot = null;
let sizes = null;
let announcedSeq = null;
let second = 0;
let missed = [];

function show(next) {
  if (snapshot && next.version < snapshot.version && next.computedAt < snapshot.computedAt) return;
  snapshot = next;
  atLeast(next.computedAt);
  calls.take(next.callsSince ?? 0, next.calls);
  sizes = layout(Number(board.dataset.inches), Number(board.dataset.seat), next.counters.length);
  board.style.setProperty("--feat", sizes.featured);
  board.style.setProperty("--row", sizes.row);
  board.style.setProperty("--rows", sizes.rows);
  board.classList.toggle("far", !sizes.panel);
  board.classList.toggle("roomy", sizes.rows <= ROOMY_ROWS);
  draw();
}

function draw() {
  if (!snapshot) return;
  const lost = level(stream.ageMillis()) === "lost";
  const featured = calls.at(now(), voice.speaking);
  tellDropped();
  drawFeatured(featured, lost);
  drawRows(featured, lost);
  drawWaiting(lost);
}

/** For the office's figures; where that fails, the bottom line has said it all the same. */
function report({ from, to, reason }) {
  fetch(`/api/v1/boards/${encodeURIComponent(board.dataset.board)}/dropped`, {
    method: "POST", keepalive: true, headers: { "Content-Type": "application/json", "Idempotency-Key": freshKey() },
    body: JSON.stringify({ calls: Math.min(1000, to - from + 1), reason }),
  }).catch(() => {});
}

function drawFeatured(featured, lost) {
  const band = byId("featured");
  if (!featured) {
    fill(band, el("h2", {}, el("span", { text: t("board.empty.sub") })), el("p", { class: "call none", text: t("board.empty") }));
    return;
  }
  const { call } = featured;
  const title = lost ? t("board.last") : t(call.recall ? "board.invite-again" : "board.invite");
  const name = say(call.counterName);
  const long = tooWide(call.number, name, sizes.featured);
  const right = lost ? t("board.at", clock(call.at)) : say(call.serviceName);
  fill(band,
    el("h2", {}, el("span", { text: title }), el("span", { text: long ? `${name} · ${right}` : right })),
    el("p", { class: "call" }, el("span", { class: "n", text: call.number }), icon("arrow-wide", t("board.to")), el("span", { class: long ? "id" : null, text: long ? call.counter : name })));
  fit(band.querySelector(".call"));
  if (featured.fresh && announcedSeq !== call.callSeq) {
    announcedSeq = call.callSeq;
    announce(band);
    voice.say(call, () => calls.waiting > 0).then(draw);
    document.dispatchEvent(new CustomEvent("announced", { detail: call }));
  }
  if (calls.done !== null) sessionStorage.setItem(memory, calls.done);
}

/** The sequence that this tab announced last, before it was loaded again; null in a new tab. */
function remembered() {
  const kept = sessionStorage.getItem(memory);
  return kept === null ? null : Number(kept);
}

/** What was called and could not be announced: named in the bottom line, and in the browser's log. */
function tellDropped() {
  for (const drop of calls.dropped()) {
    console.info(`Not announced: calls ${drop.from}–${drop.to} (${drop.reason})`);
    document.dispatchEvent(new CustomEvent("dropped", { detail: drop }));
    report(drop);
    if (drop.reason !== "repeated") missed.push({ drop, until: second + MISSED_SECONDS });
  }
  missed = missed.filter((each) => each.until > second).slice(-4);
}

/** Whether this board can be heard; where the browser wants a click first, a button. */
function sound() {
  const line = byId("sound");
  line.dataset.state = voice.state;
  line.hidden = voice.state === "off" || voice.state === "untried";
  const text = t(`board.sound.${voice.state}`);
  const look = voice.state === "ok" || voice.state === "quiet" ? "sound" : "mute";
  if (voice.state === "blocked") fill(line, el("button", { type: "button" }, icon(look), text));
  else fill(line, icon(look), el("span", { text }));
  if (told?.voice.silence) line.title = told.voice.silence;
}

/** Long numbers and counter names get the size that fits; the announced minimum is for usual ones. */
function fit(line) {
  line.style.removeProperty("font-size");
  const room = line.clientWidth;
  const taken = [...line.children].reduce((sum, part) => sum + part.getBoundingClientRect().width, 0) + room * 0.04;
  if (taken > room) line.style.fontSize = `${parseFloat(getComputedStyle(line).fontSize) * (room / taken)}px`;
}

function announce(band) {
  delete band.dataset.new;
  void band.offsetWidth; // restarts the animation
  band.dataset.new = "";
}

function drawRows(featured, lost) {
  const perPage = sizes.rows * sizes.columns;
  const pages = Math.max(1, Math.ceil(snapshot.counters.length / perPage));
  const page = Math.floor(second / PAGE_SECONDS) % pages;
  const shown = snapshot.counters.slice(page * perPage, (page + 1) * perPage);
  byId("calls").className = sizes.columns === 1 ? "calls single" : "calls";
  byId("rows-sub").textContent = pages > 1 ? t("board.rows.page", page + 1, pages) : t("board.rows.sub");
  fill(byId("calls"), ...shown.map((counter) => row(counter, !lost && featured?.call.counter === counter.counter && featured.call.number === counter.number)));
}

function row(counter, featured) {
  const tile = el("span", { class: "q", text: counter.counter });
  const service = el("b", { text: say(counter.serviceName) });
  if (counter.state === "paused" || counter.state === "closed") {
    const paused = counter.state === "paused";
    return el("li", {},
      el("span", { class: paused ? "brk" : "brk off" }, icon(paused ? "pause" : "square"), t(paused ? "board.paused" : "board.closed")),
      tile, el("span", { class: "m" }, service, counter.until ? t("board.until", clock(counter.until)) : ""));
  }
  if (!counter.number) {
    return el("li", {}, el("span", { class: "brk off" }, icon("dot"), t("board.ready")), tile, el("span", { class: "m" }, service));
  }
  return el("li", { class: featured ? "now" : null },
    el("span", { class: "n", text: counter.number, "data-long": counter.number.length > 4 }), icon("arrow", t("board.to")),
    tile, el("span", { class: "m" }, service, counter.since ? clock(counter.since) : ""));
}

function drawWaiting(lost) {
  const services = snapshot.services.filter((service) => service.waiting > 0 || snapshot.services.length <= MANY_SERVICES).slice(0, 12);
  byId("waiting-sub").textContent = lost ? t("board.waiting.at", clock(snapshot.computedAt)) : t("board.waiting.sub");
  byId("waiting").toggleAttribute("data-many", services.length > MANY_SERVICES);
  fill(byId("waiting"), ...services.map((service) => el("li", {},
    el("span", { class: "l", text: service.letter }), el("span", { class: "s", text: say(service.name) }),
    el("span", { class: "c", text: service.waiting }), el("span", { class: "r" }, wait(service.low, service.high),
      service.bound90 ? el("small", { text: t("board.bound", service.bound90) }) : ""))));
}

function tick() {
  second++;
  byId("time").textContent = clock(now());
  byId("weekday").textContent = weekday(now());
  byId("date").textContent = date(now());
  const age = stream.ageMillis();
  const lost = level(age) === "lost";
  board.classList.toggle("stale", lost);
  byId("ticker").hidden = lost;
  byId("down").hidden = !lost;
  showAge(byId("fresh"), age);
  if (lost && snapshot) {
    fill(byId("down"), icon("warning"), el("b", { text: t("board.lost") }),
      el("span", { text: t("board.lost.text", clock(now() - age)) }), el("span", { class: "r", text: t("common.lost.retry", lostFor(age)) }));
  }
  hint();
  draw();
}

/** The bottom line: calls that were not announced first, else one posting or hint after another. */
function hint() {
  const line = byId("hint");
  const named = missed.filter((each) => each.drop.call);
  if (missed.length > 0) {
    byId("tag").textContent = t("board.missed");
    fill(line, named.length > 0 ? named.map(({ drop }) => `${drop.call.number} → ${say(drop.call.counterName)}`).join(" · ") : t("board.missed.gap"));
    return;
  }
  const hints = [t("board.hint.1"), t("board.hint.2"), t("board.hint.3"), ...(snapshot?.services.some((service) => service.bound90) ? [t("board.hint.4")] : [])];
  if (line.dataset.hotline) hints.push(t("board.hint.hotline", line.dataset.hotline));
  const lines = [...(told?.postings ?? []), ...hints.map((text) => ({ title: t("board.hint.tag"), text }))];
  const shown = lines[Math.floor(second / PAGE_SECONDS) % lines.length];
  byId("tag").textContent = shown.title;
  // What a posting marks with asterisks is its figure.
  fill(line, ...shown.text.split("*").map((part, i) => (i % 2 ? el("b", { text: part }) : part)));
}

const stream = follow(`board:${board.dataset.board}`, show);
const first = data("snapshot");
if (first) show(first);
everySecond(tick);
sound();
byId("sound").addEventListener("click", () => voice.state === "blocked" && voice.test());
voice.test().then(draw);
document.fonts.ready.then(draw);
addEventListener("resize", draw);
