// Small builders for the page's own elements. Text goes in as text, never as markup.

/** The element with an id. */
export const byId = (id) => document.getElementById(id);

/** An element with properties (`class`, `text`, attributes; null leaves one out) and children. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "text") element.textContent = value;
    else if (name === "class") element.className = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** An icon of /assets/icons.svg. */
export function icon(name, label = null) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.setAttribute("class", "ico");
  if (label) {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
  } else {
    svg.setAttribute("aria-hidden", "true");
  }
  use.setAttribute("href", `/assets/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** Replaces what an element holds, unless it already holds the same: no flicker, no lost focus. */
export function fill(element, ...children) {
  const next = element.cloneNode(false);
  next.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  if (next.innerHTML === element.innerHTML) return false;
  element.replaceChildren(...next.childNodes);
  return true;
}

/** The JSON in one of the page's data elements. */
export const data = (id) => JSON.parse(byId(id).textContent);
