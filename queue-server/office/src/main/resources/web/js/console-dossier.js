// The intake record: what a person hands in, and which papers need not be handed in again. Of a paper's code only the type
// is sent; the owner's number in front of it never leaves this page.
import { byId, el } from "./dom.js";
import { t } from "./text.js";

const CODE = /^(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}-\d{6}-\d{4}|[A-Z]\d{2}(?:\.\d{2,3})?(?:\.\d{2})?-\d{6}-(?:[A-Z]{2})?\d{4,8})$/;
const USES = ["reused", "digitised", "on-paper"];
const form = byId("dossier");
let procedures = [];
let shownFor = null;

/** Fetches the procedures and connects the form. `save(body)` answers whether the office took it. */
export async function followDossier(save) {
  form.addEventListener("submit", (event) => submit(event, save));
  byId("dossier-procedure").addEventListener("change", drawPapers);
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
  byId("dossier-papers").replaceChildren(...papers.map((name, i) => el("fieldset", { class: "paper-use" },
    el("legend", { text: name }),
    el("div", { class: "segments" }, ...USES.map((use) => el("label", {}, el("input", { type: "radio", name: `use-${i}`, value: use, checked: use === "on-paper" }), el("span", { text: t(`console.dossier.use.${use}`) })))),
    el("input", { class: "input type", name: `type-${i}`, maxlength: "60", spellcheck: "false", placeholder: t("console.dossier.type"), "aria-label": t("console.dossier.type.of", name) }))));
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
  const papers = [...form.querySelectorAll(".paper-use")].map((field, i) => {
    const type = withoutOwner(String(entered.get(`type-${i}`)));
    return { name: field.querySelector("legend").textContent, use: entered.get(`use-${i}`), ...(type ? { type } : {}) };
  });
  wrong(null);
  if (await save({ code, procedure: entered.get("procedure"), filing: entered.get("filing"), papers })) {
    document.activeElement?.blur();
    byId("dossier-code").value = "";
  }
}

/** "001090000001.KQ.G15.000001" is KQ.G15.000001: the owner's number stays here. */
const withoutOwner = (text) => text.trim().toUpperCase().replace(/^\d{6,}\.?/, "");

function wrong(text) {
  byId("dossier-wrong").hidden = !text;
  byId("dossier-wrong").textContent = text ?? "";
  if (text) byId("dossier-code").setAttribute("aria-invalid", "true");
  else byId("dossier-code").removeAttribute("aria-invalid");
  if (text) byId("dossier-code").focus();
}
