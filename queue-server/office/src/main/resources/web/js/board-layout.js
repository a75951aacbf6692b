// Type sizes of the board from the screen and the farthest seat: a featured number needs 11 mm of cap height per metre,
// a row 8 mm (ADA 703.5.5 and sign-makers' practice). A screen too small for them shows fewer rows, never smaller type.

const WIDTH_UNITS = 1920; // the drawing's width; a unit is one of its pixels
const CAP_HEIGHT = 0.714; // of the font size, Noto Sans
const SCREEN_WIDTH_PER_DIAGONAL = 16 / Math.hypot(16, 9);
const FEATURED = { mmPerMetre: 11, least: 212, most: 370 };
const ROW = { mmPerMetre: 8, least: 80, most: 260 };
const LOWER_UNITS = 1080 - 112 - 88 - 120 - 44 - 74; // height left for rows when the featured number has size 0
const PANEL_UP_TO = 100; // with larger rows the waiting panel goes: its type could not be read from the farthest seat anyway
const ROW_PITCH = 1.08;
const TWO_COLUMNS_UP_TO = 190; // larger rows need the whole width
const LINE_UNITS = 1712; // room of the featured line
const ARROW_UNITS = 250; // its arrow with the room around it

/** Whether a number and a counter's name are too long for one line: then the counter's sign stands there alone. */
export const tooWide = (number, name, featured) => featured * (0.62 * number.length + 0.58 * name.length) + ARROW_UNITS > LINE_UNITS;

/** {featured, row, rows, columns, panel, featuredReached, rowReached}: sizes in units, rows and columns that fit. */
export function layout(screenInches, farthestSeatMetres, counters) {
  const mmPerUnit = (screenInches * 25.4 * SCREEN_WIDTH_PER_DIAGONAL) / WIDTH_UNITS;
  const needs = (what) => (what.mmPerMetre * farthestSeatMetres) / (CAP_HEIGHT * mmPerUnit);
  const fits = (what) => Math.round(Math.min(what.most, Math.max(what.least, needs(what))));
  const featured = fits(FEATURED);
  const row = Math.min(fits(ROW), Math.floor((LOWER_UNITS - featured) / ROW_PITCH));
  const panel = row <= PANEL_UP_TO;
  const columns = row <= TWO_COLUMNS_UP_TO && (counters > 4 || (!panel && counters > 1)) ? 2 : 1;
  const most = Math.max(1, Math.floor((LOWER_UNITS - featured) / (row * ROW_PITCH)));
  const rows = Math.max(1, Math.min(most, Math.ceil(counters / columns)));
  return { featured, row, rows, columns, panel, featuredReached: needs(FEATURED) <= FEATURED.most, rowReached: needs(ROW) <= row + 1 };
}
