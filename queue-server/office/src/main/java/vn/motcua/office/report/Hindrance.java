package vn.motcua.office.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that held the office back on a day, with what shows it.
 *
 * @param kind what it was
 * @param day when
 * @param from beginning of its longest stretch, on the office's wall clock
 * @param to end of its longest stretch
 * @param minutes in all on that day; of a starved service its longest wait
 * @param counters ids of the counters it is about, in order
 * @param service id of the service that was starved, absent otherwise
 * @param waiting the most people who waited meanwhile; of a starved service, how many were served
 * @param meanMinutes mean wait of the starved service, 0 otherwise
 * @param otherMinutes mean wait of all other services that day, 0 otherwise
 */
public record Hindrance(
        Kind kind,
        LocalDate day,
        LocalTime from,
        LocalTime to,
        int minutes,
        List<String> counters,
        @Nullable String service,
        int waiting,
        double meanMinutes,
        double otherMinutes) {
    /** Copies the counters. */
    public Hindrance {
        counters = List.copyOf(counters);
    }

    /** What can hold an office back. */
    public enum Kind {
        /** A counter was open and called nobody while people waited whom it may serve. */
        IDLE,
        /** A counter opened later than planned, or not at all, while people waited whom it may serve. */
        SLOW_START,
        /** Half or more of the counters in use were away together while people waited. */
        BREAKS_TOGETHER,
        /** One service waited far longer than the others. */
        STARVED;

        /** {@code slow-start}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
