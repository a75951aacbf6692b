// The screen above one counter: draws full snapshots of its counter.
import { byId, data, el, fill, icon } from "./dom.js";
import { level, lostFor, showAge } from "./freshness.js";
import { follow } from "./stream.js";
import { clock, say, t } from "./text.js";
import { atLeast, everySecond, now } from "./time.js";

const page = byId("counter");
let snapshot = null;
let announced = null;

function show(next) {
  snapshot = next;
  atLeast(next.computedAt);
  const services = next.services.map(say).join(" · ");
  byId("services").textContent = services;
  if (services.length > 28) byId("services").dataset.long = services.length > 62 ? "most" : "more";
  else delete byId("services").dataset.long;
  const middle = byId("now");
  fill(middle, ...body(next));
  if (announced !== null && next.callSeq > announced) {
    delete middle.dataset.new;
    void middle.offsetWidth; // restarts the animation
    middle.dataset.new = "";
  }
  announced = next.callSeq;
  foot();
}

function body(counter) {
  if (counter.state === "closed") return pause(t("screen.closed"), null, [t("screen.closed.sub")], "brk calm");
  if (counter.number) {
    const called = (counter.ticketState ?? "").toLowerCase() === "called";
    return [
      el("p", { class: "state" }, icon("dot"), t(called ? "screen.invite" : "screen.serving")),
      el("p", { class: called ? "no" : "no calm", text: counter.number, "data-long": counter.number.length > 4 }),
    ];
  }
  if (counter.state === "paused") {
    const until = counter.until ? t("screen.paused.until", clock(counter.until)) : null;
    return pause(t("screen.paused"), until, [`${t("screen.paused.sub")} `, el("b", { text: t("screen.paused.ask") })], "brk");
  }
  return pause(t("screen.ready"), null, [t("screen.ready.sub")], "brk calm");
}

function pause(title, second, sub, look) {
  return [el("p", { class: look }, title, second ? el("em", { text: second }) : ""), el("p", { class: "brk-sub" }, ...sub)];
}

function foot() {
  if (!snapshot) return;
  const facts = [];
  if (snapshot.number && snapshot.serviceName) facts.push(el("b", { text: say(snapshot.serviceName) }));
  if (snapshot.number && snapshot.calledAt) facts.push(fact("screen.called-at", clock(snapshot.calledAt)));
  if (!snapshot.number && snapshot.state === "paused" && snapshot.until) facts.push(fact("screen.resume-at", clock(snapshot.until)));
  const fresh = el("span", { class: "fresh" });
  showAge(fresh, stream.ageMillis());
  fill(byId("foot"), ...facts, fresh);
}

const fact = (key, value) => el("span", {}, `${t(key)} `, el("b", { text: value }));

function tick() {
  byId("time").textContent = clock(now());
  const age = stream.ageMillis();
  const lost = level(age) === "lost";
  page.classList.toggle("stale", lost);
  byId("foot").hidden = lost;
  byId("down").hidden = !lost;
  if (lost) {
    fill(byId("down"), icon("warning"), el("b", { text: t("screen.lost") }),
      el("span", { text: t("screen.lost.text", clock(now() - age)) }), el("span", { class: "r", text: t("common.lost.retry", lostFor(age)) }));
  }
  foot();
}

const stream = follow(`counter:${page.dataset.counter}`, show);
const first = data("snapshot");
if (first) show(first);
everySecond(tick);
