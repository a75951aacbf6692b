// The console's keys. They do nothing while somebody types, while a dialog is open, or together with Ctrl, Alt or Meta.

const ACTIONS = {
  " ": "main", F2: "start", F3: "recall", F4: "no-show", F6: "transfer", F7: "park", F8: "complete", F9: "pause", "?": "help",
};
const TYPING = "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]";

/** Calls `run(action)` for each key pressed. A held key counts once. */
export function listen(run) {
  document.addEventListener("keydown", (event) => {
    const action = ACTIONS[event.key];
    if (!action || event.ctrlKey || event.altKey || event.metaKey) return;
    if (document.querySelector("dialog[open]") || event.target.closest?.(TYPING)) return;
    // Space on a focused button or link presses that one, as everywhere; a click with the mouse leaves no focus behind.
    if (event.key === " " && event.target.closest?.("button, a, summary")) return;
    event.preventDefault();
    if (!event.repeat) run(action);
  });
}
