package vn.motcua.workload.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.workload.WorkloadFault;

class EvaluationTest {
    private static final int SERVICE = 600;

    @TempDir
    Path folder;

    /** One counter, ten minutes each, somebody every five minutes: the line grows, and every wait is known. */
    private void aLog(int days) throws IOException {
        StringBuilder tickets = new StringBuilder(
                "date,ticket,service,priority,slot_s,arrived_s,called_s,started_s,ended_s,counter,outcome,scored\n");
        StringBuilder counters = new StringBuilder("date,time_s,counter,event\n");
        LocalDate first = LocalDate.of(2026, 3, 2);
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            counters.append(date).append(",28800,1,open\n").append(date).append(",60000,1,close\n");
            for (int i = 0; i < 40; i++) {
                int arrived = 28_800 + 300 * i;
                int called = 28_800 + SERVICE * i;
                tickets.append("%s,%d,A,2,,%d,%d,%d,%d,1,served,%d%n"
                        .formatted(date, i, arrived, called, called, called + SERVICE, i > 0 ? 1 : 0));
            }
        }
        Files.writeString(folder.resolve("tickets.csv"), tickets);
        Files.writeString(folder.resolve("counters.csv"), counters);
        Files.writeString(folder.resolve("plan.csv"), "counter,services,from_s,to_s\n1,A,28800,60000\n");
        Files.writeString(
                folder.resolve("case.json"),
                "{\"name\":\"one counter\",\"train\":[\"%s\",\"%s\"],\"calibrate\":[\"%s\",\"%s\"],\"test\":[\"%s\",\"%s\"]}"
                        .formatted(
                                first,
                                first.plusDays(1),
                                first.plusDays(2),
                                first.plusDays(3),
                                first.plusDays(4),
                                first.plusDays(days - 1L)));
    }

    @Test
    void aLogMayHaveAPlanForEachDay() throws IOException {
        aLog(6);
        Files.writeString(
                folder.resolve("plan.csv"),
                "date,counter,services,from_s,to_s\n2026-03-02,1,A,28800,60000\n2026-03-03,1,A,28800,36000\n");
        VisitCase visits = VisitCase.read(folder);
        assertThat(visits.planned()).isTrue();
        assertThat(visits.planOn(LocalDate.of(2026, 3, 3)).getFirst().getFirst().to())
                .isEqualTo(36_000);
        assertThat(visits.planOn(LocalDate.of(2026, 3, 4)))
                .as("a day without a line has nothing planned")
                .containsExactly(List.of());
    }

    @Test
    void whereEveryServiceTakesTenMinutesTheSimulationIsExact() throws IOException {
        aLog(6);
        Evaluation evaluation = Evaluation.of(VisitCase.read(folder), null);
        assertThat(evaluation.scores())
                .extracting(Score::method)
                .containsExactly("average", "last-served", "head-of-line", "queue-length", "motcua");
        Score ours = evaluation.scores().getLast();
        assertThat(ours.n()).isEqualTo(2 * 39);
        assertThat(ours.mae()).isCloseTo(0, within(.01));
        assertThat(ours.lateShare()).isZero();
        assertThat(evaluation.text()).contains("one counter", "motcua");
    }

    @Test
    void nothingOfTheTestDaysIsLearnedBeforeItHappens() throws IOException {
        aLog(6);
        Score before = Evaluation.of(VisitCase.read(folder), "motcua").scores().getFirst();
        String tickets = Files.readString(folder.resolve("tickets.csv"));
        // Whatever comes after the last scored ticket of the last day must not change what was foretold for it.
        Files.writeString(
                folder.resolve("tickets.csv"), tickets + "2026-03-07,99,A,2,,59000,59000,59000,59900,1,served,0\n");
        Score after = Evaluation.of(VisitCase.read(folder), "motcua").scores().getFirst();
        assertThat(after.mae()).isEqualTo(before.mae());
    }

    @Test
    void scoresAreThoseOfAHandMadeCase() {
        Score score = Score.of(
                "x",
                List.of(
                        new Score.Outcome(0, new Prediction(10, 20, 30), 12),
                        new Score.Outcome(0, new Prediction(10, 20, 30), 36)),
                new double[] {1, 1, 1});
        assertThat(score.mae()).isEqualTo(14);
        assertThat(score.bias()).isEqualTo(-14);
        assertThat(score.rmse()).isCloseTo(Math.sqrt((4 + 676) / 2.0), within(1e-12));
        assertThat(score.pinball()[0]).isCloseTo((1 + 13) / 2.0, within(1e-12));
        assertThat(score.pinball()[1]).isCloseTo((1.6 + 12.8) / 2, within(1e-12));
        assertThat(score.pinball()[2]).isCloseTo((1.8 + 5.4) / 2, within(1e-12));
        assertThat(score.coverage()).containsExactly(0, .5, .5);
        assertThat(score.lateShare()).isEqualTo(.5);
    }

    @Test
    void aFolderThatIsNoLogIsRefused() {
        assertThatThrownBy(() -> VisitCase.read(folder))
                .isInstanceOf(WorkloadFault.class)
                .hasMessageContaining("is no visit log");
    }

    private void add(String file, String line) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path) + line + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tickets.csv|2026-02-30,1,A,2,,29000,,,,,left,0|line 242: date is no day",
                "tickets.csv|2026-03-07,1,A,2,,29000,,,,,gone,0|outcome is none of served, no_show, left",
                "tickets.csv|2026-03-07,1,A,high,,29000,,,,,left,0|priority is not a whole number: high",
                "tickets.csv|2026-03-07,1,A,2,,,,,,,left,0|arrived_s is missing",
                "tickets.csv|2026-03-07,1,A,2,,NaN,,,,,left,0|arrived_s is not a number",
                "tickets.csv|2026-03-07,1,A,2,,1772841600,,,,,left,0|is not in seconds since midnight",
                "counters.csv|2026-03-07,30000,1,pause|event is neither open nor close",
                "plan.csv|1,A,28800,|to_s is missing",
            })
    void aLineThatMeansNothingIsRefusedWithItsPlace(String file, String line, String said) throws IOException {
        aLog(6);
        add(file, line);
        assertThatThrownBy(() -> VisitCase.read(folder))
                .isInstanceOf(WorkloadFault.class)
                .hasMessageContaining(file + ", line ")
                .hasMessageContaining(said);
    }

    @Test
    void aSpreadsheetsByteOrderMarkQuotesAndLineEndsAreRead() throws IOException {
        aLog(6);
        List<LogDay> plain = VisitCase.read(folder).days();
        Path tickets = folder.resolve("tickets.csv");
        String quoted = Files.readString(tickets).replace(",", "\",\"").replace("\n", "\"\r\n\"");
        Files.writeString(tickets, "\uFEFF\"" + quoted.substring(0, quoted.length() - 1));
        assertThat(VisitCase.read(folder).days()).isEqualTo(plain);
    }

    @Test
    void aLogOfArrivalsAndCallsAloneIsForetoldByThePointRuleThatWasNearest() throws IOException {
        aLog(6);
        for (String file : List.of("plan.csv", "counters.csv")) {
            Files.delete(folder.resolve(file));
        }
        Path tickets = folder.resolve("tickets.csv");
        StringBuilder few = new StringBuilder("date,arrived_s,called_s\n");
        for (String line : Files.readAllLines(tickets).subList(1, 241)) {
            String[] fields = line.split(",");
            few.append("%s,%s,%s%n".formatted(fields[0], fields[5], fields[6]));
        }
        Files.writeString(tickets, few);
        List<Score> scores = Evaluation.of(VisitCase.read(folder), null).scores();
        assertThat(scores).extracting(Score::method).containsExactly("last-served", "head-of-line", "motcua");
        Score ours = scores.getLast();
        assertThat(ours.mae()).isLessThan(scores.getFirst().mae());
        assertThat(ours.coverage()[2]).isGreaterThan(.8);
    }

    @Test
    void whoWasServedWithoutAKnownCallCameAndIsInNobodysWay() throws IOException {
        aLog(6);
        Score before = Evaluation.of(VisitCase.read(folder), "motcua").scores().getFirst();
        add("tickets.csv", "2026-03-07,99,A,2,,28800,,,,1,served,1");
        Evaluation evaluation = Evaluation.of(VisitCase.read(folder), "motcua");
        assertThat(evaluation.scores().getFirst().mae()).isEqualTo(before.mae());
        assertThat(evaluation.text()).contains("note: 1 people were served or missed without a known call");
    }

    @Test
    void periodsThatOverlapTeachNothingOfTheTest() throws IOException {
        aLog(6);
        Path about = folder.resolve("case.json");
        Files.writeString(
                about,
                Files.readString(about).replaceFirst("2026-03-0[23]\",\"2026-03-03", "2026-03-02\",\"2026-03-07"));
        VisitCase visits = VisitCase.read(folder);
        assertThat(visits.train().last()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(visits.past()).extracting(LogDay::date).doesNotContain(LocalDate.of(2026, 3, 6));
        assertThat(visits.notes()).anyMatch(note -> note.contains("overlap"));
    }

    @Test
    void whatARunningOfficeTellsIsScoredBesideWhatPastDaysCorrect() throws IOException {
        aLog(12);
        for (String method : List.of("motcua", "motcua-office", "motcua-uncorrected")) {
            Score score = Evaluation.of(VisitCase.read(folder), method).scores().getFirst();
            assertThat(score.method()).isEqualTo(method);
            assertThat(score.coverage()[2]).as(method).isEqualTo(1);
        }
        assertThatThrownBy(() -> Evaluation.of(VisitCase.read(folder), "guess"))
                .hasMessageContaining("there is no method guess for this log, only average");
    }

    @Test
    void anEmptyLogSaysThatThereIsNothingToScore() throws IOException {
        aLog(6);
        Files.writeString(folder.resolve("tickets.csv"), "date,arrived_s\n");
        assertThatThrownBy(() -> Evaluation.of(VisitCase.read(folder), null))
                .isInstanceOf(WorkloadFault.class)
                .hasMessageContaining("no scored ticket was called from 2026-03-06");
    }
}
