// Words, numbers and times in the page's language. The words come with the page.
import { data } from "./dom.js";

export const lang = document.documentElement.lang;
const texts = data("texts");
const zone = document.documentElement.dataset.zone;
const times = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
const dates = new Intl.DateTimeFormat("en-GB", { timeZone: zone, day: "2-digit", month: "2-digit", year: "numeric" });
const days = new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "short" });
const WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** The text of a key, with {0}, {1}… replaced. */
export function t(key, ...values) {
  return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), texts[key] ?? key);
}

/** True when the page has a text for the key. */
export const has = (key) => key in texts;

/** What a bilingual text says in the page's language; Vietnamese where it is missing. */
export function say(text) {
  if (text === null || text === undefined) return "";
  return typeof text === "string" ? text : (text[lang] ?? text.vi ?? "");
}

/** Time of day at the office: 09:36. */
export const clock = (instant) => times.format(new Date(instant));
export const date = (instant) => dates.format(new Date(instant));
export const weekday = (instant) => t(`weekday.${WEEK.indexOf(days.format(new Date(instant))) + 1}`);

/** The day at the office as YYYY-MM-DD. */
export const isoDay = (instant) => date(instant).split("/").reverse().join("-");

/** Beyond this many minutes a range would be false precision: only "more than" is said. */
const LONG_MINUTES = 60;

/** An expected wait: "10–15 phút", "dưới 5 phút", "hơn 60 phút", or a dash. */
export function wait(low, high) {
  if (low === null || low === undefined || high === null || high === undefined) return "–";
  if (low > LONG_MINUTES) return t("common.more-than-minutes", LONG_MINUTES);
  if (low <= 0) return t("common.under-minutes", Math.max(1, high));
  return low === high ? t("common.minutes", low) : t("common.range-minutes", low, high);
}

/** Minutes and seconds: 06:12; from an hour on 1:06:12. */
export function stopwatch(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const pad = (n) => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  return (hours ? `${hours}:` : "") + `${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}
