package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.BookingStep;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.ListPrint;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.kiosk.model.ScannedCode;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.view.Booth.Fault;
import vn.motcua.kiosk.view.Booth.Input;

/**
 * Every flow of the kiosk in both languages, by finger and by keypad, with everything well, without paper, with a silent
 * printer and without the office. Each ends at home with nothing of it lost, or at a page that says no and leads home.
 */
class FlowTableTest {
    private static final String CODE = "K7MP2QXR";

    /** What a citizen comes for. */
    enum Flow {
        TICKET,
        GUIDE,
        BOOKING,
        CHECK_IN,
        CANCEL,
        DOSSIER,
        FEEDBACK,
        FOLLOW,
        PUBLISHED,
        SURVEY,
        TICKET_SCANNED;

        /** Nothing is printed in the others. */
        boolean meets(Fault fault) {
            boolean printer = fault == Fault.PAPER_OUT || fault == Fault.SILENT;
            return !printer || compareTo(CHECK_IN) <= 0;
        }
    }

    /** A row of the table. */
    record Row(Flow flow, Language language, Input input, Fault fault) {}

    @BeforeAll
    static void wake() throws TimeoutException {
        Booth.awake();
    }

    /** All four ways where everything is well; with a fault each language and each input once. */
    static Stream<Row> rows() {
        return Stream.of(Flow.values())
                .flatMap(flow -> Stream.of(Fault.values())
                        .filter(flow::meets)
                        .flatMap(fault -> Language.SHIPPED.stream()
                                .flatMap(language -> Stream.of(Input.values())
                                        .filter(input -> fault == Fault.NONE
                                                || (language == Language.ENGLISH) == (input == Input.TOUCH))
                                        .map(input -> new Row(flow, language, input, fault)))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyFlowEndsAtHomeOrAtAnHonestNoAndLosesNothing(Row row) throws Throwable {
        Booth booth = Booth.open(row.fault(), row.input());
        if (row.language() == Language.ENGLISH) {
            booth.choose("bar-language");
        }
        switch (row.flow()) {
            case TICKET -> ticket(booth, row);
            case GUIDE -> guide(booth, row);
            case BOOKING -> booking(booth, row);
            case CHECK_IN -> checkIn(booth, row);
            case CANCEL -> cancel(booth, row);
            case DOSSIER -> dossier(booth, row);
            case FEEDBACK -> feedback(booth, row);
            case FOLLOW -> follow(booth, row);
            case PUBLISHED -> published(booth, row);
            case SURVEY -> survey(booth, row);
            case TICKET_SCANNED -> ticketScanned(booth, row);
        }
        assertThat(booth.model.state().screen()).isEqualTo(new Screen.Home(0));
        assertThat(booth.model.state().needs()).isEqualTo(Needs.NONE);
        assertThat(booth.has("tile-ho-tich")).isTrue();
        WaitForAsyncUtils.checkException();
    }

    private static void ticketScanned(Booth booth, Row row) {
        Booth.on(() -> {
            booth.model.scanned(ScannedCode.of("https://binhan.example.vn/t/3q2-7wABCDEFGHIJKLMNOP"));
            return true;
        });
        if (row.fault() == Fault.AWAY) {
            booth.choose("found-again", "bar-home");
        } else {
            assertThat(booth.words()).anyMatch(words -> words.contains("A012") && words.contains("4"));
            booth.choose("found-home");
        }
    }

    private static void door(Booth booth, String door) {
        if (!booth.has("door-" + door)) {
            booth.choose("door-others");
        }
        booth.choose("door-" + door);
    }

    private static void ticket(Booth booth, Row row) {
        booth.choose("priority", "tile-ho-tich");
        assertThat(booth.tickets).containsExactly("ho-tich " + row.language());
        numberInHand(booth);
    }

    /** The number is on the screen, with or without paper; the paper is still to be had when the printer is well again. */
    private static void numberInHand(Booth booth) {
        if (booth.noPaper() != null) {
            assertThat(booth.model.state().screen())
                    .isInstanceOfSatisfying(
                            Screen.PaperMissing.class,
                            missing -> assertThat(missing.fault()).isEqualTo(booth.noPaper()));
            assertThat(booth.words()).contains("A012");
            Booth.on(() -> {
                booth.model.printerChanged(true);
                return true;
            });
            booth.choose("reprint");
            assertThat(booth.reprints).containsExactly("A012");
        }
        assertThat(booth.model.state().screen()).isInstanceOf(Screen.TicketShown.class);
        assertThat(booth.words()).contains("A012");
        booth.choose("done");
    }

    private static void guide(Booth booth, Row row) {
        door(booth, "guide");
        booth.type("khai").choose("procedure-1-001193", "paper-0", "print-list");
        assertThat(booth.lists).containsExactly("1.001193");
        assertThat(booth.model.state().screen()).isInstanceOfSatisfying(Screen.Checklist.class, list -> {
            assertThat(list.have().cardinality()).isEqualTo(1);
            assertThat(list.print())
                    .isEqualTo(booth.noPaper() == null ? new ListPrint.Out() : new ListPrint.Failed(booth.noPaper()));
        });
        booth.choose("take-number");
        assertThat(booth.tickets).containsExactly("ho-tich " + row.language());
        numberInHand(booth);
    }

    private static void booking(Booth booth, Row row) {
        door(booth, "appointment");
        booth.choose("booking-new", "booking-service-ho-tich");
        if (row.fault() == Fault.AWAY) {
            assertThat(step(booth))
                    .isInstanceOfSatisfying(
                            BookingStep.Trouble.class,
                            trouble -> assertThat(trouble.reason()).isEqualTo(BookingStep.Reason.NOT_REACHABLE));
            assertThat(booth.has("booking-again")).isTrue();
            booth.choose("bar-home");
            return;
        }
        booth.choose("booking-day-2026-11-25", "booking-slot-0900").type("0912345678");
        onward(booth, row, "booking-typed");
        booth.choose("booking-book");
        assertThat(booth.booked).containsExactly("ho-tich 2026-11-25T02:00:00Z");
        assertThat(booth.slips).containsExactly(CODE + " " + row.language());
        assertThat(step(booth))
                .isInstanceOfSatisfying(
                        BookingStep.Booked.class,
                        booked -> assertThat(booked.noSlip()).isEqualTo(booth.noPaper() != null));
        assertThat(booth.words()).contains("K7MP-2QXR");
        booth.choose("done");
    }

    /** Who typed by keypad goes on with OK alone. */
    private static void onward(Booth booth, Row row, String target) {
        if (row.input() == Input.KEYPAD) {
            booth.key(KeyCode.ENTER);
        } else {
            booth.choose(target);
        }
    }

    private static void codeTyped(Booth booth, Row row) {
        door(booth, "appointment");
        booth.choose("booking-have").type(CODE);
        onward(booth, row, "booking-typed");
    }

    private static void checkIn(Booth booth, Row row) {
        codeTyped(booth, row);
        if (row.fault() == Fault.AWAY) {
            assertThat(step(booth)).isInstanceOf(BookingStep.Unchecked.class);
            booth.choose("booking-service-chung-thuc");
        } else {
            booth.choose("booking-check-in");
        }
        assertThat(booth.tickets).containsExactly("chung-thuc " + row.language() + " " + CODE);
        numberInHand(booth);
    }

    private static void cancel(Booth booth, Row row) {
        codeTyped(booth, row);
        if (row.fault() == Fault.AWAY) {
            assertThat(step(booth)).as("nothing was given up").isInstanceOf(BookingStep.Unchecked.class);
            booth.choose("bar-home");
            assertThat(booth.cancelled).isEmpty();
        } else {
            booth.choose("booking-cancel", "booking-give-up");
            assertThat(booth.cancelled).containsExactly(CODE);
            booth.choose("done");
        }
    }

    private static BookingStep step(Booth booth) {
        return ((Screen.Booking) booth.model.state().screen()).step();
    }

    private static void dossier(Booth booth, Row row) {
        door(booth, "dossier");
        for (char sign : "H26.14-261118-0007".toCharArray()) {
            switch (sign) {
                case '.' -> booth.choose("key-dot");
                case '-' -> booth.choose("key-dash");
                default -> booth.type(String.valueOf(sign));
            }
        }
        onward(booth, row, "dossier-look");
        assertThat(booth.dossiers).containsExactly("H26.14-261118-0007");
        boolean away = row.fault() == Fault.AWAY;
        assertThat(booth.model.state().screen())
                .isInstanceOfSatisfying(
                        Screen.DossierShown.class,
                        shown -> assertThat(shown.answer())
                                .isInstanceOf(away ? Answer.NotReachable.class : Answer.Told.class));
        booth.choose("dossier-home");
    }

    /** What became of one's own feedback, by the code on its slip. */
    private static void follow(Booth booth, Row row) {
        door(booth, "feedback");
        booth.choose("case-follow").type("7KQ2M9XD");
        onward(booth, row, "booking-typed");
        assertThat(booth.has(row.fault() == Fault.AWAY ? "case-again" : "case-other"))
                .isTrue();
        booth.choose(row.fault() == Fault.AWAY ? "bar-home" : "case-home");
    }

    private static void published(Booth booth, Row row) {
        door(booth, "feedback");
        booth.choose("case-published");
        assertThat(booth.has(row.fault() == Fault.AWAY ? "case-again" : "case-next"))
                .isTrue();
        booth.choose("bar-home");
    }

    private static void feedback(Booth booth, Row row) {
        door(booth, "feedback");
        booth.choose("feedback-formal", "feedback-about-conduct").type("tot").choose("tone-acute", "feedback-next");
        for (String part : new String[] {"an", "hue"}) {
            booth.type(part).choose("feedback-next");
        }
        booth.type("0901234567");
        onward(booth, row, "feedback-next");
        assertThat(booth.letters).singleElement().satisfies(letter -> {
            assertThat(letter.content()).isEqualTo("Tót");
            assertThat(letter.sender()).isEqualTo(new vn.motcua.kiosk.model.Letter.Sender("An", "Hue", "0901234567"));
        });
        assertThat(booth.model.state().screen())
                .isInstanceOfSatisfying(
                        Screen.FeedbackSent.class,
                        sent -> assertThat(sent.received() == null).isEqualTo(row.fault() == Fault.AWAY));
        booth.choose("done");
    }

    private static void survey(Booth booth, Row row) {
        door(booth, "survey");
        booth.type("A012");
        onward(booth, row, "survey-number-ready");
        booth.choose("survey-level-khong-hai-long", "survey-reason-cho-lau", "survey-send");
        assertThat(booth.replies).singleElement().satisfies(reply -> {
            assertThat(reply.visit().number()).isEqualTo("A012");
            assertThat(reply.choices()).isEqualTo(Map.of("thai-do", "khong-hai-long"));
        });
        assertThat(booth.reasons).containsExactly("cho-lau");
        booth.choose("done");
    }
}
