// The administrator's page: each button sends one action and the page is drawn anew.
import { act } from "./api.js";
import { byId } from "./dom.js";

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-post]");
  if (!button || event.detail > 1) return;
  button.disabled = true;
  button.setAttribute("aria-busy", "true");
  const answer = await act(button.dataset.post);
  if (answer.done) return location.reload();
  button.disabled = false;
  button.removeAttribute("aria-busy");
  byId("refusal").textContent = answer.refusal;
  byId("refusal").hidden = false;
});
