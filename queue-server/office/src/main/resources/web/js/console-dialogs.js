// The console's dialogs, worked with the keyboard alone: 1–9 choose, Enter does it, Esc leaves. Each answers a promise: the
// request's body, or null when closed without a decision.
import { autoChoices, autoSeconds, setAutoSeconds } from "./console-auto.js";
import { byId, el } from "./dom.js";
import { ACTIONS, allowedKey, assign, cap, nameOf, reset } from "./keys.js";
import { say, t } from "./text.js";
import { now } from "./time.js";

const MINUTES = [5, 10, 15, 30];

/** Where the present ticket goes: {service}, {counter} or {officer}, and whether it comes back here: {returnToMe}. */
export function transfer(snapshot) {
  const services = (snapshot.services ?? []).filter((service) => service.id !== snapshot.current.service);
  const counters = (snapshot.counters ?? []).filter((counter) => counter.id !== snapshot.counter.id);
  const groups = [
    choices("to", t("console.transfer.counter"), counters.map((counter) => [`counter:${counter.id}`, `${say(counter.name)} · ${t(`counter.state.${counter.state}`)}`])),
    choices("to", t("console.transfer.service"), services.map((service) => [`service:${service.id}`, say(service.name)])),
    choices("to", t("console.transfer.officer"), (snapshot.officers ?? []).map((seat) => [`officer:${seat.officer}`, `${seat.name} · ${say(seat.counterName)}`])),
    check("returnToMe", t("console.transfer.return", say(snapshot.counter.name))),
  ];
  return ask(t("console.transfer.title", snapshot.current.number), t("console.transfer.text"), groups, t("console.transfer.submit"), (form) => {
    const [kind, id] = form.get("to").split(/:(.*)/);
    return form.get("returnToMe") ? { [kind]: id, returnToMe: true } : { [kind]: id };
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

/** What else the present person asks for: {service, now}. */
export function also(snapshot) {
  const here = new Set((snapshot.counter.services ?? []).map((service) => service.id));
  const services = sortedByCounter(snapshot, here);
  return ask(t("console.also.title", snapshot.current.number), t("console.also.text"), [
    choices("service", t("console.also.service"), services, 0),
    check("later", t("console.also.later")),
  ], t("console.also.submit"), (form) => ({ service: form.get("service"), now: here.has(form.get("service")) && !form.get("later") }));
}

/** What a person without a ticket asks for: {service, priority}. */
export function walkIn(snapshot) {
  const here = new Set((snapshot.counter.services ?? []).map((service) => service.id));
  const present = snapshot.current ? t("console.walk-in.finish", snapshot.current.number) : "";
  return ask(t("console.walk-in.title"), `${t("console.walk-in.text")} ${present}`.trim(), [
    choices("service", t("console.walk-in.service"), sortedByCounter(snapshot, here), 0),
    check("priority", t("console.walk-in.priority")),
  ], t("console.walk-in.submit"), (form) => ({ service: form.get("service"), priority: form.get("priority") !== null }));
}

/** What to remember of the present ticket; empty erases it. Enter saves, Shift and Enter begins a line. */
export function note(number, text) {
  const area = el("textarea", { class: "input", name: "note", rows: 4, maxlength: 500, "aria-label": t("console.note"), text: text ?? "" });
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    area.form.requestSubmit();
  });
  return ask(t("console.note.title", number), t("console.note.text"), [area], t("console.note.submit"), (form) => form.get("note").trim());
}

/** One of several tickets: its id. */
export const pick = (items, title) => ask(t(title), t("console.pick.text"),
  [choices("ticket", t("console.col.number"), items.slice(0, 9).map((item) => [item.ticket, `${item.number} · ${say(item.serviceName)}`]), 0)], t("console.pick.submit"), (form) => form.get("ticket"));

/** The list of keys; a press on one, then another key, changes it. Answers when closed. */
export function help(changed) {
  const list = el("dl", { class: "keys" });
  const draw = () => {
    list.replaceChildren(...ACTIONS.flatMap((action) => [
      el("dt", {}, el("button", { class: "key", type: "button", "data-change": action, "aria-label": t("console.help.change", t(`console.help.${action}`), cap(action)), text: cap(action) })),
      el("dd", { text: t(`console.help.${action}`) })]));
    changed();
  };
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-change]");
    if (!button) return;
    button.textContent = t("console.help.press");
    button.addEventListener("keydown", (press) => {
      if (press.key === "Tab") return;
      press.preventDefault();
      press.stopPropagation();
      if (allowedKey(nameOf(press))) assign(button.dataset.change, nameOf(press));
      draw();
      list.querySelector(`[data-change="${button.dataset.change}"]`).focus();
    }, { once: true });
  });
  const factory = el("button", { class: "btn btn--quiet", type: "button", id: "keys-reset", text: t("console.help.reset") });
  factory.addEventListener("click", () => { reset(); draw(); });
  draw();
  return ask(t("console.help.title"), t("console.help.text"), [list, el("p", { class: "small muted", text: t("console.help.numpad") }), factory, autoCall()], null, () => null);
}

