// The page of satisfaction: what people wrote beside their answers, read on request, since each reading is written down.
import { act } from "./api.js";
import { byId, el, icon } from "./dom.js";
import "./report.js";
import { date, lang, t } from "./text.js";

const section = byId("comments");
byId("read-comments").addEventListener("click", read);

async function read() {
  const button = byId("read-comments");
  button.disabled = true;
  const answer = await fetch(`/api/v1/reports/satisfaction/comments?from=${byId("from").defaultValue}&to=${byId("to").defaultValue}`, { credentials: "same-origin", headers: { "Accept-Language": lang } }).catch(() => null);
  const told = answer?.ok ? await answer.json() : null;
  button.disabled = false;
  section.replaceChildren(...(told ? shown(told) : [el("div", { class: "alert over", role: "alert" }, icon("warning"), el("p", { text: t("refusal.no-answer") }))]));
}

function shown(told) {
  const notes = [];
  if (!told.groups.length) notes.push(t("satisfaction.comments.none"));
  if (told.hidden) notes.push(t("satisfaction.comments.hidden", told.hidden));
  if (told.left) notes.push(t("satisfaction.comments.left", told.left));
  return [...told.groups.map(group), ...notes.map((text) => el("p", { class: "quiet", text }))];
}

function group(of) {
  const day = (iso) => date(`${iso}T12:00:00Z`);
  const lines = of.comments.map(line);
  if (of.erased) lines.push(el("li", { class: "quiet", text: t("satisfaction.comments.erased", of.erased) }));
  return el("div", {}, el("h3", { text: t("satisfaction.comments.block", day(of.from), day(of.to), of.comments.length) }), el("ul", { class: "said-list" }, ...lines));
}

/** A text that names somebody can be taken away for good; the first press asks, the second does. */
function line(comment) {
  const erase = el("button", { class: "btn btn--quiet", type: "button", text: t("satisfaction.comments.erase") });
  const item = el("li", {}, el("p", { text: comment.text }), erase);
  erase.addEventListener("click", async () => {
    if (!erase.classList.contains("btn--danger")) {
      erase.className = "btn btn--danger";
      erase.textContent = t("satisfaction.comments.erase.sure");
      return;
    }
    erase.disabled = true;
    const answer = await act(`personal/${comment.ref}`, {}, "DELETE");
    if (answer.done || answer.status === 404) item.replaceChildren(el("p", { class: "quiet", text: t("satisfaction.comments.erased.now") }));
    else erase.disabled = false;
  });
  return item;
}
