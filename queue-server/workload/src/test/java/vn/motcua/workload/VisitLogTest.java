package vn.motcua.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.workload.LoggedTicket.Outcome;

class VisitLogTest {
    @TempDir
    Path folder;

    @Test
    void onlyTheChosenDayIsRead() {
        VisitLog log = TinyLog.read();
        assertThat(log.tickets()).hasSize(8);
        assertThat(log.changes()).hasSize(5);
        assertThat(log.begin()).isEqualTo(32_400_000);
        assertThat(log.services()).containsExactly("a", "b", "v");
        assertThat(log.skills()).containsEntry("1", new TreeSet<>(List.of("a")));
        assertThat(log.skills()).containsEntry("2", new TreeSet<>(List.of("b", "v")));
    }

    @Test
    void smallerLevelsThanTheUsualOneHavePriority() {
        assertThat(TinyLog.read().tickets().stream().map(LoggedTicket::priority))
                .containsExactly(false, false, true, false, true, false, false, false);
    }

    @Test
    void waitsRunFromArrivalOrALaterSlotToTheCall() {
        List<LoggedTicket> tickets = TinyLog.read().tickets();
        assertThat(tickets.get(0).waited()).isEqualTo(60_000);
        assertThat(tickets.get(4).slot()).isEqualTo(32_700_000);
        assertThat(tickets.get(4).waited()).isEqualTo(90_000);
        assertThat(tickets.get(5).outcome()).isEqualTo(Outcome.LEFT);
        assertThat(tickets.get(5).waited()).isZero();
    }

    @Test
    void theLogsFiguresAreThoseCountedByHand() {
        DayComparison.Figures figures = DayComparison.Figures.of(TinyLog.read());
        assertThat(figures.tickets()).isEqualTo(8);
        assertThat(figures.calls()).isEqualTo(7);
        assertThat(figures.noShows()).isEqualTo(1);
        assertThat(figures.left()).isEqualTo(1);
        // Served: 60 + 60 + 180 + 90 + 240 + 100 seconds, by six.
        assertThat(figures.meanWaitMinutes()).isEqualTo(730.0 / 6 / 60);
    }

    @Test
    void aStartBeforeTheCallIsReadAsTheCall() throws IOException {
        Files.writeString(folder.resolve("tickets.csv"), """
                date,ticket,service,priority,slot_s,arrived_s,called_s,started_s,ended_s,counter,outcome,scored
                1999-01-01,1,PS,0,,25201.5,25210,25209,25300,AVI,served,1
                """);
        LoggedTicket ticket =
                VisitLog.read(folder, LocalDate.of(1999, 1, 1)).tickets().getFirst();
        assertThat(ticket.started()).isEqualTo(25_210_000);
        assertThat(ticket.arrived()).isEqualTo(25_201_500);
        assertThat(ticket.service()).isEqualTo("ps");
        assertThat(ticket.counter()).isEqualTo("avi");
        assertThat(ticket.priority()).isFalse();
    }

    @Test
    void aWrongLineIsNamedWithItsFile() throws IOException {
        Path file = folder.resolve("tickets.csv");
        Files.writeString(file, "date,service,priority,arrived_s,outcome\n1999-01-01,A,2,noon,served\n");
        assertThatThrownBy(() -> VisitLog.read(folder, LocalDate.of(1999, 1, 1)))
                .isInstanceOf(WorkloadFault.class)
                .hasMessage(file + ", line 2: arrived_s is not a number: noon");
        Files.writeString(file, "date,service,priority,arrived_s,outcome\n1999-01-01,A,2,1,vanished\n");
        assertThatThrownBy(() -> VisitLog.read(folder, LocalDate.of(1999, 1, 1)))
                .hasMessageContaining("none of served, no_show, left");
    }

    @Test
    void aDayWithoutTicketsAndAFolderWithoutALogAreRefused() {
        assertThatThrownBy(() -> VisitLog.read(TinyLog.folder(), LocalDate.of(2030, 1, 1)))
                .hasMessageContaining("has no ticket on 2030-01-01");
        assertThatThrownBy(() -> VisitLog.read(folder, TinyLog.DAY)).hasMessageContaining("is no visit log");
    }
}
