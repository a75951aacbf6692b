// The note on the present ticket. Its text is personal: the snapshot carries a random name, the text is asked for by it, and
// each reading is written down by the office; so it is asked for once and kept while the page shows the ticket.
let known = { ref: null, text: null };

/** The note's text if it is here; else null, and `arrived()` runs when it is. */
export function noteText(ref, arrived) {
  if (known.ref === ref) return known.text;
  known = { ref, text: null };
  if (ref) ask(ref).then((text) => {
    if (known.ref !== ref) return;
    known.text = text;
    arrived();
  });
  return null;
}

async function ask(ref) {
  try {
    const response = await fetch(`/api/v1/personal/${encodeURIComponent(ref)}`, { credentials: "same-origin", cache: "no-store" });
    if (response.ok) return (await response.json()).content;
  } catch {
    // Said as below: the next look at the ticket asks again.
  }
  known = { ref: null, text: null };
  return null;
}
