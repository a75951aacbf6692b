// Draws a ticket on the phone.
import { el, icon } from "./dom.js";
import { clock, say, t, wait } from "./text.js";

const MOST_HEADS = 5; // people drawn in the little queue
const MOST_PLACES = 4; // counters named
const BADGES = {
  waiting: ["info", "clock"], called: ["ok", "dot"], "in-service": ["ok", "dot"], parked: ["near", "pause"],
  completed: ["ok", "check"], "no-show": ["over", "diamond"], cancelled: ["", "square"],
};

/** "InService" as the words know it: in-service. */
export const stateOf = (view) => String(view.state).replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();

/** The whole screen when it is one's turn. */
export function turn(view) {
  const counter = say(view.counterName);
  return [
    el("p", { class: "no", text: view.number }),
    el("h2", {}, t("phone.called"), el("em", { class: counter.length > 7 ? "long" : null, text: counter })),
    view.stay?.zone ? el("p", { class: "how", text: say(view.stay.zone) }) : null,
    el("p", { class: "how", text: t("phone.come") }),
    view.stay?.calledAt ? el("p", { class: "at", text: t("phone.called-at", clock(view.stay.calledAt)) }) : null,
  ];
}

/** The ticket in any other state. */
export function ticket(view, state) {
  const [look, shape] = BADGES[state] ?? BADGES.waiting;
  const taken = view.stay ? `${t("phone.taken", clock(view.stay.issuedAt))} · ` : "";
  const card = el("section", { class: "card tk" },
    el("span", { class: `badge ${look}` }, icon(shape), t(`phone.${state}`)),
    el("p", { class: view.number.length > 4 ? "no long" : "no", text: view.number }),
    el("p", { class: "sv", text: say(view.serviceName) }), el("p", { text: taken + t("phone.today") }));
  if (state === "waiting") card.append(el("div", { class: "tear" }), ...ahead(view));
  if (state === "in-service" && view.counterName) card.append(el("div", { class: "tear" }), el("h2", { class: "ah", text: t("phone.at-counter", say(view.counterName)) }));
  if (state === "parked" && view.stay?.until) card.append(el("div", { class: "tear" }), el("h2", { class: "ah", text: t("phone.kept", clock(view.stay.until)) }), el("p", { text: t("phone.kept.text") }));
  if (state === "waiting") return [card, facts(view)];
  const more = ["parked", "completed", "no-show", "cancelled"].includes(state) && !view.stay?.until ? t(`phone.${state}.text`) : null;
  return more ? [card, el("p", { class: "card say", text: more })] : [card];
}

function ahead(view) {
  const people = view.peopleAhead ?? 0;
  const heads = Array.from({ length: Math.min(people, MOST_HEADS) }, () => el("i", {}, icon("people")));
  if (people > MOST_HEADS) heads.push(el("i", { class: "ct", text: `+${people - MOST_HEADS}` }));
  const parts = [
    el("h2", { class: "ah", text: people > 0 ? t("phone.ahead", people) : t("phone.ahead.none") }),
    el("div", { class: "line", "aria-hidden": "true" }, el("i", { class: "ct", text: t("phone.counter") }), ...heads, el("i", { class: "me", text: t("phone.you") })),
    el("p", { class: "rg" }, `${t("phone.expected")} `, el("b", { text: view.wait ? wait(view.wait.low, view.wait.high) : t("phone.unknown") })),
  ];
  if (view.wait?.bound90) parts.push(el("p", { text: t("phone.bound90", view.wait.bound90) }));
  return parts;
}

function facts(view) {
  const places = (view.stay?.places ?? []).map(say);
  const named = places.slice(0, MOST_PLACES).join(t("phone.or")) + (places.length > MOST_PLACES ? "…" : "");
  return el("dl", { class: "card facts" },
    ...fact(t("phone.counter"), named || t("phone.no-counter")),
    ...(view.stay?.zone ? fact(t("phone.seat"), say(view.stay.zone)) : []));
}

const fact = (name, value) => [el("div", {}, el("dt", { text: name }), el("dd", { text: value }))];
