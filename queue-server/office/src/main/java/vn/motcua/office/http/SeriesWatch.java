package vn.motcua.office.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.office.queue.CommandLoop;

/**
 * Tells when a letter's series are nearly used up: without one left no device gets a lease and the desk gives no number.
 * It asks once at the start and again after every commit that takes series or begins a day.
 */
public final class SeriesWatch implements CommandLoop.CommitListener {
    /** The problem's code. */
    public static final String CODE = "series";

    /** Fewer left than a tenth of a letter's series: some restores take as many. */
    static final int SCARCE = (TicketNumber.LAST_SERIES + 1) / 10;

    private final HealthProblems problems;
    private volatile @Nullable CommandLoop loop;

    /** Says what it finds to {@code problems}. Give it to the loop as a listener, then that loop to {@link #start}. */
    public SeriesWatch(HealthProblems problems) {
        this.problems = problems;
    }

    /** Looks now, and after the commits from now on. */
    public void start(CommandLoop watched) {
        loop = watched;
        look(watched);
    }

    @Override
    public void committed(List<Event> events) {
        CommandLoop watched = loop;
        if (watched != null
                && events.stream()
                        .anyMatch(event -> event instanceof Event.SeriesLeased
                                || event instanceof Event.SeriesBurned
                                || event instanceof Event.DayClosed)) {
            look(watched);
        }
    }

    private void look(CommandLoop watched) {
        try {
            watched.read(state -> state.scarceLetters(watched.clock().instant(), SCARCE))
                    .thenAccept(this::tell);
        } catch (CommandLoop.LoopFull busy) {
            // The next lease asks again.
        }
    }

    private void tell(Map<Character, Integer> scarce) {
        if (scarce.isEmpty()) {
            problems.clear(CODE);
        } else {
            String letters = scarce.entrySet().stream()
                    .map(letter -> letter.getKey() + " (" + letter.getValue() + ")")
                    .collect(Collectors.joining(", "));
            problems.put(
                    CODE,
                    "Few series of 1,000 are left for a day, by letter: " + letters + ". At 0 no number is given.");
        }
    }
}
