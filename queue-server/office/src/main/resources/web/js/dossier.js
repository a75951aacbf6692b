// How far a dossier is, by its code; the code may stand in the address, as a receipt's QR code gives it.
import { byId, el, icon } from "./dom.js";
import { date, say, t } from "./text.js";

const form = byId("ask");
const field = byId("code");
const DAYS = ["receivedOn", "dueOn", "doneOn"];
const REASONS = { 400: "wrong", 404: "unknown", 429: "often" };

async function look() {
  const button = form.querySelector("button");
  button.disabled = true;
  button.setAttribute("aria-busy", "true");
  const response = await fetch(`/api/v1/dossiers/${encodeURIComponent(field.value.trim())}/status`, { credentials: "same-origin", headers: { Accept: "application/json" } }).catch(() => null);
  button.disabled = false;
  button.removeAttribute("aria-busy");
  if (response?.ok) return show(await response.json());
  const reason = REASONS[response?.status] ?? "away";
  byId("stage").replaceChildren(el("div", { class: `alert ${reason === "away" ? "near" : "over"}`, role: "alert" }, icon("warning"), el("p", { text: t(`dossier-status.${reason}`) }), el("p", { text: t(`dossier-status.${reason}.do`) })));
}

function show(status) {
  const facts = DAYS.filter((day) => status[day]).map((day) => el("div", {}, el("dt", { text: t(`dossier-status.${day}`) }), el("dd", { text: date(status[day]) })));
  const late = status.timing === "late";
  byId("stage").replaceChildren(
    el("div", { class: "card code" }, el("p", { text: status.code }), el("strong", { text: say(status.name) }), status.timing ? el("p", {}, el("span", { class: `badge ${late ? "over" : "ok"}` }, icon(late ? "triangle" : "check"), t(`dossier-status.${status.timing}`))) : null, el("p", { text: say(status.advice) })),
    el("dl", { class: "card facts" }, ...facts),
  );
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  look();
});
const given = new URLSearchParams(location.search).get("code");
if (given) {
  field.value = given;
  look();
}
