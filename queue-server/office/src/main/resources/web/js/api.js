// Actions at the office server. Every action carries an idempotency key, so that a repeated request changes nothing.
import { has, lang, t } from "./text.js";

const csrf = document.querySelector('meta[name="csrf-token"]')?.content ?? "";
const ANSWER_MILLIS = 8_000;
/** Statuses of a request that was turned away at the door: they tell nothing of an earlier one. */
const TURNED_AWAY = [401, 403, 429];

/** A random key. crypto.randomUUID is missing where the page came over plain HTTP. */
export function freshKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Posts an action, or deletes. Answers `{done, status, body?, refusal?}`; the refusal is a sentence for the reader. */
export async function act(path, body = {}, method = "POST", key = freshKey()) {
  let response;
  try {
    response = await fetch(`/api/v1/${path}`, {
      method,
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "Idempotency-Key": key, "X-CSRF-Token": csrf, "Accept-Language": lang },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_MILLIS),
    });
  } catch {
    return { done: false, status: 0, refusal: t("refusal.no-answer") };
  }
  const answer = await response.json().catch(() => null);
  if (response.status === 204 && method === "DELETE") return { done: true, status: 204 };
  if (response.status === 204) return { done: false, status: 204, refusal: t("refusal.queue-empty") };
  if (response.ok) return { done: true, status: response.status, body: answer };
  return { done: false, status: response.status, refusal: sentence(response.status, answer ?? {}) };
}

/**
 * Posts what a form asks for, so that it takes effect once: while no answer tells what became of it, the form keeps what
 * was sent, and sending again repeats that under the same key. Answers as `act` does, with `doubt` while it is so.
 */
export function once(form) {
  let sent = null;
  let doubt = false;
  return async (path, body) => {
    sent ??= { key: freshKey(), body: body() };
    const answer = await act(path, sent.body, "POST", sent.key);
    doubt = answer.status === 0 || answer.status >= 500 || (doubt && TURNED_AWAY.includes(answer.status));
    if (!doubt) sent = null;
    for (const field of form.querySelectorAll("input, textarea")) {
      field.readOnly = doubt;
      field.onclick = doubt ? (event) => event.preventDefault() : null; // what is ticked knows no readOnly
    }
    return { ...answer, doubt };
  };
}

/** Why a request was refused, in the reader's language: from the problem's code, else from its type or the status. */
export function sentence(status, problem) {
  const word = String(problem.code ?? String(problem.type ?? "").split(/[/:#]/).pop());
  const code = word.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
  if (code && has(`refusal.${code}`)) return t(`refusal.${code}`);
  if (code.startsWith("plan-") && problem.detail) return problem.detail;
  if (status === 401) return t("refusal.signed-out");
  if (status === 403) return t("refusal.forbidden");
  if (status >= 500) return t("refusal.fault");
  return t("refusal.other", problem.detail ?? problem.title ?? status);
}
