package vn.motcua.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kiosk.model.SurveyReply;
import vn.motcua.kiosk.model.SurveyReply.Outcome;
import vn.motcua.kiosk.model.Visit;
import vn.motcua.kiosk.outbox.AnswerBook;
import vn.motcua.kiosk.outbox.DeviceClock;
import vn.motcua.kiosk.outbox.KioskStore;
import vn.motcua.kiosk.outbox.Outbox;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.EventReading;
import vn.motcua.protocol.SurveyAnswered;

/** Nothing that a citizen has tapped is lost: by midnight, the next citizen or a restart. */
class SurveyBoxTest {
    private static final Visit VISIT = new Visit("3q2-7wABCDEFGHIJKLMNOP", null);
    private static final Visit OTHER = new Visit(null, "A012");
    private static final Map<String, String> TWO = Map.of("thoi-gian", "bang", "thai-do", "tot");

    @TempDir
    Path home;

    private final AtomicLong now =
            new AtomicLong(Instant.parse("2026-11-23T16:59:00Z").toEpochMilli());
    private final DeviceClock clock = new DeviceClock(() -> Instant.ofEpochMilli(now.get()), now::get);

    @SuppressWarnings("NullAway.Init")
    private KioskStore store;

    @SuppressWarnings("NullAway.Init")
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init")
    private SurveyBox box;

    @BeforeEach
    void start() {
        store = KioskStore.open(home);
        outbox = new Outbox(store, clock);
        box = new SurveyBox(new AnswerBook(store, outbox, clock), clock, () -> ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private static SurveyReply reply(Visit visit, Map<String, String> choices) {
        return new SurveyReply("set", visit, choices, List.of());
    }

    private List<SurveyAnswered> told() {
        return outbox.unacked(0, Long.MAX_VALUE, 100).stream()
                .map(stored -> Codec.readEvent(Codec.readEnvelope(stored.json())))
                .map(reading -> (SurveyAnswered) ((EventReading.Known) reading).event())
                .toList();
    }

    @Test
    void whatIsAnsweredOfSeveralQuestionsIsToldAtTheNextStart() {
        box.answering(reply(VISIT, Map.of("thoi-gian", "bang"))).join();
        assertThat(told()).as("the citizen may still change it").isEmpty();
        stop();
        start();
        box.tellRest();
        stop();
        start();
        box.tellRest();
        assertThat(told()).singleElement().satisfies(answer -> {
            assertThat(answer.choices()).containsExactly(Map.entry("thoi-gian", "bang"));
            assertThat(answer.token()).isEqualTo(VISIT.token());
        });
    }

    @Test
    void anAnswerThatCannotBeReadStandsInNobodysWay() throws SQLException {
        box.answering(reply(VISIT, Map.of("thoi-gian", "bang"))).join();
        box.answering(reply(OTHER, Map.of("thoi-gian", "dai-hon"))).join();
        stop();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("kiosk.db"));
                Statement damage = database.createStatement()) {
            damage.executeUpdate("UPDATE answer SET event = '{\"v' WHERE visit = '" + VISIT.key() + "'");
        }
        start();
        box.tellRest();
        assertThat(box.keep(reply(VISIT, TWO)).join()).isEqualTo(Outcome.KEPT);
        assertThat(told()).extracting(SurveyAnswered::token).containsExactly(OTHER.token(), VISIT.token());
    }

    @Test
    void whoComesBackToTheRestAddsItToTheSameAnswerAndChangesNothingOfIt() {
        assertThat(box.keep(reply(VISIT, Map.of("thoi-gian", "bang"))).join()).isEqualTo(Outcome.KEPT);
        assertThat(box.keep(reply(VISIT, Map.of("thoi-gian", "dai-hon", "thai-do", "tot")))
                        .join())
                .isEqualTo(Outcome.KEPT);
        assertThat(box.keep(reply(VISIT, TWO)).join()).isEqualTo(Outcome.ANSWERED);
        assertThat(told()).extracting(SurveyAnswered::choices).containsExactly(Map.of("thoi-gian", "bang"), TWO);
        assertThat(told())
                .extracting(SurveyAnswered::answer)
                .containsOnly(told().getFirst().answer());
    }

