// The manager's desk of feedback: the list with its deadlines, one case with what was written, its next steps.
import { act } from "./api.js";
import { byId, data, el, icon } from "./dom.js";
import { clock, date, say, t } from "./text.js";

const first = data("snapshot");
const FILTERS = ["open", "formal", "opinion", "all"];
let cases = first.cases;
let filter = "open";
let chosen = null;

const open = (one) => one.state.next.length > 0;
const shown = () => cases.filter((one) => filter === "all" || (filter === "open" ? open(one) : one.kind === filter));

function list() {
  const buttons = FILTERS.map((name) => {
    const button = el("button", { class: "btn btn--sm", type: "button", "aria-pressed": String(name === filter), text: t(`feedback.filter.${name}`) });
    button.addEventListener("click", () => {
      filter = name;
      list();
    });
    return button;
  });
  byId("filter").replaceChildren(...buttons);
  const late = cases.filter((one) => one.due?.late).length;
  byId("headline").textContent = late ? t("feedback.late", late) : t("feedback.calm", cases.filter(open).length);
  const lines = shown().map((one) => el("li", {}, line(one)));
  byId("cases").replaceChildren(...(lines.length ? lines : [el("li", { class: "none", text: t("feedback.none") })]));
}

function line(one) {
  const due = one.due ? el("span", { class: `due ${one.due.late ? "over" : "info"}` }, icon(one.due.late ? "warning" : "clock"), t(one.due.late ? "feedback.due.late" : "feedback.due", date(one.due.day))) : null;
  const name = one.kind === "formal" ? one.code : t("feedback.opinion");
  const state = el("span", { class: `badge ${open(one) ? "info" : "ok"}`, text: say(one.state.name) });
  const button = el("button", { type: "button", "aria-current": chosen === one.code ? "true" : null, "data-code": one.code }, el("b", { text: name }), el("small", { text: date(one.receivedAt) }), el("small", { class: "on", text: say(one.about.name) }), el("span", { class: "on" }, state, due));
  button.addEventListener("click", () => look(one.code));
  return button;
}

async function look(code) {
  chosen = code;
  list();
  const response = await fetch(`/api/v1/feedback/${code}`, { credentials: "same-origin" }).catch(() => null);
  const panel = byId("case");
  if (!response?.ok) return panel.replaceChildren(alarm(t("refusal.no-answer")));
  draw(panel, await response.json());
  panel.focus({ preventScroll: false });
}

function draw(panel, { feedback: of, letter, answer, published }) {
  const steps = of.steps.map((step) => el("li", {}, el("span", { text: `${date(step.at)} ${clock(step.at)}` }), el("b", { text: t(`feedback.step.${step.what}`) + (step.what === "moved" ? ` ${stateName(of, step.state)}` : "") }), el("span", { text: step.who === "citizen" ? "" : step.who.replace(/^user:/, "") })));
  panel.replaceChildren(
    ...[
      el("header", {}, el("h2", { text: of.kind === "formal" ? of.code : t("feedback.opinion") }), el("span", { class: "badge info", text: say(of.state.name) })),
      of.due ? el("p", { class: `due ${of.due.late ? "over" : "info"}`, text: `${say(of.due.name)}: ${date(of.due.day)} (${say(of.due.source)})` }) : null,
      el("p", { class: "said", text: letter ? letter.content : t("feedback.erased") }),
      letter?.name ? el("dl", { class: "who-wrote" }, ...["name", "address", "phone"].flatMap((key) => [el("dt", { text: t(`feedback.${key}`) }), el("dd", { text: letter[key] })])) : null,
      of.agency ? el("p", { text: t("feedback.agency.is", say(of.agency)) }) : null,
      of.elsewhere ? el("p", { text: say(of.elsewhere.where) }) : null,
      answer ? el("div", { class: "part" }, el("h3", { text: t("feedback.answer") }), el("p", { class: "said", text: answer })) : null,
      open(of) ? next(of) : null,
      answer ? publishing(of, answer, published) : null,
      el("div", { class: "part" }, el("h3", { text: t("feedback.steps") }), el("ol", { class: "steps" }, ...steps)),
    ].filter(Boolean),
  );
}

