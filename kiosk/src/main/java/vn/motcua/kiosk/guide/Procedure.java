package vn.motcua.kiosk.guide;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative procedure as citizens are told of it. The texts are Vietnamese, as the decrees publish them.
 *
 * @param code national code, {@code d.dddddd}
 * @param name official name
 * @param field name of its field of administration
 * @param service id of the kiosk's service that takes it; absent when this office does not
 * @param papers what to bring, at most 12
 * @param time how long handling takes, in words; absent when unknown
 * @param fee what it costs, in words; absent when unknown
 * @param sameDayBefore papers handed in later on a day have their result on the next working day; absent without such a rule
 * @param online whether it can be filed at home, without coming
 * @param from first day it applies
 * @param until last day it applies; absent while no end is known
 */
public record Procedure(
        String code,
        String name,
        String field,
        @Nullable String service,
        List<Paper> papers,
        @Nullable String time,
        @Nullable String fee,
        @Nullable LocalTime sameDayBefore,
        boolean online,
        LocalDate from,
        @Nullable LocalDate until) {
    /** Copies the list. */
    public Procedure {
        papers = List.copyOf(papers);
    }

    /** Whether it applies on this day. */
    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
