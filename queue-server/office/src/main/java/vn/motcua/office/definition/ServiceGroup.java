package vn.motcua.office.definition;

import vn.motcua.protocol.Text;
import vn.motcua.protocol.TextLines;

/**
 * A tile of the kiosk's first page that services stand behind, in an office with more services than fit there.
 *
 * @param id lower-case slug, unique among the groups
 * @param icon name of the line icon on its tile
 * @param name full name
 * @param tileLines name on the tile, at most two lines of 18 characters
 */
public record ServiceGroup(String id, String icon, Text name, TextLines tileLines) {}
