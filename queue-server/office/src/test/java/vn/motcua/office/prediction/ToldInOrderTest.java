package vn.motcua.office.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.policy.StrictPolicy;
import vn.motcua.domain.prediction.HallNow;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.HallNow.Person;
import vn.motcua.domain.prediction.HallNow.Window;
import vn.motcua.domain.ticket.Announcement;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.office.queue.Waits;
import vn.motcua.office.queue.Waits.Line;

/** What was foretold and what is told of it: nobody less than the one before, nor than what is left of an earlier word. */
class ToldInOrderTest {
    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final ServiceId FIRST = new ServiceId("ho-tich");
    private static final ServiceId SECOND = new ServiceId("cu-tru");
    private static final Map<ServiceId, Integer> SERVICES = Map.of(FIRST, 0, SECOND, 1);
    private static final Line LINE = new Line(FIRST, QueueClass.ORDINARY);
    private static final Desk BUSY = new Desk(0, 3, true, 0, 32_000, List.of(new Window(28_800, 41_400)));
    private static final Desk CALLED = new Desk(0, 3, true, 0, 32_420, List.of(new Window(28_800, 41_400)));

    private final ToldInOrder told = new ToldInOrder();

    private static TicketId ticket(int number) {
        return new TicketId(new UUID(0, number));
    }

    /** Tickets 0, 1, … in one line, the last ones since this look. */
    private static Hall hall(int seconds, int people, Desk desk) {
        List<Person> waiting = new ArrayList<>();
        List<TicketId> tickets = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            double since = 32_400 + (i == people - 1 ? seconds : 0);
            waiting.add(new Person(0, QueueClass.ORDINARY, since, since));
            tickets.add(ticket(i));
        }
        HallNow now = new HallNow(32_400.0 + seconds, waiting, List.of(desk), List.of(), 0);
        return new Hall(NINE.plusSeconds(seconds), now, tickets, new StrictPolicy(), true);
    }

    private Waits look(int seconds, Desk desk, Announcement newcomer, Announcement... foretold) {
        Map<TicketId, Announcement> tickets = new HashMap<>();
        for (int i = 0; i < foretold.length; i++) {
            tickets.put(ticket(i), foretold[i]);
        }
        return told.of(
                hall(seconds, foretold.length, desk),
                new Waits(NINE.plusSeconds(seconds), Map.of(LINE, newcomer), tickets),
                SERVICES);
    }

    @Test
    void aNewcomerIsNotToldLessThanTheLastOfTheLine() {
        Waits waits = look(0, BUSY, new Announcement(15, 25, 30), new Announcement(20, 25, 25));
        assertThat(waits.newcomer(FIRST, QueueClass.ORDINARY)).contains(new Announcement(20, 25, 30));
    }

    @Test
    void whileTheHallStandsStillAWordHoldsLessTheTimeThatHasPassed() {
        look(0, BUSY, new Announcement(20, 30, 35));
        Waits after = look(5, BUSY, new Announcement(10, 20, 25), new Announcement(10, 20, 25));
        assertThat(after.ticket(ticket(0))).contains(new Announcement(20, 30, 35));
        assertThat(after.newcomer(FIRST, QueueClass.ORDINARY)).contains(new Announcement(20, 30, 35));
        Waits later = look(400, BUSY, new Announcement(10, 20, 25), new Announcement(10, 20, 25));
        assertThat(later.newcomer(FIRST, QueueClass.ORDINARY)).contains(new Announcement(15, 25, 30));
    }

    @Test
    void aCallFreesTheWord() {
        look(0, BUSY, new Announcement(20, 30, 35));
        look(5, BUSY, new Announcement(20, 30, 35), new Announcement(20, 30, 35));
        Waits after = look(25, CALLED, new Announcement(10, 20, 25), new Announcement(8, 15, 20));
        assertThat(after.ticket(ticket(0))).contains(new Announcement(8, 15, 20));
    }

    @Test
    void whatIsNotForetoldIsNotTold() {
        look(0, BUSY, new Announcement(20, 30, 35));
        assertThat(told.of(hall(5, 1, BUSY), Waits.UNKNOWN, SERVICES)).isEqualTo(Waits.UNKNOWN);
    }

    @Property(tries = 300)
    void inEveryLineWhoComesLaterIsToldNoLess(
            @ForAll @IntRange(max = 40) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        Random random = new Random(seed);
        List<Person> waiting = new ArrayList<>();
        List<TicketId> tickets = new ArrayList<>();
        Map<TicketId, Announcement> foretold = new HashMap<>();
        for (int i = 0; i < people; i++) {
            QueueClass queueClass = QueueClass.values()[random.nextInt(QueueClass.values().length)];
            waiting.add(new Person(random.nextInt(2), queueClass, 30_000 + i, 30_000 + i));
            tickets.add(ticket(i));
            foretold.put(ticket(i), any(random));
        }
        Map<Line, Announcement> newcomers = new HashMap<>();
        for (ServiceId service : List.of(FIRST, SECOND)) {
            newcomers.put(new Line(service, QueueClass.ORDINARY), any(random));
            newcomers.put(new Line(service, QueueClass.PRIORITY), any(random));
        }
        Hall hall = new Hall(
                NINE, new HallNow(32_400, waiting, List.of(BUSY), List.of(), 0), tickets, new StrictPolicy(), true);
        Waits said = told.of(hall, new Waits(NINE, newcomers, foretold), SERVICES);
        Map<Line, Announcement> last = new HashMap<>();
        for (int i = 0; i < people; i++) {
            Line line = new Line(
                    waiting.get(i).service() == 0 ? FIRST : SECOND,
                    waiting.get(i).queueClass());
            Announcement now = said.ticket(ticket(i)).orElseThrow();
            assertThat(now.atLeast(foretold.getOrDefault(ticket(i), now))).isEqualTo(now);
            assertThat(now.atLeast(last.getOrDefault(line, now))).isEqualTo(now);
            last.put(line, now);
        }
        said.newcomers()
                .forEach((line, now) ->
                        assertThat(now.atLeast(last.getOrDefault(line, now))).isEqualTo(now));
    }

    private static Announcement any(Random random) {
        double half = random.nextInt(4_000);
        double more = random.nextInt(2_000);
        return Announcement.of(half, half + more, half + more + random.nextInt(2_000));
    }
}
