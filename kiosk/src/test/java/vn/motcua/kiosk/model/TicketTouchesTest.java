package vn.motcua.kiosk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.protocol.SurveySheet;
import vn.motcua.protocol.Text;

/** Whoever scans the own ticket: where it stands, and a rating only after service. */
class TicketTouchesTest {
    private static final String TOKEN = "3q2-7wABCDEFGHIJKLMNOP";
    private static final String CODE = "https://binhan.example.vn/t/" + TOKEN;
    private static final SurveySheet SHEET = new SurveySheet(
            "ba-muc",
            List.of(new SurveySheet.Question(
                    "hai-long",
                    new Text("Ông/Bà có hài lòng không?", "Are you satisfied?"),
                    List.of(
                            new SurveySheet.Level("co", new Text("Có", "Yes"), true),
                            new SurveySheet.Level("khong", new Text("Không", "No"), false)))),
            List.of());
    private static final SurveySheet TWO = new SurveySheet(
            SHEET.id(),
            List.of(
                    SHEET.questions().getFirst(),
                    new SurveySheet.Question(
                            "thai-do",
                            new Text("Thái độ?", "Manner?"),
                            SHEET.questions().getFirst().levels())),
            List.of());

    private final List<String> asked = new ArrayList<>();
    private final List<Consumer<Answer<Tickets.Stand>>> waiting = new ArrayList<>();
    private final List<Visit> rated = new ArrayList<>();
    private final List<Map<String, String>> given = new ArrayList<>();
    private Optional<SurveyReply> before = Optional.empty();
    private final KioskModel model = new KioskModel(
            new TicketSource() {
                @Override
                public void take(String service, Needs needs, Language language, Consumer<IssueResult> done) {}

                @Override
                public void answer(SurveyReply reply, Consumer<SurveyReply.Outcome> done) {
                    rated.add(reply.visit());
                    given.add(reply.choices());
                    done.accept(SurveyReply.Outcome.KEPT);
                }

                @Override
                public void given(Visit visit, Consumer<Optional<SurveyReply>> done) {
                    done.accept(before.filter(reply -> reply.visit().equals(visit)));
                }
            },
            new OfficeDesk() {
                @Override
                public Tickets tickets() {
                    return (token, done) -> {
                        asked.add(token);
                        waiting.add(done);
                    };
                }
            },
            Timings.USUAL);

    @BeforeEach
    void configured() {
        model.configured(offer().with(SHEET));
        model.tick(0);
    }

    private static Offer offer() {
        return new Offer(
                new Office(
                        new Text("Bình An", "Bình An"),
                        new Text("Một cửa", "One stop"),
                        null,
                        null,
                        Map.of(),
                        ZoneId.of("Asia/Ho_Chi_Minh"),
                        null),
                List.of(),
                List.of());
    }

    private static Answer<Tickets.Stand> stands(Tickets.Turn turn, boolean rated) {
        return new Answer.Told<>(new Tickets.Stand(
                "A012", turn, new Text("Hộ tịch", "Civil status"), null, null, null, null, null, rated));
    }