    @Test
    void reasonsOutliveMidnightAndTheNextCitizensAnswer() {
        box.keep(reply(VISIT, TWO)).join();
        now.addAndGet(Duration.ofMinutes(2).toMillis());
        box.keep(reply(OTHER, TWO)).join();
        box.because(VISIT, List.of("cho-lau")).join();
        assertThat(told()).hasSize(3);
        assertThat(told().getLast().reasons()).containsExactly("cho-lau");
        assertThat(told().getLast().answer()).isEqualTo(told().getFirst().answer());
    }

    @Test
    void reasonsThatWereTickedWhenTheMachineStoppedAreToldAtTheNextStart() {
        box.keep(reply(VISIT, TWO)).join();
        box.ticking(VISIT, List.of("cho-lau")).join();
        stop();
        start();
        box.tellRest();
        box.because(VISIT, List.of("cho-lau", "di-lai")).join();
        assertThat(told())
                .extracting(SurveyAnswered::reasons)
                .containsExactly(List.of(), List.of("cho-lau"), List.of("cho-lau", "di-lai"));
    }

    @Test
    void aTicketIsAnsweredOnceADayAlsoAcrossARestartAndItsNumberComesAgainTomorrow() {
        assertThat(box.keep(reply(OTHER, TWO)).join()).isEqualTo(Outcome.KEPT);
        stop();
        start();
        assertThat(box.keep(reply(OTHER, TWO)).join()).isEqualTo(Outcome.ANSWERED);
        now.addAndGet(Duration.ofMinutes(2).toMillis());
        assertThat(box.keep(reply(OTHER, TWO)).join()).isEqualTo(Outcome.KEPT);
        assertThat(told())
                .extracting(SurveyAnswered::answer)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void aFinishedAnswerIsNotOpenedAgainByReasonsThatNobodySent() {
        box.keep(reply(VISIT, TWO)).join();
        box.ticking(VISIT, List.of("cho-lau")).join();
        box.keep(reply(VISIT, Map.of("thoi-gian", "dai-hon"))).join();
        assertThat(told().getLast().choices()).isEqualTo(TWO);
        box.because(VISIT, List.of()).join();
        box.because(VISIT, List.of()).join();
        assertThat(told()).as("what stands is not told again").hasSize(3);
    }

    @Test
    void midnightMakesNoSecondAnswerOfOne() {
        box.answering(reply(OTHER, Map.of("thoi-gian", "bang"))).join();
        box.keep(reply(VISIT, Map.of("thoi-gian", "bang"))).join();
        now.addAndGet(Duration.ofMinutes(2).toMillis());
        box.keep(reply(OTHER, TWO)).join();
        box.keep(reply(VISIT, TWO)).join();
        assertThat(told())
                .extracting(answer -> answer.token() == null)
                .as("one of the number, two of the paper")
                .containsExactly(false, true, false);
        assertThat(told().getLast().answer()).isEqualTo(told().getFirst().answer());
    }

    @Test
    void aDiskThatRecoversTellsNothingOfWhoIsStillAnswering() {
        box.answering(reply(OTHER, Map.of("thoi-gian", "bang"))).join();
        box.answering(reply(VISIT, Map.of("thoi-gian", "bang"))).join();
        box.tellRest();
        box.ticking(VISIT, List.of()).join();
        assertThat(told()).extracting(SurveyAnswered::token).containsOnlyNulls().hasSize(1);
        box.keep(reply(VISIT, Map.of("thoi-gian", "dai-hon", "thai-do", "tot"))).join();
        assertThat(told().getLast().choices()).containsEntry("thoi-gian", "dai-hon");
    }

    @Test
    void whatIsGivenOutlivesARestart() {
        assertThat(box.given(VISIT).join()).isEmpty();
        box.keep(reply(VISIT, Map.of("thoi-gian", "bang"))).join();
        stop();
        start();
        assertThat(box.given(VISIT).join()).contains(reply(VISIT, Map.of("thoi-gian", "bang")));
    }

    @Test
    void reasonsOfNobodysAnswerAreNoAnswer() {
        box.because(OTHER, List.of("cho-lau")).join();
        assertThat(told()).isEmpty();
    }
}
