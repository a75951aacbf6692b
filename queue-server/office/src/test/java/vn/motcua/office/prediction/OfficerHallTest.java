package vn.motcua.office.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.plan.PlannedOpening;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.office.OfficeRulesOf;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.OfficeDefinitionFile;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.Request;
import vn.motcua.office.queue.SimulatedClock;
import vn.motcua.office.sqlite.SqliteQueueStore;

/** Who sits at a counter, and what it serves at which part of the day, as the office's own forecast sees them. */
class OfficerHallTest {
    private static final Instant EIGHT = Instant.parse("2026-11-23T01:00:00Z");
    private static final OfficerId LAN = new OfficerId("lan");
    private static final OfficeDefinition OFFICE =
            OfficeDefinitionFile.load(Path.of("../../provisioning/offices/phuong-binh-an.yaml"));

    @TempDir
    Path home;

    private static void open(CommandLoop loop, String counter, OfficerId officer) {
        Command command = new Command.OpenCounter(new CounterId(counter), officer);
        assertThat(loop.submit(new Request(command, null, (state, decision, now) -> new Reply(204, "")))
                        .join()
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whoIsSignedInIsKnownByWhatWasSeenOfThem() throws Exception {
        SimulatedClock clock = new SimulatedClock();
        clock.set(EIGHT, 0);
        try (SqliteQueueStore store = SqliteQueueStore.open(home.resolve("office.db"));
                CommandLoop loop = new CommandLoop(() -> OfficeRulesOf.definition(OFFICE), store, clock, List.of())) {
            open(loop, "1", LAN);
            open(loop, "2", new OfficerId("a-new-one"));
            Hall hall = loop.read(state -> Hall.of(state, OFFICE, DayPlan.CLOSED, EIGHT, List.of(), Map.of(LAN, 3)))
                    .join();
            assertThat(hall.now().desks().stream().map(Desk::officer))
                    .startsWith(3, Integer.MAX_VALUE, Desk.NOBODY_KNOWN);
        }
    }

    @Test
    void anOpeningOfAPartOfTheDayTellsWhatTheCounterServesThen() {
        DayPlan plan =
                new DayPlan(List.of(opening(8, 10, "ho-tich"), opening(10, 12, "ho-tich", "chung-thuc")), List.of());
        Desk desk = new Desk(0, 3, true, -1, 0, Hall.windows(OFFICE, plan).getFirst());
        assertThat(desk.servesAt(1, 9 * 3_600)).isFalse();
        assertThat(desk.servesAt(1, 11 * 3_600)).isTrue();
        assertThat(desk.servesAt(0, 9 * 3_600)).isTrue();
        assertThat(desk.servesAt(1, 13 * 3_600))
                .as("beyond its plan: all it can")
                .isTrue();
    }

    private static PlannedOpening opening(int from, int to, String... services) {
        return new PlannedOpening(
                new CounterId("1"),
                List.of(services).stream().map(ServiceId::new).toList(),
                new Hours(LocalTime.of(from, 0), LocalTime.of(to, 0)),
                List.of());
    }
}
