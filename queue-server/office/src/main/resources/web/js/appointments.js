// The officers' list of bookings: check in, cancel, book, read a telephone. A telephone goes its own way, before the booking.
import { act, once, sentence } from "./api.js";
import { byId } from "./dom.js";
import { clock, t } from "./text.js";

const said = byId("said");

function say(text, look) {
  said.textContent = text;
  said.className = `alert ${look}`;
  said.hidden = false;
  said.focus();
}

/** What an action led to stays readable after the page is drawn anew. */
function again(text) {
  sessionStorage.setItem("said", text);
  location.reload();
}

const kept = sessionStorage.getItem("said");
if (kept) {
  sessionStorage.removeItem("said");
  say(kept, "ok");
}

async function run(button, work) {
  button.disabled = true;
  button.setAttribute("aria-busy", "true");
  try {
    await work();
  } finally {
    button.disabled = false;
    button.removeAttribute("aria-busy");
  }
}

const actions = {
  checkIn: async (button) => {
    const answer = await act(`appointments/${button.dataset.checkIn}/check-in`);
    if (answer.done) again(t("appointments.number", answer.body.number));
    else say(answer.refusal, "over");
  },
  cancel: async (button) => {
    const sure = byId("sure");
    byId("sure-code").textContent = button.dataset.shown;
    sure.showModal();
    await new Promise((closed) => sure.addEventListener("close", closed, { once: true }));
    if (sure.returnValue !== "yes") return;
    const answer = await act(`appointments/${button.dataset.cancel}`, {}, "DELETE");
    if (answer.done) again(t("appointments.cancelled", button.dataset.shown));
    else say(answer.refusal, "over");
  },
  read: async (button) => {
    const response = await fetch(`/api/v1/personal/${button.dataset.read}`, { credentials: "same-origin" });
    const body = await response.json().catch(() => ({}));
    if (response.ok) say(t("appointments.call", body.content), "info");
    else say(sentence(response.status, body), "over");
  },
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-check-in], button[data-cancel], button[data-read]");
  if (!button || event.detail > 1) return;
  run(button, () => actions[Object.keys(button.dataset).find((name) => name in actions)](button));
});

const slots = byId("slots");
if (slots) {
  const book = booking(slots);
  slots.addEventListener("submit", (event) => {
    event.preventDefault();
    run(event.submitter ?? slots.querySelector(".btn--primary"), book);
  });
}

/** Books what the form says, once; a telephone that no booking came to hold is erased. */
function booking(form) {
  const keep = once(form);
  const ask = once(form);
  let ref = null;
  return async () => {
    const phone = form.elements.phone.value.trim();
    if (phone && !ref) {
      const kept = await keep("personal", () => ({ purpose: "booking-phone", content: phone }));
      if (!kept.done) return say(kept.refusal, "over");
      ref = kept.body.ref;
    }
    const answer = await ask("appointments", () => wish(form, ref));
    if (answer.done) return again(t("appointments.booked", answer.body.shown, clock(answer.body.start)));
    say(answer.refusal, "over");
    if (ref && !answer.doubt) {
      await act(`personal/${ref}`, {}, "DELETE");
      ref = null;
    }
  };
}

function wish(form, ref) {
  const asked = { service: form.dataset.service, start: form.elements.start.value };
  if (form.elements.atHome?.checked) asked.atHome = true;
  if (ref) asked.personalRef = ref;
  return asked;
}
