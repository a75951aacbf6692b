package vn.motcua.workload.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;
import vn.motcua.workload.WorkloadFault;

/** Logs that know less than an office's own: every method that is left says something, and nothing looks ahead. */
class PoorLogTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 8;
    private static final int PEOPLE = 30;

    @TempDir
    Path folder;

    /** One counter, ten minutes each, somebody every eight minutes. */
    @BeforeEach
    void aLog() throws IOException {
        StringBuilder tickets = new StringBuilder(
                "date,ticket,service,priority,slot_s,arrived_s,called_s,started_s,ended_s,counter,outcome,scored\n");
        StringBuilder counters = new StringBuilder("date,time_s,counter,event\n");
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            counters.append(date).append(",28800,1,open\n").append(date).append(",60000,1,close\n");
            for (int i = 0; i < PEOPLE; i++) {
                int called = 28_800 + 600 * i;
                tickets.append("%s,%d,A,2,,%d,%d,%d,%d,1,served,1%n"
                        .formatted(date, i, 28_800 + 480 * i, called, called, called + 600));
            }
        }
        Files.writeString(folder.resolve("tickets.csv"), tickets);
        Files.writeString(folder.resolve("counters.csv"), counters);
        Files.writeString(folder.resolve("plan.csv"), "counter,services,from_s,to_s\n1,A,28800,60000\n");
        periods(3, 5);
    }

    private void periods(int train, int calibrate) throws IOException {
        Files.writeString(
                folder.resolve("case.json"),
                "{\"name\":\"poor\",\"train\":[\"%s\",\"%s\"],\"calibrate\":[\"%s\",\"%s\"],\"test\":[\"%s\",\"%s\"]}"
                        .formatted(
                                FIRST,
                                FIRST.plusDays(train - 1),
                                FIRST.plusDays(train),
                                FIRST.plusDays(calibrate - 1),
                                FIRST.plusDays(calibrate),
                                FIRST.plusDays(DAYS - 1)));
    }

    private void each(String file, UnaryOperator<String> changed) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        StringBuilder text = new StringBuilder(lines.getFirst() + "\n");
        lines.stream().skip(1).map(changed).forEach(line -> text.append(line).append('\n'));
        Files.writeString(folder.resolve(file), text);
    }

    private void withoutServiceTimes() throws IOException {
        each("tickets.csv", line -> {
            String[] fields = line.split(",", -1);
            fields[7] = "";
            fields[8] = "";
            fields[9] = "";
            return String.join(",", fields);
        });
    }

    private Score ours() {
        Score ours = Evaluation.of(VisitCase.read(folder), null).scores().getLast();
        assertThat(ours.method()).isEqualTo("motcua");
        assertThat(ours.n()).isEqualTo(3 * PEOPLE);
        assertThat(DoubleStream.of(ours.mae(), ours.rmse(), ours.bias(), ours.pinball()[1], ours.pinball()[2]))
                .as("numbers")
                .allMatch(Double::isFinite);
        return ours;
    }

    @Test
    void withoutACounterLogTheErrorsOfRulesAreLearned() throws IOException {
        Files.delete(folder.resolve("counters.csv"));
        assertThat(ours().mae()).as("every day is the same").isLessThan(5);
    }

    @Test
    void withoutAPlan() throws IOException {
        Files.delete(folder.resolve("plan.csv"));
        assertThat(ours().mae()).isLessThan(5);
    }

    @Test
    void withoutServiceTimesNothingIsSimulated() throws IOException {
        withoutServiceTimes();
        VisitCase visits = VisitCase.read(folder);
        assertThat(visits.planned()).isTrue();
        assertThat(visits.simulable()).isFalse();
        assertThat(ours().mae()).isLessThan(10);
    }

    @Test
    void withSnapshotsThatDoNotTellOfEveryService() throws IOException {
        withoutServiceTimes();
        Files.delete(folder.resolve("counters.csv"));
        Files.delete(folder.resolve("plan.csv"));
        StringBuilder snapshots =
                new StringBuilder("date,time_s,service,waiting,open_counters,published_mean_service_min,now_serving\n");
        for (int day = 0; day < DAYS; day++) {
            snapshots.append(FIRST.plusDays(day)).append(",36000,A,3,1,10,\n");
        }
        Files.writeString(folder.resolve("snapshots.csv"), snapshots);
        assertThat(ours().mae()).isLessThan(10);
    }

    @Test
    void withHardlyAnyDaysTheHeadOfTheLineIsLeft() throws IOException {
        Files.delete(folder.resolve("plan.csv"));
        each(
                "tickets.csv",
                line -> line.startsWith(FIRST.plusDays(DAYS - 1).toString())
                        ? line
                        : line.substring(0, line.lastIndexOf(',')) + ",0");
        Score ours = Evaluation.of(VisitCase.read(folder), "motcua").scores().getFirst();
        assertThat(ours.n()).isEqualTo(PEOPLE);
        assertThat(ours.mae()).isFinite();
    }

    @Test
    void moreServicesThanAWordHasBits() throws IOException {
        StringBuilder plan = new StringBuilder("counter,services,from_s,to_s\n2,");
        for (int service = 0; service < 80; service++) {
            plan.append("S").append(service).append(' ');
        }
        Files.writeString(folder.resolve("plan.csv"), plan.append("A,28800,60000\n1,A,28800,60000\n"));
        VisitCase visits = VisitCase.read(folder);
        assertThat(visits.skills()[1].cardinality())
                .as("the counter for A only")
                .isEqualTo(1);
        assertThat(ours().mae()).isLessThan(5);
        assertThatThrownBy(() -> StaffingCase.of(visits, FIRST.plusDays(7)))
                .isInstanceOf(WorkloadFault.class)
                .hasMessageContaining("81");
    }

    @Test
    void whatComesAfterAnArrivalChangesNothingOfItsForecast() throws IOException {
        LocalDate day = FIRST.plusDays(5);
        int asked = 12;
        int at = 28_800 + 480 * asked;
        double before = foretold(day, asked);
        each("tickets.csv", line -> {
            String[] fields = line.split(",", -1);
            boolean later = LocalDate.parse(fields[0]).isAfter(day);
            for (int time = 5; time <= 8; time++) {
                if (later || fields[0].equals(day.toString()) && Integer.parseInt(fields[time]) > at) {
                    fields[time] = Integer.toString(Integer.parseInt(fields[time]) + 5_000);
                }
            }
            return String.join(",", fields).replace(",A,2,", later ? ",B,1," : ",A,2,");
        });
        each("counters.csv", line -> line.startsWith(day.toString()) ? line.replace(",60000,", ",50000,") : line);
        assertThat(foretold(day, asked)).isEqualTo(before);
    }

    private double foretold(LocalDate date, int asked) {
        VisitCase visits = VisitCase.read(folder);
        LogDay day = visits.days().stream()
                .filter(each -> each.date().equals(date))
                .findFirst()
                .orElseThrow();
        LogTicket ticket = day.tickets().get(asked);
        assertThat(ticket.arrived()).isEqualTo(28_800 + 480.0 * asked);
        Prediction said =
                new Ours(visits, Ours.Told.CORRECTED).predict(day, ticket).orElseThrow();
        return said.p50() + 1_000 * said.p80() + 1_000_000 * said.p90();
    }
}
