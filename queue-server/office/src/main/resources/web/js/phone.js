// A citizen's own ticket: number, state, people ahead, counter.
import { byId, data, el, fill, icon } from "./dom.js";
import { level, showAge } from "./freshness.js";
import { follow } from "./stream.js";
import { clock, say, t, wait } from "./text.js";
import { atLeast, everySecond, now } from "./time.js";

const MOST_HEADS = 5; // people drawn in the little queue
const BADGES = {
  waiting: ["info", "clock"], called: ["ok", "dot"], "in-service": ["ok", "dot"], parked: ["near", "pause"],
  completed: ["ok", "check"], "no-show": ["over", "diamond"], cancelled: ["", "square"],
};
const page = byId("phone");
let state = null;

function show(view) {
  atLeast(view.computedAt);
  const next = String(view.state).replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
  document.body.classList.toggle("called", next === "called");
  fill(byId("ticket"), ...(next === "called" ? turn(view) : ticket(view, next)));
  if (next === "called" && state !== null && state !== "called") navigator.vibrate?.([400, 200, 400]);
  state = next;
}

function turn(view) {
  const counter = say(view.counterName);
  return [
    el("p", { class: "no", text: view.number }),
    el("h2", {}, t("phone.called"), el("em", { class: counter.length > 7 ? "long" : null, text: counter })),
    el("p", { class: "how", text: t("phone.come") }),
  ];
}

function ticket(view, now) {
  const [look, shape] = BADGES[now] ?? BADGES.waiting;
  const card = el("section", { class: "card tk" },
    el("span", { class: `badge ${look}` }, icon(shape), t(`phone.${now}`)),
    el("p", { class: view.number.length > 4 ? "no long" : "no", text: view.number }),
    el("p", { class: "sv", text: say(view.serviceName) }), el("p", { text: t("phone.today") }));
  if (now === "waiting") card.append(el("div", { class: "tear" }), ...ahead(view));
  if (now === "in-service" && view.counterName) card.append(el("div", { class: "tear" }), el("h2", { class: "ah", text: t("phone.at-counter", say(view.counterName)) }));
  const more = now === "waiting" ? t("phone.listen") : ["parked", "completed", "no-show", "cancelled"].includes(now) ? t(`phone.${now}.text`) : null;
  return more ? [card, el("p", { class: "card say", text: more })] : [card];
}

function ahead(view) {
  const people = view.peopleAhead ?? 0;
  const heads = Array.from({ length: Math.min(people, MOST_HEADS) }, () => el("i", {}, icon("people")));
  if (people > MOST_HEADS) heads.push(el("i", { class: "ct", text: `+${people - MOST_HEADS}` }));
  const parts = [
    el("h2", { class: "ah", text: people > 0 ? t("phone.ahead", people) : t("phone.ahead.none") }),
    el("div", { class: "line", "aria-hidden": "true" }, el("i", { class: "ct", text: t("phone.counter") }), ...heads, el("i", { class: "me", text: t("phone.you") })),
  ];
  if (view.wait) {
    parts.push(el("p", { class: "rg" }, `${t("phone.expected")} `, el("b", { text: wait(view.wait.low, view.wait.high) })));
    if (view.wait.bound90) parts.push(el("p", { text: t("phone.bound90", view.wait.bound90) }));
  }
  return parts;
}

function tick() {
  const age = stream.ageMillis();
  const lost = level(age) === "lost";
  byId("down").hidden = !lost;
  if (lost) {
    const since = clock(now() - age);
    fill(byId("down"), icon("warning"), el("p", { text: t("phone.lost") }), el("p", { text: t("phone.lost.text", since) }));
  }
  showAge(byId("fresh"), age, "phone.updated");
}

const stream = follow(`ticket:${page.dataset.token}`, show);
const first = data("snapshot");
if (first) show(first);
everySecond(tick);
