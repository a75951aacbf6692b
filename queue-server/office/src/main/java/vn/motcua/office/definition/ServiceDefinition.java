package vn.motcua.office.definition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.TextLines;

/**
 * A service that a citizen takes a number for.
 *
 * @param id lower-case slug, unique in the office
 * @param letter first character of its numbers: one of A–Z without I, O, Q; unique in the office
 * @param purpose why citizens take it
 * @param icon name of the line icon on its tile
 * @param name full name
 * @param tileLines name on the kiosk's tile, at most two lines of 18 characters
 * @param zone where in the hall its counters are
 * @param papers papers to bring, at most three lines
 * @param onKiosk whether the kiosk's first page offers it (at most eight do); otherwise only the desk issues it
 * @param ownTarget the office's own waiting target for this service, when it promises another than the plan's
 * @param group id of the group it stands behind on the kiosk; empty: it has a tile of its own
 * @param fields ids of the fields it takes in; empty for a service without procedures
 */
public record ServiceDefinition(
        String id,
        String letter,
        Purpose purpose,
        String icon,
        Text name,
        TextLines tileLines,
        Text zone,
        TextLines papers,
        boolean onKiosk,
        Optional<Duration> ownTarget,
        Optional<String> group,
        List<String> fields) {
    public ServiceDefinition {
        fields = List.copyOf(fields);
    }
}