    private void scan(@Nullable Answer<Tickets.Stand> answer) {
        model.scanned(ScannedCode.of(CODE));
        if (answer != null) {
            waiting.removeFirst().accept(answer);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERVED")
    void whoIsNotServedIsToldWhereTheTicketStandsAndAskedForNoRating(Tickets.Turn turn) {
        scan(null);
        assertThat(model.state().screen()).isEqualTo(new Screen.TicketFound(TOKEN, null));
        Answer<Tickets.Stand> told = stands(turn, false);
        waiting.removeFirst().accept(told);
        assertThat(model.state().screen()).isEqualTo(new Screen.TicketFound(TOKEN, told));
        model.ticket().served();
        assertThat(model.state().screen()).isInstanceOf(Screen.TicketFound.class);
    }

    @Test
    void whoIsServedIsAskedForARatingAtOnce() {
        scan(stands(Tickets.Turn.SERVED, false));
        assertThat(model.state().screen())
                .isEqualTo(new Screen.SurveyAsk(Visit.served(TOKEN, "A012"), 0, Map.of(), SHEET));
        model.survey().chosen("co");
        assertThat(rated).containsExactly(Visit.served(TOKEN, "A012"));
    }

    @Test
    void whatIsRatedOnAPhoneIsNotAskedAgain() {
        scan(stands(Tickets.Turn.SERVED, true));
        assertThat(model.state().screen()).isEqualTo(new Screen.SurveyThanks(SurveyReply.Outcome.ANSWERED));
    }

    @Test
    void whoLeftHalfWayAtThisKioskGoesOnWhereQuestionsAreOpen() {
        model.configured(offer().with(TWO));
        Visit visit = Visit.served(TOKEN, "A012");
        before = Optional.of(new SurveyReply(TWO.id(), visit, Map.of("hai-long", "khong"), List.of()));
        scan(stands(Tickets.Turn.SERVED, true));
        assertThat(model.state().screen()).isEqualTo(new Screen.SurveyAsk(visit, 1, Map.of("hai-long", "khong"), TWO));
        model.survey().chosen("co");
        assertThat(given).containsExactly(Map.of("hai-long", "khong", "thai-do", "co"));
    }

    @Test
    void whoAnsweredEverythingOrAnotherSetIsNotAskedAgain() {
        Visit visit = Visit.served(TOKEN, "A012");
        before = Optional.of(new SurveyReply(SHEET.id(), visit, Map.of("hai-long", "khong"), List.of()));
        scan(stands(Tickets.Turn.SERVED, true));
        assertThat(model.state().screen()).isEqualTo(new Screen.SurveyThanks(SurveyReply.Outcome.ANSWERED));
        model.configured(offer().with(TWO));
        before = Optional.of(new SurveyReply("nam-muc", visit, Map.of("hai-long", "khong"), List.of()));
        scan(stands(Tickets.Turn.SERVED, true));
        assertThat(model.state().screen()).isEqualTo(new Screen.SurveyThanks(SurveyReply.Outcome.ANSWERED));
    }

    @Test
    void withoutASurveyAServedTicketIsOnlyTold() {
        model.configured(offer());
        scan(stands(Tickets.Turn.SERVED, false));
        assertThat(model.state().screen()).isInstanceOf(Screen.TicketFound.class);
    }

    @Test
    void whereTheOfficeIsAwayItsCitizenMaySayThatServiceIsOver() {
        scan(new Answer.NotReachable<>());
        assertThat(model.state().screen()).isEqualTo(new Screen.TicketFound(TOKEN, new Answer.NotReachable<>()));
        model.ticket().served();
        model.survey().chosen("co");
        assertThat(rated).containsExactly(new Visit(TOKEN, null));
    }

    @Test
    void aRatingGivenTooEarlyDoesNotStandInTheWayOfTheRealOne() {
        assertThat(new Visit(TOKEN, null).key())
                .isNotEqualTo(Visit.served(TOKEN, "A012").key());
    }

    @Test
    void whoIsNotAnsweredMayTryAgain() {
        scan(new Answer.NotReachable<>());
        model.ticket().again();
        assertThat(asked).containsExactly(TOKEN, TOKEN);
        assertThat(model.state().screen()).isEqualTo(new Screen.TicketFound(TOKEN, null));
        waiting.removeFirst().accept(new Answer.Refused<>(404, "unknown-ticket", Map.of()));
        model.ticket().served();
        assertThat(model.state().screen()).isInstanceOf(Screen.TicketFound.class);
        scan(null);
        assertThat(asked).hasSize(3);
    }

    @Test
    void anAnswerThatComesLateChangesNothingForTheNextCitizen() {
        scan(null);
        model.home();
        waiting.removeFirst().accept(stands(Tickets.Turn.SERVED, false));
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void theSecretIsInNoTextForm() {
        scan(stands(Tickets.Turn.CALLED, false));
        assertThat(model.state().screen().toString()).doesNotContain(TOKEN).contains("CALLED");
    }
}
