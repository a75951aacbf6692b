// The survey on the phone after service: faces with words, and words alone where a fact is asked for. The tap that answers the last question sends the answer; reasons
// and words may be added to it afterwards, each once.
import { act, once } from "./api.js";
import { el, fill, icon } from "./dom.js";
import { say, t } from "./text.js";

/** As many characters as the office takes. */
const LONGEST = 1000;

/** Shows what is asked of this ticket, once; nothing when nothing is asked. */
export async function survey(section, path) {
  const response = await fetch(`/api/v1/${path}/survey`, { credentials: "same-origin" }).catch(() => null);
  const asked = response?.ok ? await response.json() : null;
  if (asked?.answered) return thank(section, path, [], !asked.commented);
  if (!asked?.survey) return;
  const chosen = {};
  let satisfied = true;
  fill(section, ...asked.survey.questions.map((question) => group(question, (level) => choose(question, level))), el("p", { class: "quiet", text: t("phone.survey.kept") }));
  section.hidden = false;

  function choose(question, level) {
    chosen[question.id] = level.id;
    satisfied = asked.survey.questions.every((one) => one.levels.find((of) => of.id === chosen[one.id])?.score > 0);
    for (const button of section.querySelectorAll(`[data-question="${question.id}"] button`)) {
      button.setAttribute("aria-pressed", String(button.dataset.level === level.id));
    }
    if (Object.keys(chosen).length === asked.survey.questions.length) send();
  }

  async function send() {
    for (const button of section.querySelectorAll("button")) button.disabled = true;
    const answer = await act(`${path}/survey`, { survey: asked.survey.id, choices: chosen });
    if (answer.done || answer.status === 409) return thank(section, path, satisfied ? [] : asked.survey.reasons, answer.done);
    for (const button of section.querySelectorAll("button")) button.disabled = false;
    refused(section, answer);
  }
}

function refused(within, answer) {
  within.querySelector(".alert")?.remove();
  within.prepend(el("div", { class: "alert over", role: "alert" }, icon("warning"), el("p", { text: answer.refusal })));
}

function group(question, choose) {
  const levels = question.levels.map((level) => {
    const button = el("button", { type: "button", "data-level": level.id, "aria-pressed": "false" }, question.factual ? null : face(level.score, level.satisfied), say(level.name));
    button.addEventListener("click", () => choose(level));
    return button;
  });
  return el("div", { role: "group", "aria-label": say(question.text), "data-question": question.id }, el("h2", { text: say(question.text) }), el("div", { class: "levels" }, ...levels));
}

const SVG = "http://www.w3.org/2000/svg";
const MOUTHS = { good: "M11 19c3 5 11 5 14 0", even: "M11 21.5h14", bad: "M11 24c3-5 11-5 14 0" };

/** A face: happy, neither, or not; the word beside it says which. */
function face(score, satisfied) {
  const svg = document.createElementNS(SVG, "svg");
  const mood = satisfied ? "good" : score > 0 ? "even" : "bad";
  for (const [name, value] of [["viewBox", "0 0 36 36"], ["class", `face ${mood}`], ["aria-hidden", "true"]]) svg.setAttribute(name, value);
  for (const d of ["M18 2a16 16 0 1 0 0 32a16 16 0 1 0 0-32z", "M12.5 13v2", "M23.5 13v2", MOUTHS[mood]]) {
    const line = document.createElementNS(SVG, "path");
    line.setAttribute("d", d);
    svg.append(line);
  }
  return svg;
}

/** Thanks; the answer is kept. Room for reasons and words, which the office keeps with it and tells nobody singly. */
function thank(section, path, reasons, room) {
  fill(section, el("h2", { text: t("phone.survey.thanks") }));
  section.hidden = false;
  if (!room) return;
  const boxes = reasons.map((reason) => el("label", {}, el("input", { type: "checkbox", value: reason.id }), say(reason.name)));
  const words = el("textarea", { class: "input", id: "more-words", rows: 3, maxlength: LONGEST });
  const form = el(
    "form",
    {},
    boxes.length ? el("fieldset", {}, el("legend", { text: t("phone.survey.reasons") }), ...boxes) : null,
    el("label", { for: "more-words", text: t("phone.survey.more") }),
    words,
    el("p", { class: "quiet", text: t("phone.survey.more.kept") }),
    el("button", { class: "btn", type: "submit", text: t("phone.survey.send") }),
  );
  const send = once(form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const ticked = [...form.querySelectorAll(":checked")].map((box) => box.value);
    const comment = words.value.trim();
    if (!ticked.length && !comment) return words.focus();
    const button = form.querySelector("button");
    button.disabled = true;
    const answer = await send(`${path}/survey/more`, () => ({ ...(ticked.length ? { reasons: ticked } : {}), ...(comment ? { comment } : {}) }));
    if (answer.done) return form.replaceWith(el("p", { class: "quiet", role: "status", text: t("phone.survey.more.thanks") }));
    button.disabled = false;
    refused(form, answer);
  });
  section.append(form);
}
