package vn.motcua.office.definition;

import java.time.LocalDate;
import vn.motcua.protocol.Text;

/**
 * A day on which the office stays closed whatever its opening hours say.
 *
 * @param date the day on the office's calendar
 * @param name what people call it
 */
public record Holiday(LocalDate date, Text name) {}
