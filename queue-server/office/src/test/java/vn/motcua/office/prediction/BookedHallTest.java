package vn.motcua.office.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.appointment.Appointment;
import vn.motcua.domain.appointment.AppointmentCode;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.office.OfficeRulesOf;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.OfficeDefinitionFile;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.PastBooking;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.Request;
import vn.motcua.office.queue.SimulatedClock;
import vn.motcua.office.queue.Uuid7;
import vn.motcua.office.sqlite.SqliteHistory;
import vn.motcua.office.sqlite.SqliteQueueStore;

/** Booked people who have not come, as the office's own forecast sees them, and what is told of them later. */
class BookedHallTest {
    private static final Instant EIGHT = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant NINE = EIGHT.plusSeconds(3_600);

    @TempDir
    Path home;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private CommandLoop office(OfficeDefinition office, SimulatedClock clock) {
        SqliteQueueStore store = SqliteQueueStore.open(home.resolve("office.db"));
        CommandLoop loop = new CommandLoop(() -> OfficeRulesOf.definition(office), store, clock, List.of());
        open.add(loop);
        open.add(store);
        return loop;
    }

    private static void give(CommandLoop loop, Command command) {
        assertThat(loop.submit(new Request(command, null, (state, decision, now) -> {
                            assertThat(decision.toString()).startsWith("Accepted");
                            return new Reply(204, "");
                        }))
                        .join()
                        .status())
                .isEqualTo(204);
    }

    private static Command book(char last, Instant slot, boolean atHome) {
        return new Command.BookAppointment(
                new Appointment(
                        new AppointmentCode("AAAAAAA" + last),
                        new ServiceId("chung-thuc"),
                        slot,
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofMinutes(15),
                        atHome,
                        "desk",
                        null),
                9,
                9,
                9);
    }

    @Test
    void whoHasBookedAndMayStillComeIsInTheHallAndLaterInTheHistory() {
        OfficeDefinition office = OfficeDefinitionFile.load(Path.of("../../provisioning/offices/phuong-binh-an.yaml"));
        SimulatedClock clock = new SimulatedClock();
        clock.set(EIGHT, 0);
        CommandLoop loop = office(office, clock);
        give(loop, book('2', NINE, false));
        give(loop, book('3', NINE.plusSeconds(900), false));
        give(loop, book('4', NINE, true));
        give(loop, book('5', NINE.plus(Duration.ofDays(1)), false));
        give(loop, book('6', NINE.plusSeconds(1_800), false));
        give(loop, new Command.CancelAppointment(new AppointmentCode("AAAAAAA6"), "citizen"));
        assertThat(slots(loop, office, EIGHT)).containsExactly(9 * 3_600.0, 9.25 * 3_600);

        TicketId ticket = new TicketId(new Uuid7(clock).next());
        clock.set(NINE, 0);
        give(loop, new Command.CheckIn(new AppointmentCode("AAAAAAA2"), ticket, "token"));
        assertThat(slots(loop, office, NINE)).containsExactly(9.25 * 3_600);
        assertThat(slots(loop, office, NINE.plusSeconds(1_801))).as("too late").isEmpty();

        List<PastBooking> past =
                new SqliteHistory(home.resolve("office.db")).bookings(EIGHT, EIGHT.plus(Duration.ofHours(12)));
        assertThat(past)
                .containsExactly(
                        new PastBooking(new ServiceId("chung-thuc"), NINE, ticket, NINE),
                        new PastBooking(new ServiceId("chung-thuc"), NINE.plusSeconds(900), null, null));
    }

    private static List<Double> slots(CommandLoop loop, OfficeDefinition office, Instant at) {
        return loop.read((QueueState state) ->
                        Hall.of(state, office, DayPlan.CLOSED, at, List.of(), Map.of()).now().booked().stream()
                                .map(booked -> booked.slot())
                                .sorted()
                                .toList())
                .join();
    }
}
