// Warns when the citizen's turn is near: at the Nth in line, N by choice, and when called. By vibration, by a short sound
// where the page was touched before, and by a notification where the citizen has allowed it.
import { byId, el } from "./dom.js";
import { say, t } from "./text.js";

const CHOICES = [0, 1, 2, 3, 5, 10];
const KEY = "motcua.near";
const NEAR = [200, 100, 200];
const CALLED = [400, 200, 400, 200, 400];
const choice = byId("near");
let last = null;
let peopleBefore = null; // null: nothing seen yet, so nothing to warn of; Infinity: was not waiting
let audio = null;

/** Looks at each new view of the ticket. */
export function near(view, state) {
  byId("near-row").hidden = state !== "waiting";
  if (state === "called" && last !== null && last !== "called") warn(t("phone.called"), `${view.number} → ${say(view.counterName)}`, CALLED);
  const people = state === "waiting" ? view.peopleAhead ?? Infinity : Infinity;
  // Compared with what was seen before, and not with a kept "warned": views skip states, and the choice may have changed.
  const wasFar = peopleBefore !== null && peopleBefore > Number(choice.value);
  peopleBefore = people;
  if (markNear() && wasFar) warn(t("phone.near.now"), t(people > 0 ? "phone.ahead" : "phone.ahead.none", people), NEAR);
  last = state;
}

function markNear() {
  const isNear = peopleBefore !== null && peopleBefore <= Number(choice.value);
  document.body.classList.toggle("soon", isNear);
  return isNear;
}

function warn(title, text, pattern) {
  // A browser lets a page vibrate only after a touch, and complains of one that tries.
  if (navigator.userActivation?.hasBeenActive ?? true) navigator.vibrate?.(pattern);
  beep();
  if (globalThis.Notification?.permission === "granted") {
    try {
      new Notification(title, { body: text, tag: "motcua", icon: "/brand/logo.svg" });
    } catch {
      // Some phones allow notifications from service workers only; vibration and sound remain.
    }
  }
  document.dispatchEvent(new CustomEvent("warned", { detail: title }));
}

function beep() {
  if (audio?.state !== "running") return;
  const tone = audio.createOscillator();
  tone.frequency.value = 880;
  tone.connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.25);
}

choice.append(...CHOICES.map((people) => el("option", { value: people, text: people > 0 ? t("phone.near.people", people) : t("phone.near.next") })));
choice.value = localStorage.getItem(KEY) ?? "2";
choice.addEventListener("change", () => {
  localStorage.setItem(KEY, choice.value);
  markNear();
});
byId("notify").hidden = globalThis.Notification?.permission !== "default" || !isSecureContext;
byId("notify").addEventListener("click", async () => {
  await Notification.requestPermission();
  byId("notify").hidden = true;
});
// A browser lets a page sound only after a touch.
addEventListener("pointerdown", () => { audio ??= new AudioContext(); }, { once: true });
