// What a citizen does here: an opinion without a name, formal feedback, or following feedback by its code.
import { once } from "./api.js";
import { byId, data, el, icon } from "./dom.js";
import { date, say, t } from "./text.js";

const stage = byId("stage");
const { rules, longest, hotline } = data("snapshot");

function show(...parts) {
  stage.replaceChildren(...parts.filter(Boolean));
  scrollTo(0, 0);
}

function start() {
  if (!rules) return show(note(t("opinion.not-taken"), hotline ? t("opinion.hotline", hotline) : ""));
  show(
    el("div", { class: "doors" }, door("people", "anonymous", () => write(false)), door("check", "formal", () => write(true)), door("clock", "follow", () => ask())),
    notFeedback(),
  );
}

function door(sign, key, open) {
  const button = el("button", { class: "door", type: "button", "data-door": key }, el("span", { class: "no" }, icon(sign)), el("b", { text: t(`opinion.${key}`) }), el("small", { text: t(`opinion.${key}.text`) }), el("span", { class: "go" }, icon("arrow")));
  button.addEventListener("click", open);
  return button;
}

/** What is not feedback, and where it goes (Decree 20/2008, article 1): said before anything is written. */
function notFeedback() {
  if (!rules.elsewhere.length) return null;
  const kinds = rules.elsewhere.flatMap((one) => [el("h3", { text: say(one.name) }), el("p", { text: say(one.where) })]);
  return el("section", { class: "not" }, el("h2", { text: t("opinion.not") }), ...kinds, hotline ? el("p", { text: t("opinion.hotline", hotline) }) : null);
}

function write(named) {
  const about = rules.about.map((one, i) => el("label", { class: "choice" }, el("input", { type: "radio", name: "about", value: one.id, required: true, checked: i === 0 }), el("span", { text: say(one.name) })));
  const form = el(
    "form",
    { class: "card" },
    el("h2", { text: t(named ? "opinion.formal" : "opinion.anonymous") }),
    el("p", { class: "quiet", text: t(named ? "opinion.formal.rule" : "opinion.anonymous.rule") }),
    el("fieldset", {}, el("legend", { text: t("opinion.about") }), ...about),
    field("content", "textarea", { maxlength: longest, rows: 6 }, named ? t("opinion.vietnamese") : ""),
    ...(named ? [field("name", "input", { maxlength: 100, autocomplete: "name" }), field("address", "input", { maxlength: 200, autocomplete: "street-address" }), field("phone", "input", { maxlength: 20, type: "tel", inputmode: "tel", autocomplete: "tel", pattern: "\\+?(\\d[ .\\-]?){8,14}\\d", title: t("opinion.phone.form") })] : []),
    el("p", { class: "quiet", text: t(named ? "opinion.formal.kept" : "opinion.anonymous.kept") }),
    el("button", { class: "btn btn--primary", type: "submit", text: t("opinion.send") }),
    back(),
  );
  const send = once(form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const sent = await busy(form, () => send("feedback", () => ({ kind: named ? "formal" : "opinion", ...Object.fromEntries(new FormData(form)) })));
    if (sent.done) thank(named, sent.body);
    else refuse(form, sent.refusal);
  });
  show(named ? notFeedback() : null, form);
  form.querySelector("textarea").focus();
}

function field(name, tag, properties, hint = "") {
  return el("div", { class: "field" }, el("label", { for: name, text: t(`opinion.${name}`) }), el(tag, { class: "input", id: name, name, required: true, ...properties }), hint ? el("small", { text: hint }) : null);
}

async function busy(form, work) {
  const button = form.querySelector("[type=submit]");
  button.disabled = true;
  button.setAttribute("aria-busy", "true");
  const done = await work();
  button.disabled = false;
  button.removeAttribute("aria-busy");
  return done;
}

function refuse(form, text) {
  form.querySelector(".alert")?.remove();
  form.prepend(el("div", { class: "alert over", role: "alert" }, icon("warning"), el("p", { text })));
}

function thank(named, receipt) {
  if (!named) return show(el("div", { class: "card code" }, el("h2", { text: t("opinion.thanks") }), el("p", { text: t("opinion.thanks.text") })), back());
  show(
    el("div", { class: "card code" }, el("h2", { text: t("opinion.received") }), el("p", { text: t("opinion.code") }), el("strong", { id: "code", text: receipt.code }), el("p", { text: t("opinion.code.keep") }), receipt.due ? el("p", { class: "quiet", text: t("opinion.due", date(receipt.due.day), say(receipt.due.name)) }) : null),
    back(),
  );
}

function ask(typed = "") {
  const form = el("form", { class: "card" }, el("h2", { text: t("opinion.follow") }), field("code", "input", { value: typed, autocomplete: "off", autocapitalize: "characters", spellcheck: "false", placeholder: "PA-XXXX-XXXX" }), el("button", { class: "btn btn--primary", type: "submit", text: t("opinion.look") }), back());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const code = form.querySelector("input").value.trim();
    const answer = await busy(form, () => look(code));
    if (answer.ok) followed(answer.body);
    else refuse(form, answer.text);
  });
  show(form);
  form.querySelector("input").focus();
}

async function look(code) {
  const response = await fetch(`/api/v1/feedback/follow/${encodeURIComponent(code)}`, { credentials: "same-origin" }).catch(() => null);
  if (!response) return { ok: false, text: t("refusal.no-answer") };
  if (response.ok) return { ok: true, body: await response.json() };
  return { ok: false, text: t(response.status === 429 ? "refusal.too-many" : response.status === 404 || response.status === 400 ? "refusal.feedback-unknown" : "refusal.fault") };
}

function followed(view) {
  const facts = [
    ["opinion.state", say(view.state)],
    ["opinion.since", date(view.receivedAt)],
    ["opinion.changed", date(view.changedAt)],
    view.due ? ["opinion.by", `${date(view.due.day)} · ${say(view.due.name)}`] : null,
    view.agency ? ["opinion.agency", say(view.agency)] : null,
    view.elsewhere ? ["opinion.where", say(view.elsewhere)] : null,
    view.answer ? ["opinion.answer", view.answer] : null,
  ].filter(Boolean);
  show(el("div", { class: "card code" }, el("strong", { text: view.code })), el("dl", { class: "card facts" }, ...facts.map(([key, value]) => el("div", {}, el("dt", { text: t(key) }), el("dd", { text: value })))), back());
}

function back() {
  const button = el("button", { class: "btn", type: "button", text: t("opinion.back") });
  button.addEventListener("click", start);
  return button;
}

function note(...lines) {
  return el("div", { class: "card note" }, icon("info"), el("p", { text: lines.filter(Boolean).join(" ") }));
}

// A slip's code stands behind the hash, which no server sees.
const scanned = location.hash.slice(1);
if (/^[A-Z0-9]{2,8}(-[A-Z0-9]{2,8}){1,2}$/.test(scanned)) ask(scanned);
else start();
