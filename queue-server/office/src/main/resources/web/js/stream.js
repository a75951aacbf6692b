// Server-sent events, read with fetch: unlike EventSource this sees heartbeat comments (so the age of the data is known)
// and the answer 401 (so a signed-out page says so). Every message is a full snapshot: the newest is all there is to keep.
import { correct, learn } from "./time.js";

const SILENT_MILLIS = 10_000; // the server sends at least a heartbeat every 2 s
const RETRY_MILLIS = [500, 1000, 2000, 4000]; // then 4 s for ever
const MAX_BUFFER = 1_000_000; // characters; a snapshot is far smaller

/**
 * Follows a view. `onSnapshot(snapshot)` runs for every snapshot, `onSignedOut()` once when the session is over. Where a
 * stream does not get through (some phone networks hold it back), the snapshot at `poll` is asked for between attempts.
 * Returns `{ageMillis()}`: how long ago the server was last heard.
 */
export function follow(view, onSnapshot, onSignedOut = () => {}, poll = null) {
  let heard = performance.now();
  let failures = 0;

  async function connect() {
    const stop = new AbortController();
    const watchdog = setInterval(() => performance.now() - lastSign > SILENT_MILLIS && stop.abort(), 1000);
    let lastSign = performance.now();
    // A page that was left may be kept for "back"; its stream would keep one of the browser's six lines to the server.
    addEventListener("pagehide", () => stop.abort(), { signal: stop.signal });
    try {
      const response = await fetch(`/api/v1/stream?view=${encodeURIComponent(view)}`, {
        headers: { Accept: "text/event-stream" }, cache: "no-store", credentials: "same-origin", signal: stop.signal,
      });
      if (response.status === 401) return onSignedOut();
      if (!response.ok) throw new Error(`stream answered ${response.status}`);
      correct(response.headers.get("Date"));
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let buffer = ""; ; ) {
        const { value, done } = await reader.read();
        if (done) break;
        lastSign = heard = performance.now();
        failures = 0;
        const blocks = (buffer + value).split(/\r?\n\r?\n/);
        buffer = blocks.pop();
        if (buffer.length > MAX_BUFFER) throw new Error("stream sent a message without end");
        blocks.forEach(deliver);
      }
    } catch {
      // A lost connection is shown by its age; here only the next attempt matters.
    } finally {
      clearInterval(watchdog);
      stop.abort();
    }
    if (poll) await ask();
    setTimeout(connect, RETRY_MILLIS[Math.min(failures++, RETRY_MILLIS.length - 1)]);
  }

  async function ask() {
    try {
      const response = await fetch(poll, { cache: "no-store", signal: AbortSignal.timeout(SILENT_MILLIS) });
      if (!response.ok) return;
      onSnapshot(await response.json());
      heard = performance.now();
    } catch {
      // As above: its age tells.
    }
  }

  function deliver(block) {
    let event = "message";
    const lines = [];
    for (const line of block.split(/\r?\n/)) {
      if (line.startsWith("event:")) event = line.slice(6).trim();
      else if (line.startsWith("data:")) lines.push(line.slice(5).replace(/^ /, ""));
    }
    if (lines.length === 0) return;
    const body = JSON.parse(lines.join("\n"));
    if (event === "heartbeat") learn(body.now);
    else onSnapshot(body);
  }

  connect();
  return { ageMillis: () => performance.now() - heard };
}