/** Whether, and how soon, the next number is called by itself. */
function autoCall() {
  const select = el("select", { class: "input", id: "auto-call" }, ...autoChoices.map((seconds) =>
    el("option", { value: String(seconds), selected: seconds === autoSeconds(), text: seconds ? t("console.auto.after", seconds) : t("console.auto.off") })));
  select.addEventListener("change", () => setAutoSeconds(Number(select.value)));
  return el("div", { class: "field" }, el("label", { for: "auto-call", text: t("console.auto") }), select);
}

function sortedByCounter(snapshot, here) {
  const services = [...(snapshot.services ?? [])];
  services.sort((a, b) => Number(here.has(b.id)) - Number(here.has(a.id)));
  return services.map((service) => [service.id, say(service.name)]);
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

const check = (name, text) => el("label", { class: "choice check" }, el("input", { type: "checkbox", name, value: "yes" }), el("span", { text }));

const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase();

/** Where there are more than nine choices: letters typed leave those that hold them, with new digits. */
function narrowing(form) {
  const radios = [...form.querySelectorAll("input[type=radio]")];
  if (radios.length <= 9) return;
  const field = el("input", { class: "input narrow", type: "search", maxlength: 40, spellcheck: "false", placeholder: t("console.dialog.find"), "aria-label": t("console.dialog.find") });
  form.querySelector("p").after(field);
  field.addEventListener("input", () => {
    const wanted = plain(field.value).split(/\s+/).filter(Boolean);
    for (const radio of radios) {
      const text = plain(radio.nextElementSibling.firstChild.textContent);
      radio.closest("label").hidden = !wanted.every((word) => text.includes(word));
    }
    for (const group of form.querySelectorAll("fieldset")) group.hidden = !group.querySelector("label:not([hidden])");
    const left = radios.filter((radio) => !radio.closest("label").hidden);
    radios.forEach((radio) => { radio.checked = radio === left[0] && wanted.length > 0; });
    number(form);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    form.querySelector("label:not([hidden]) > input[type=radio]")?.focus();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key.length === 1 && /\p{L}/u.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey && event.target !== field) field.focus();
  });
}

const firstNine = (form) => [...form.querySelectorAll("label:not([hidden]) > input[type=radio]")].slice(0, 9);

/** Writes its digit on each of the first nine choices in view. */
function number(form) {
  form.querySelectorAll("input[type=radio] + span > kbd").forEach((key) => key.remove());
  firstNine(form).forEach((input, i) => input.nextElementSibling.append(el("kbd", { class: "key", "aria-hidden": "true", text: i + 1 })));
}

/** Numbers the first nine choices and lets their digits choose; 0 ticks the box below them. */
function digits(form) {
  number(form);
  const box = form.querySelector("input[type=checkbox]");
  box?.nextElementSibling.append(el("kbd", { class: "key", "aria-hidden": "true", text: 0 }));
  form.addEventListener("keydown", (event) => {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    if (digit === undefined || event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input:not([type=radio]):not([type=checkbox]), textarea, select")) return;
    event.preventDefault();
    const input = digit === "0" ? box : firstNine(form)[Number(digit) - 1];
    input?.focus();
    input?.click();
  });
}

export function ask(title, text, parts, submit, read) {
  const dialog = byId("dialog");
  const cancel = el("button", { class: "btn", type: "button" }, t(submit ? "console.dialog.cancel" : "console.dialog.close"), " ", el("kbd", { class: "key", "aria-hidden": "true", text: "Esc" }));
  const go = submit ? el("button", { class: "btn btn--primary", type: "submit" }, submit, " ", el("kbd", { class: "key", "aria-hidden": "true", text: "Enter" })) : null;
  const form = el("form", { method: "dialog" }, el("h2", { id: "dialog-title", text: title }), el("p", { text }), ...parts.filter(Boolean), el("div", { class: "end" }, cancel, go));
  dialog.classList.toggle("wide", form.querySelectorAll("input[type=radio]").length > 12);
  narrowing(form);
  digits(form);
  return new Promise((resolve) => {
    let answer = null;
    cancel.addEventListener("click", () => dialog.close());
    form.addEventListener("submit", () => { answer = read(new FormData(form)); });
    dialog.addEventListener("close", () => resolve(answer), { once: true });
    dialog.replaceChildren(form);
    dialog.showModal();
    (form.querySelector("input:checked, textarea") ?? form.querySelector("input[type=radio]") ?? form.querySelector("input, textarea, select"))?.focus();
  });
}

