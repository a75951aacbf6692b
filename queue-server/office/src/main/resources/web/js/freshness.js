// How old what the page shows is: a dot up to 5 s, an amber triangle up to 15 s, then "lost".
import { el, fill, icon } from "./dom.js";
import { t } from "./text.js";

const NEAR_MILLIS = 5_000;
const LOST_MILLIS = 15_000;

/** ok, near or lost. */
export const level = (ageMillis) => (ageMillis > LOST_MILLIS ? "lost" : ageMillis > NEAR_MILLIS ? "near" : "ok");

/** Writes the age into an element. */
export function showAge(element, ageMillis, key = "common.data-age") {
  const now = level(ageMillis);
  const seconds = Math.max(1, Math.round(ageMillis / 1000));
  element.dataset.level = now;
  const text = seconds < 60 || key === "common.data-age.short" ? t(key, seconds) : t("common.data-age.minutes", Math.floor(seconds / 60));
  fill(element, icon(now === "ok" ? "dot" : "triangle"), el("span", { text }));
}

/** "12 giây" or "2 phút": how long the connection has been gone. */
export function lostFor(ageMillis) {
  const seconds = Math.round(ageMillis / 1000);
  return seconds < 60 ? t("common.seconds", seconds) : t("common.minutes", Math.floor(seconds / 60));
}