const flow = (of) => first.rules?.[of.kind === "formal" ? "formal" : "opinion"]?.states ?? [];
const stateName = (of, id) => say(flow(of).find((state) => state.id === id)?.name) || id;

/** The steps that may come next, each with what it needs. */
function next(of) {
  const states = flow(of).filter((state) => of.state.next.includes(state.id));
  const to = el("select", { class: "input", id: "to" }, ...states.map((state) => el("option", { value: state.id, text: say(state.name) })));
  const extra = el("div", { class: "field" });
  const form = el("form", {}, el("div", { class: "field" }, el("label", { for: "to", text: t("feedback.next") }), to), extra, el("div", { class: "row-of" }, el("button", { class: "btn btn--primary", type: "submit", text: t("feedback.go") })));
  const needs = () => states.find((state) => state.id === to.value)?.needs.toLowerCase() ?? "nothing";
  const fit = () => extra.replaceChildren(...need(needs()));
  to.addEventListener("change", fit);
  fit();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = form.querySelector("#given");
    send(form, of.code, "move", { from: of.state.id, to: to.value, ...(given ? { [needs()]: given.value } : {}) });
  });
  return el("div", { class: "part" }, el("h3", { text: t("feedback.next.title") }), form);
}

function need(kind) {
  const choices = kind === "agency" ? first.rules.agencies : kind === "elsewhere" ? first.rules.elsewhere : null;
  if (choices) return [el("label", { for: "given", text: t(`feedback.need.${kind}`) }), el("select", { class: "input", id: "given" }, ...choices.map((one) => el("option", { value: one.id, text: say(one.name) })))];
  if (kind === "answer") return [el("label", { for: "given", text: t("feedback.need.answer") }), el("textarea", { class: "input", id: "given", required: true, maxlength: 4000 })];
  return [];
}

function publishing(of, answer, published) {
  const summary = el("textarea", { class: "input", id: "summary", required: true, maxlength: 1000 });
  const text = el("textarea", { class: "input", id: "public-answer", required: true, maxlength: 4000 });
  summary.value = published?.summary ?? "";
  text.value = published?.answer ?? answer;
  const take = of.published ? el("button", { class: "btn btn--danger", type: "button", text: t("feedback.withdraw") }) : null;
  const form = el("form", {}, el("p", { text: t(of.published ? "feedback.is-public" : "feedback.publish.text") }), el("div", { class: "field" }, el("label", { for: "summary", text: t("feedback.summary") }), summary), el("div", { class: "field" }, el("label", { for: "public-answer", text: t("feedback.public-answer") }), text), el("div", { class: "row-of" }, el("button", { class: "btn btn--primary", type: "submit", text: t("feedback.publish") }), take));
  take?.addEventListener("click", () => send(form, of.code, "withdraw", {}));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form, of.code, "publish", { summary: summary.value, answer: text.value });
  });
  return el("div", { class: "part" }, el("h3", { text: t("feedback.publish.title") }), form);
}

async function send(form, code, what, body) {
  for (const button of form.querySelectorAll("button")) button.disabled = true;
  const answer = await act(`feedback/${code}/${what}`, body);
  if (answer.done) {
    cases = cases.map((one) => (one.code === code ? answer.body : one));
    return look(code);
  }
  for (const button of form.querySelectorAll("button")) button.disabled = false;
  form.querySelector(".alert")?.remove();
  form.prepend(alarm(answer.refusal));
}

const alarm = (text) => el("div", { class: "alert over", role: "alert" }, icon("warning"), el("p", { text }));

list();
byId("case").replaceChildren(el("p", { class: "hint" }, icon("info"), t("feedback.choose")));
