// The console's keys: which key does what. They can be changed, are kept in this browser, and do nothing while somebody
// types, while a dialog is open, or together with Ctrl, Alt or Meta.
import { has, t } from "./text.js";

/** Each action's keys as they come from the factory: the first is the one shown and changed; the rest is the number pad. */
const FACTORY = {
  main: ["Space", "NumpadAdd"], start: ["F2", "NumpadMultiply"], recall: ["F3", "NumpadEnter"], "no-show": ["F4", "NumpadSubtract"],
  transfer: ["F6"], park: ["F7"], complete: ["F8", "NumpadDivide"], pause: ["F9"],
  undo: ["KeyZ", "NumpadDecimal"], also: ["KeyT"], "walk-in": ["KeyN", "Numpad0"], continue: ["KeyC"], "time-wrong": ["KeyW"],
  dossier: ["KeyD"], note: ["KeyG"], reprint: ["KeyR"], "call-back": ["KeyB"], "call-parked": ["KeyP"], search: ["/"], close: ["KeyX"], help: ["?"],
};
const STORE = "motcua.keys";
const TYPING = "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]";
const FORBIDDEN = new Set(["Tab", "Escape", "Enter", "F5", "F11", "F12", "ShiftLeft", "ShiftRight", "ControlLeft", "ControlRight", "AltLeft", "AltRight", "MetaLeft", "MetaRight"]);

/** Every action that has a key, in the order of the help. */
export const ACTIONS = Object.keys(FACTORY);

let keys = read();

/** A key press by the place of the key, so that an input method for Vietnamese changes nothing; "/" and "?" by their sign. */
export const nameOf = (event) => (event.key === "/" || event.key === "?" ? (event.code.startsWith("Numpad") ? event.code : event.key) : event.code);

/** What stands on a keycap: "F3", "T", "Space". */
export function cap(action) {
  const key = keys[action];
  if (!key) return "";
  if (has(`console.key.${key}`)) return t(`console.key.${key}`);
  return key.replace(/^(Key|Digit)/, "").replace(/^Numpad/, "Num ");
}

/** Whether a key may be given to an action. */
export const allowedKey = (name) => name !== "" && !FORBIDDEN.has(name);

/** Gives a key to an action; the action that had it gets the other's in exchange. */
export function assign(action, name) {
  const other = ACTIONS.find((known) => keys[known] === name);
  if (other) keys[other] = keys[action];
  keys[action] = name;
  write();
}

/** Back to the keys as they came. */
export function reset() {
  keys = factory();
  write();
}

/** Calls `run(action)` for each key pressed. A held key counts once. */
export function listen(run) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const action = actionOf(nameOf(event));
    if (!action || document.querySelector("dialog[open]") || event.target.closest?.(TYPING)) return;
    // Space on a focused button or link presses that one, as everywhere; a click with the mouse leaves no focus behind.
    if (event.key === " " && event.target.closest?.("button, a, summary")) return;
    event.preventDefault();
    if (!event.repeat) run(action);
  });
}

function actionOf(name) {
  const chosen = ACTIONS.find((action) => keys[action] === name);
  return chosen ?? ACTIONS.find((action) => FACTORY[action].slice(1).includes(name));
}

function factory() {
  return Object.fromEntries(ACTIONS.map((action) => [action, FACTORY[action][0]]));
}

function read() {
  const known = factory();
  try {
    const kept = JSON.parse(localStorage.getItem(STORE) ?? "{}");
    for (const action of ACTIONS) if (typeof kept[action] === "string") known[action] = kept[action];
  } catch {
    // A browser that keeps nothing has the keys as they came.
  }
  return known;
}

function write() {
  try {
    localStorage.setItem(STORE, JSON.stringify(keys));
  } catch {
    // The change then holds until the page is closed.
  }
}
