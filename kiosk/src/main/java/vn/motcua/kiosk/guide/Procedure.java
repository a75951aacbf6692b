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
 * @param more what else is told
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
        @Nullable LocalDate until,
        More more) {
    /**
     * What else is told of a procedure.
     *
     * @param filing how it is filed, in words; absent when unknown
     * @param borderless whether any one-stop office takes it, wherever the citizen lives ("phi địa giới hành chính")
     * @param agency who decides it; absent when unknown
     * @param homeService whether an officer comes home to people who cannot come
     */
    public record More(
            @Nullable String filing,
            boolean borderless,
            @Nullable String agency,
            boolean homeService) {
        /** Nothing more. */
        public static final More NONE = new More(null, false, null, false);
    }

    /** Copies the list. */
    public Procedure {
        papers = List.copyOf(papers);
    }

    /** A procedure of which nothing more is told. */
    public Procedure(
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
        this(code, name, field, service, papers, time, fee, sameDayBefore, online, from, until, More.NONE);
    }

    /** Whether it applies on this day. */
    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether there is a day on which both apply. */
    boolean overlaps(Procedure other) {
        return (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
    }
}
