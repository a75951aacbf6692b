// The plan of openings: a press on a cell opens one counter's day; saving sends the whole day and draws the page anew.
import { act } from "./api.js";
import { byId, data, el } from "./dom.js";
import { t } from "./text.js";

const plan = data("snapshot");
const dialog = byId("dialog");

const dayOf = (date) => plan.days.find((day) => day.day === date);
const counterOf = (id) => plan.counters.find((counter) => counter.id === id);
const title = (counter, date) => `${counter.name} · ${t(`weekday.${new Date(`${date}T12:00:00Z`).getUTCDay() || 7}`)} ${date.split("-").reverse().join("/")}`;

document.addEventListener("click", async (event) => {
  const cell = event.target.closest("button.cell");
  if (cell) return edit(cell.dataset.counter, cell.dataset.day);
  const copy = event.target.closest("#copy");
  if (!copy || event.detail > 1) return;
  copy.disabled = true;
  const answer = await act(`plan/${copy.dataset.day}/copy`, { from: copy.dataset.from });
  if (answer.done) return location.reload();
  copy.disabled = false;
  show(byId("refusal"), answer.refusal);
});

function show(place, refusal) {
  place.textContent = refusal;
  place.hidden = false;
}

/** One counter's day: its openings with breaks and services, and its absences. */
function edit(id, date) {
  const counter = counterOf(id);
  const day = dayOf(date);
  const openings = el("div", { class: "sub" }, ...day.openings.filter((one) => one.counter === id).map((one) => opening(counter, one)));
  const absences = el("div", { class: "sub" }, ...day.absences.filter((one) => one.counter === id).map((one) => times(t("plan.absence"), one)));
  const usual = day.hours.length ? { from: day.hours[0].from, to: day.hours.at(-1).to } : { from: "08:00", to: "17:00" };
  const refusal = el("p", { class: "alert over", role: "alert", hidden: true });
  const cancel = el("button", { class: "btn", type: "button", text: t("plan.cancel") });
  const save = el("button", { class: "btn btn--primary", type: "submit", text: t("plan.save") });
  const form = el("form", { method: "dialog", novalidate: true },
    el("h2", { id: "dialog-title", text: title(counter, date) }), el("p", { text: t("plan.dialog") }),
    el("div", {}, el("h3", { text: t("plan.openings") }), openings),
    adder(t("plan.opening.add"), openings, () => opening(counter, { ...usual, breaks: [], services: counter.services.map((service) => service.id) })),
    el("div", {}, el("h3", { text: t("plan.absences") }), absences),
    adder(t("plan.absence.add"), absences, () => times(t("plan.absence"), usual)),
    refusal, el("div", { class: "end" }, cancel, save));
  cancel.addEventListener("click", () => dialog.close());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!valid(form)) return show(refusal, t("plan.form"));
    save.disabled = true;
    const answer = await act(`plan/${date}`, {
      revision: day.revision,
      openings: [...day.openings.filter((one) => one.counter !== id), ...[...openings.children].map((part) => readOpening(id, part))],
      absences: [...day.absences.filter((one) => one.counter !== id), ...[...absences.children].map((part) => ({ counter: id, ...read(part) }))],
    }, "PUT");
    if (answer.done) return location.reload();
    save.disabled = false;
    show(refusal, answer.refusal);
  });
  dialog.replaceChildren(form);
  dialog.showModal();
}

/** A button that adds a part and moves the focus into it. */
function adder(text, place, make) {
  const button = el("button", { class: "btn btn--sm add", type: "button", text: `+ ${text}` });
  button.addEventListener("click", () => {
    const part = make();
    place.append(part);
    part.querySelector("input").focus();
  });
  return button;
}

function opening(counter, one) {
  const breaks = el("div", { class: "sub breaks" }, ...one.breaks.map((pause) => times(t("plan.break"), pause)));
  const skills = counter.services.map((service) => el("label", { class: "choice check" },
    el("input", { type: "checkbox", value: service.id, checked: one.services.includes(service.id) }), el("span", { text: `${service.letter} · ${service.name}` })));
  const row = times(t("plan.opening"), one, (part) => part.closest(".spell").remove());
  row.classList.add("hours-of");
  return el("div", { class: "spell", role: "group", "aria-label": t("plan.opening") }, row, breaks,
    el("div", { class: "sub" }, adder(t("plan.break.add"), breaks, () => times(t("plan.break"), { from: "11:30", to: "13:30" }))),
    el("div", { class: "skills", role: "group", "aria-label": t("plan.services") }, ...skills));
}

/** From, to, and a button that takes the part away. */
function times(name, one, remove = (part) => part.remove()) {
  const field = (key) => el("label", { class: "field" }, el("span", { class: "label", text: t(`plan.${key}`, name) }),
    el("input", { class: "input", name: key, value: one[key], inputmode: "numeric", maxlength: 5, autocomplete: "off", placeholder: "08:30" }));
  const away = el("button", { class: "btn btn--quiet", type: "button", "aria-label": t("plan.remove.of", name, one.from), text: t("plan.remove") });
  const row = el("div", { class: "times" }, field("from"), field("to"), away);
  away.addEventListener("click", () => remove(row));
  return row;
}

const value = (part, name) => part.querySelector(`input[name=${name}]`).value.trim();
const read = (part) => ({ from: padded(value(part, "from")), to: padded(value(part, "to")) });
/** 8:30, 0830 and 8h30 are the same time of day. */
const padded = (text) => text.replace(/^(\d{1,2})[:h.]?(\d{2})$/, (all, hour, minute) => `${hour.padStart(2, "0")}:${minute}`);

function readOpening(counter, part) {
  return { counter, ...read(part.querySelector(".hours-of")),
    services: [...part.querySelectorAll("input[type=checkbox]:checked")].map((box) => box.value),
    breaks: [...part.querySelector(".breaks").children].map(read) };
}

/** Marks what is no time of day; the office judges the rest. */
function valid(form) {
  const fields = [...form.querySelectorAll("input[name=from], input[name=to]")];
  const wrong = fields.filter((field) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(padded(field.value.trim())));
  fields.forEach((field) => {
    field.setAttribute("aria-invalid", String(wrong.includes(field)));
    field.classList.toggle("warned", wrong.includes(field));
  });
  const empty = [...form.querySelectorAll(".skills")].filter((skills) => !skills.querySelector("input:checked"));
  (wrong[0] ?? empty[0]?.querySelector("input"))?.focus();
  return wrong.length === 0 && empty.length === 0;
}
