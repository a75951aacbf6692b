package vn.motcua.kiosk.model;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.WorkingDays;

/**
 * The office this kiosk stands in, as its identity bar and colours show it.
 *
 * @param name name of the office in the identity bar
 * @param line what kind of office it is, above the name
 * @param hotline telephone number of the office, for when the machine cannot help
 * @param logoSvg the office's mark as SVG text; absent: the product's own emblem
 * @param colors brand colours by token, such as {@code --brand} → {@code #9E1B22}
 * @param timeZone zone of every time on the screen
 * @param priorityRule how priority and ordinary numbers are mixed, in one sentence; absent when nobody goes first, then no
 *     priority can be asked for
 * @param workingDays by which days the law counts here
 * @param opinionPage address of the page on which opinions are written on a phone; absent when phones do not reach the office
 */
public record Office(
        Text name,
        Text line,
        @Nullable String hotline,
        @Nullable String logoSvg,
        Map<String, String> colors,
        ZoneId timeZone,
        @Nullable Text priorityRule,
        WorkingDays workingDays,
        @Nullable String opinionPage) {
    /** An office of which no days off are known, and which no phone reaches. */
    public Office(
            Text name,
            Text line,
            @Nullable String hotline,
            @Nullable String logoSvg,
            Map<String, String> colors,
            ZoneId timeZone,
            @Nullable Text priorityRule) {
        this(name, line, hotline, logoSvg, colors, timeZone, priorityRule, WorkingDays.PLAIN, null);
    }

    /** Copies the colours. */
    public Office {
        colors = Map.copyOf(colors);
    }
}
