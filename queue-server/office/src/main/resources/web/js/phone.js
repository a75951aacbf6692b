// A citizen's own ticket: number, state, people ahead, where to go; giving it up and asking for a while more.
import { act } from "./api.js";
import { byId, data, el, fill, icon } from "./dom.js";
import { level, showAge } from "./freshness.js";
import { near } from "./phone-near.js";
import { stateOf, ticket, turn } from "./phone-view.js";
import { follow } from "./stream.js";
import { clock, t } from "./text.js";
import { atLeast, everySecond, now } from "./time.js";

const OPEN = ["waiting", "called", "parked"];
const page = byId("phone");
const path = `phone/${page.dataset.token}`;
let view = null;
let asked = false;

function show(next) {
  if (view && next.version < view.version) return;
  view = next;
  atLeast(next.computedAt);
  const state = stateOf(next);
  document.body.classList.toggle("called", state === "called");
  fill(byId("ticket"), ...(state === "called" ? turn(next) : ticket(next, state)));
  near(next, state);
  actions(state);
  if (state === "completed" && !asked) ask();
}

/** After service only: a phone in the hall need not load what it does not show. */
async function ask() {
  asked = true;
  const { survey } = await import("./phone-survey.js");
  survey(byId("survey"), path);
}

function actions(state) {
  const stay = view.stay ?? {};
  const open = OPEN.includes(state);
  byId("acts").hidden = !open;
  byId("more").hidden = !open || state === "parked" || !stay.moreTimeMinutes;
  byId("more").disabled = !(stay.moreTimeLeft > 0);
  byId("more").textContent = stay.moreTimeLeft > 0 ? t("phone.more", stay.moreTimeMinutes) : t("phone.more.none");
}

async function send(action, button) {
  button.setAttribute("aria-busy", "true");
  const answer = await act(`${path}/${action}`);
  button.removeAttribute("aria-busy");
  const line = byId("said");
  line.hidden = answer.done;
  if (!answer.done) fill(line, icon("warning"), el("p", { text: answer.refusal }));
}

function tick() {
  const age = stream.ageMillis();
  const lost = level(age) === "lost";
  byId("down").hidden = !lost;
  if (lost) fill(byId("down"), icon("warning"), el("p", { text: t("phone.lost") }), el("p", { text: t("phone.lost.text", clock(now() - age)) }));
  byId("acts").inert = lost;
  showAge(byId("fresh"), age, "phone.updated");
}

byId("more").addEventListener("click", () => send("more-time", byId("more")));
byId("cancel").addEventListener("click", () => byId("sure").showModal());
byId("sure").addEventListener("close", () => byId("sure").returnValue === "yes" && send("cancel", byId("cancel")));
const stream = follow(`ticket:${page.dataset.token}`, show, () => {}, `/api/v1/${path}`);
const first = data("snapshot");
if (first) show(first);
everySecond(tick);
