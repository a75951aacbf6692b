// The intake record: what a person hands in, and which papers need not be handed in again. Of a paper's code the type stands
// in the record; the owner's number in front of it, and a name that is in no list, go to the personal store.
import { byId, el } from "./dom.js";
import { t } from "./text.js";

const CODE = /^(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}-\d{6}-\d{4}|[A-Z]\d{2}(?:\.\d{2,3})?(?:\.\d{2})?-\d{6}-(?:[A-Z]{2})?\d{4,8})$/;
/** "001090000001.KQ.G15.000001": the owner's number and the type; either may be missing. */
const CODE_OF_PAPER = /^(\d{6,})?\.?(.*)$/;
const MOST_PAPERS = 40;
const USES = ["reused", "digitised", "on-paper"];
const form = byId("dossier");
let procedures = [];
let shownFor = null;

/** Fetches the procedures and connects the form. `save(body)` answers whether the office took it. */
export async function followDossier(save) {
  form.addEventListener("submit", (event) => submit(event, save));
  byId("dossier-procedure").addEventListener("change", drawPapers);
  byId("dossier-other").addEventListener("click", addOther);
  form.addEventListener("change", drawSum);
  form.addEventListener("keydown", (event) => event.key === "Escape" && document.activeElement?.blur());
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.code !== "KeyS" || form.hidden) return;
    event.preventDefault();
    form.requestSubmit();
  });
  try {
    const response = await fetch("/api/v1/procedures", { credentials: "same-origin" });
    if (response.ok) procedures = (await response.json()).procedures ?? [];
  } catch {
    // Without the list nothing can be recorded; the next look at the page asks again.
  }
}

/** Shows the form while somebody is served, empty for each new person. */
export function drawDossier(snapshot, serving) {
  const { current } = snapshot;
  form.hidden = !serving || procedures.length === 0;
  document.body.classList.toggle("taking-in", !form.hidden);
  if (form.hidden) return;
  const key = `${current.ticket}:${current.service}`;
  if (shownFor !== key) {
    shownFor = key;
    clear(current.service);
  }
  const saved = current.dossiers ?? [];
  const state = byId("dossier-state");
  state.className = saved.length ? "badge ok" : "badge";
  state.textContent = saved.length ? t("console.dossier.saved", saved.map((dossier) => dossier.code).join(", ")) : t("console.dossier.unsaved");
}

function clear(service) {
  form.reset();
  wrong(null);
  const own = procedures.filter((procedure) => procedure.service === service);
  const others = procedures.filter((procedure) => procedure.service !== service);
  const select = byId("dossier-procedure");
  select.replaceChildren(...[...own, ...others].map(({ code, name }) => el("option", { value: code, text: `${code} · ${name}` })));
  select.selectedIndex = 0;
  drawPapers();
}

function drawPapers() {
  const chosen = procedures.find((procedure) => procedure.code === byId("dossier-procedure").value);
  const papers = chosen?.papers ?? [];
  byId("dossier-papers").replaceChildren(...papers.map((name, i) => paper(i, name)));
  drawSum();
}

/** One paper; without a name it is one that the procedure does not list, and its name is typed. */
function paper(i, name) {
  return el("fieldset", { class: "paper-use", "data-at": i },
    name ? el("legend", { text: name }) : el("legend", {}, el("span", { class: "sr", text: t("console.dossier.other") }),
      el("input", { class: "input", name: `name-${i}`, maxlength: "200", spellcheck: "false", required: true, placeholder: t("console.dossier.other.name"), "aria-label": t("console.dossier.other.name") })),
    el("div", { class: "segments" }, ...USES.map((use) => el("label", {}, el("input", { type: "radio", name: `use-${i}`, value: use, checked: use === "on-paper" }), el("span", { text: t(`console.dossier.use.${use}`) })))),
    el("input", { class: "input type", name: `type-${i}`, maxlength: "80", spellcheck: "false", placeholder: t("console.dossier.type"), "aria-label": t("console.dossier.type.of", name ?? t("console.dossier.other")) }));
}

function addOther() {
  const papers = byId("dossier-papers");
  const at = papers.childElementCount;
  if (at >= MOST_PAPERS) return;
  papers.append(paper(at, null));
  papers.querySelector(`[name=name-${at}]`).focus();
  drawSum();
}

function drawSum() {
  const all = form.querySelectorAll(".paper-use").length;
  const reused = form.querySelectorAll(".paper-use input[value=reused]:checked").length;
  byId("dossier-sum").textContent = all ? t("console.dossier.sum", reused, all) : "";
}

async function submit(event, save) {
  event.preventDefault();
  const entered = new FormData(form);
  const code = String(entered.get("code")).trim().toUpperCase();
  if (!CODE.test(code)) return wrong(t("console.dossier.wrong-code"));
  const papers = [...form.querySelectorAll(".paper-use")].map((field) => entry(field, entered));
  wrong(null);
  if (await save({ code, procedure: entered.get("procedure"), filing: entered.get("filing"), result: entered.get("result"), papers })) {
    document.activeElement?.blur();
    byId("dossier-code").value = "";
  }
}

/** A paper for the record, with what of it is personal beside it. */
function entry(field, entered) {
  const i = field.dataset.at;
  const typed = entered.get(`name-${i}`);
  const [, owner, type] = CODE_OF_PAPER.exec(String(entered.get(`type-${i}`)).trim().toUpperCase());
  const personal = { ...(owner ? { owner } : {}), ...(typed ? { name: typed.trim() } : {}) };
  return {
    paper: { name: typed === null ? field.querySelector("legend").textContent : "other", use: entered.get(`use-${i}`), ...(type ? { type } : {}) },
    ...(Object.keys(personal).length ? { personal } : {}),
  };
}

/** The requests for a dossier: what is personal first, each for a name that the record then carries. */
export function dossierSteps({ papers, ...dossier }) {
  const apart = papers.filter((entry) => entry.personal);
  return [
    ...apart.map(({ personal }) => ({ path: "personal", body: { purpose: "dossier-paper", content: JSON.stringify(personal) } })),
    { verb: "dossier", body: (last, answers) => ({ ...dossier, papers: papers.map((entry) => ({ ...entry.paper, ...(entry.personal ? { personalRef: answers[apart.indexOf(entry)].ref } : {}) })) }) },
  ];
}

function wrong(text) {
  byId("dossier-wrong").hidden = !text;
  byId("dossier-wrong").textContent = text ?? "";
  if (text) byId("dossier-code").setAttribute("aria-invalid", "true");
  else byId("dossier-code").removeAttribute("aria-invalid");
  if (text) byId("dossier-code").focus();
}
