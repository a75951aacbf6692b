// The console's dialogs. Each answers a promise: the request's body, or null when closed without a decision.
import { byId, el } from "./dom.js";
import { say, t } from "./text.js";
import { now } from "./time.js";

const MINUTES = [5, 10, 15, 30];

/** Where the present ticket goes: {service} or {counter}. */
export function transfer(snapshot) {
  const services = (snapshot.services ?? []).filter((service) => service.id !== snapshot.current.service);
  const counters = (snapshot.counters ?? []).filter((counter) => counter.id !== snapshot.counter.id);
  const groups = [
    choices("to", t("console.transfer.service"), services.map((service) => [`service:${service.id}`, say(service.name)])),
    choices("to", t("console.transfer.counter"), counters.map((counter) => [`counter:${counter.id}`, `${say(counter.name)} · ${t(`counter.state.${counter.state}`)}`])),
  ];
  return ask(t("console.transfer.title", snapshot.current.number), t("console.transfer.text"), groups, t("console.transfer.submit"), (form) => {
    const [kind, id] = form.get("to").split(/:(.*)/);
    return { [kind]: id };
  });
}

/** Why the present ticket is set aside and when its owner returns: {reason, until?}. */
export function park(snapshot) {
  return ask(t("console.park.title", snapshot.current.number), t("console.park.text"),
    [reasons("console.park.reason", ["paper", "fee", "copy", "other"]), minutes(t("console.park.return"))], t("console.park.submit"), reasonAndUntil);
}

/** Why the counter takes a break and until when: {reason, until?}. */
export function pause() {
  return ask(t("console.pause.title"), t("console.pause.text"),
    [reasons("console.pause.reason", ["break", "meeting", "support", "other"]), minutes(t("console.pause.return"))], t("console.pause.submit"), reasonAndUntil);
}

/** Why one particular ticket is called: {ticket, reason}. */
export function call(item) {
  return ask(t("console.call.title", item.number), t("console.call.text"),
    [reasons("console.call.reason", ["helped", "returned", "manager"])], t("console.call.submit"), (form) => ({ ticket: item.ticket, reason: form.get("reason") }));
}

/** The list of keys. */
export function help() {
  const keys = [[t("console.space"), "console.help.space"], ["F2", "console.start"], ["F3", "console.recall"], ["F4", "console.no-show"], ["F6", "console.transfer"],
    ["F7", "console.park"], ["F8", "console.complete"], ["F9", "console.pause"], ["?", "console.help.help"]];
  const list = el("dl", {}, ...keys.flatMap(([key, text]) => [el("dt", {}, el("kbd", { class: "key", text: key })), el("dd", { text: t(text) })]));
  return ask(t("console.help.title"), t("console.help.text"), [list], null, () => null);
}

function reasonAndUntil(form) {
  const body = { reason: form.get("reason") };
  const wait = Number(form.get("minutes"));
  if (wait > 0) body.until = new Date(now() + wait * 60_000).toISOString();
  return body;
}

const reasons = (prefix, words) => choices("reason", t(prefix), words.map((word) => [word, t(`${prefix}.${word}`)]), 0);

const minutes = (legend) => choices("minutes", legend, [...MINUTES.map((n) => [String(n), t("common.minutes", n)]), ["0", t("console.park.none")]], MINUTES.length);

function choices(name, legend, options, chosen = -1) {
  if (options.length === 0) return null;
  return el("fieldset", {}, el("legend", { text: legend }), ...options.map(([value, text], i) =>
    el("label", { class: "choice" }, el("input", { type: "radio", name, value, required: true, checked: i === chosen }), el("span", { text }))));
}

function ask(title, text, parts, submit, read) {
  const dialog = byId("dialog");
  const cancel = el("button", { class: "btn", type: "button", text: t(submit ? "console.dialog.cancel" : "console.dialog.close") });
  const form = el("form", { method: "dialog" }, el("h2", { id: "dialog-title", text: title }), el("p", { text }), ...parts.filter(Boolean),
    el("div", { class: "end" }, cancel, submit ? el("button", { class: "btn btn--primary", type: "submit", text: submit }) : null));
  return new Promise((resolve) => {
    let answer = null;
    cancel.addEventListener("click", () => dialog.close());
    form.addEventListener("submit", () => { answer = read(new FormData(form)); });
    dialog.addEventListener("close", () => resolve(answer), { once: true });
    dialog.replaceChildren(form);
    dialog.showModal();
  });
}
