// The sign-in page: says when Caps Lock is on.
import { icon } from "./dom.js";

const caps = document.getElementById("caps");
for (const event of ["keydown", "keyup"]) {
  document.getElementById("password").addEventListener(event, (e) => {
    const on = e.getModifierState?.("CapsLock") ?? false;
    caps.replaceChildren(...(on ? [icon("warning"), caps.dataset.text] : []));
  });
}
const user = document.getElementById("user");
(user.value ? document.getElementById("password") : user).focus();
