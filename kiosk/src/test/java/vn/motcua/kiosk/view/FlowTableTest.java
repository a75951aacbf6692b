package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import vn.motcua.protocol.guide.Catalogue;

/**
 * Every flow of the kiosk in both languages, by finger and by keypad, with everything well, without paper, with an open
 * cover, with a silent printer, without the office, and with an office that goes away in mid-flow. Each ends at home with
 * nothing of it lost, or at a page that says no and leads home. Small glasses, with keys and lists of their own, too.
 */
class FlowTableTest {
    private static final String CODE = "K7MP2QXR";
    private static final String USUAL = "21.5 inches, tall";

    /** The usual glass, one with a key for each letter, and the smallest. */
    private static final List<String> GLASSES = List.of(USUAL, "10.1 inches", "7 inches");

    private static final Set<Fault> ON_SMALL_GLASS = EnumSet.of(Fault.NONE, Fault.COVER_OPEN, Fault.AWAY_MIDWAY);

    /** What a citizen comes for. */
    enum Flow {
        TICKET,
        GUIDE,
        GUIDE_BY_CODE,
        GUIDE_BY_FIELD,
        BOOKING,
        HOME_SERVICE,
        CHECK_IN,
        CANCEL,
        DOSSIER,
        OPINION,
        FEEDBACK,
        FOLLOW,
        PUBLISHED,
        SURVEY,
        TICKET_SCANNED;

        /** Nothing is printed in the others. */
        boolean meets(Fault fault) {
            boolean printer = fault == Fault.PAPER_OUT || fault == Fault.COVER_OPEN || fault == Fault.SILENT;
            return !printer || compareTo(CHECK_IN) <= 0;
        }

        /** The smallest glass leads to the citizen's own phone, or to paper. */
        boolean isOn(String glass) {
            return this != OPINION && this != FEEDBACK || Doors.canWrite(Sizes.of(size(glass), false));
        }
    }

    /** A row of the table. */
    record Row(Flow flow, Language language, Input input, Fault fault, String glass) {}

    /** Half of the pixels are drawn faster. */
    private static ScreenSize size(String glass) {
        return glass.equals(USUAL)
                ? new ScreenSize(540, 960, 21.5)
                : Objects.requireNonNull(EveryGlass.GLASSES.get(glass));
    }

    @BeforeAll
    static void wake() throws TimeoutException {
        Booth.awake();
    }

    static Stream<Row> rows() {
        return GLASSES.stream()
                .flatMap(glass -> Stream.of(Flow.values())
                        .filter(flow -> flow.isOn(glass))
                        .flatMap(flow -> Stream.of(Fault.values())
                                .filter(fault ->
                                        flow.meets(fault) && (glass.equals(USUAL) || ON_SMALL_GLASS.contains(fault)))
                                .flatMap(fault -> Language.SHIPPED.stream()
                                        .flatMap(language -> Stream.of(Input.values())
                                                .map(input -> new Row(flow, language, input, fault, glass))))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyFlowEndsAtHomeOrAtAnHonestNoAndLosesNothing(Row row) throws Throwable {
        Booth booth = Booth.open(row.fault(), row.input(), size(row.glass()));
        if (row.language() == Language.ENGLISH) {
            booth.choose("bar-language");
        }
        switch (row.flow()) {
            case TICKET -> ticket(booth, row);
            case GUIDE -> guide(booth, row);
            case GUIDE_BY_CODE -> guideByCode(booth, row);
            case GUIDE_BY_FIELD -> guideByField(booth, row);
            case BOOKING -> booking(booth, row);
            case HOME_SERVICE -> homeService(booth, row);
            case CHECK_IN -> checkIn(booth, row);
            case CANCEL -> cancel(booth, row);
            case DOSSIER -> dossier(booth, row);
            case OPINION -> opinion(booth, row);
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
        booth.goesAway();
        Booth.on(() -> {
            booth.model.scanned(ScannedCode.of("https://binhan.example.vn/t/3q2-7wABCDEFGHIJKLMNOP"));
            return true;
        });
        if (row.fault() == Fault.AWAY) {
            booth.choose("found-again", "bar-home");
        } else {
            if (row.fault() == Fault.AWAY_MIDWAY) {
                booth.comesBack();
                booth.choose("found-again");
            }
            assertThat(booth.words()).anyMatch(words -> words.contains("A012") && words.contains("4"));
            booth.choose("found-home");
        }
    }

    private static boolean away(Row row) {
        return row.fault() == Fault.AWAY || row.fault() == Fault.AWAY_MIDWAY;
    }

    private static void door(Booth booth, String door) {
        if (!booth.has("door-" + door)) {
            booth.choose("door-others");
        }
        booth.choose("door-" + door);
    }

    private static void ticket(Booth booth, Row row) {
        booth.choose("priority");
        booth.goesAway();
        booth.choose("tile-ho-tich");
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
        booth.type("khai");
        papers(booth, row, "1.001193");
    }

    private static void guideByCode(Booth booth, Row row) {
        door(booth, "guide");
        booth.type("001193");
        papers(booth, row, "1.001193");
    }

    /** A country's procedures are looked through by their fields. */
    private static void guideByField(Booth booth, Row row) {
        Catalogue country = new Catalogue(GuideScenes.country());
        Booth.on(() -> {
            booth.model.configured(booth.model.state().offer().with(country));
            return true;
        });
        door(booth, "guide");
        LocalDate day = LocalDate.ofInstant(SampleOffice.NOW, SampleOffice.ZONE);
        int last = country.fields(day).size() - 1;
        booth.choose("field-" + last);
        papers(
                booth,
                row,
                country.in(country.fields(day).get(last), day).getLast().code());
    }

    private static void papers(Booth booth, Row row, String code) {
        booth.choose("procedure-" + code.replace('.', '-'), "paper-0");
        booth.goesAway();
        booth.choose("print-list");
        assertThat(booth.lists).containsExactly(code);
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
        if (daysOf(booth, row, "ho-tich")) {
            booked(booth, row, "ho-tich 2026-11-25T02:00:00Z");
        }
    }

    /** An officer comes: not without a telephone number. */
    private static void homeService(Booth booth, Row row) {
        if (daysOf(booth, row, "chung-thuc")) {
            booth.choose("booking-home");
            booked(booth, row, "chung-thuc 2026-11-25T02:00:00Z at home");
        }
    }

    /** To the days of this service; false: the office was away, and the citizen went home. */
    private static boolean daysOf(Booth booth, Row row, String service) {
        door(booth, "appointment");
        booth.choose("booking-new", "booking-service-" + service);
        if (row.fault() == Fault.AWAY) {
            notReached(booth);
            booth.choose("bar-home");
            return false;
        }
        return true;
    }

    private static void notReached(Booth booth) {
        assertThat(step(booth))
                .isInstanceOfSatisfying(
                        BookingStep.Trouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(BookingStep.Reason.NOT_REACHABLE));
        assertThat(booth.has("booking-again")).isTrue();
    }

    /** From the days to the slip; an office that went away is asked once more, and books once. */
    private static void booked(Booth booth, Row row, String expected) {
        booth.choose("booking-day-2026-11-25", "booking-slot-0900").type("0912345678");
        onward(booth, row, "booking-typed");
        booth.goesAway();
        booth.choose("booking-book");
        if (away(row)) {
            notReached(booth);
            booth.comesBack();
            booth.choose("booking-again");
        }
        assertThat(booth.booked).containsExactly(expected);
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
            booth.goesAway();
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
            booth.choose("booking-cancel");
            booth.goesAway();
            booth.choose("booking-give-up");
            if (away(row)) {
                notReached(booth);
                assertThat(booth.cancelled).isEmpty();
                booth.comesBack();
                booth.choose("booking-again", "booking-give-up");
            }
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
        booth.goesAway();
        onward(booth, row, "dossier-look");
        assertThat(booth.dossiers).containsExactly("H26.14-261118-0007");
        boolean away = away(row);
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
        booth.goesAway();
        onward(booth, row, "booking-typed");
        if (row.fault() == Fault.AWAY_MIDWAY) {
            assertThat(booth.has("case-again")).isTrue();
            booth.comesBack();
            booth.choose("case-again");
        }
        assertThat(booth.has("case-again")).isEqualTo(row.fault() == Fault.AWAY);
        assertThat(booth.words().stream()
                        .anyMatch(words ->
                                words.contains(row.language() == Language.ENGLISH ? "Answered" : "Đã trả lời")))
                .isEqualTo(row.fault() != Fault.AWAY);
        booth.choose("bar-home");
    }

    private static void published(Booth booth, Row row) {
        door(booth, "feedback");
        booth.choose("case-published");
        assertThat(booth.has(row.fault() == Fault.AWAY ? "case-again" : "case-next"))
                .isTrue();
        if (row.fault() != Fault.AWAY) {
            booth.goesAway();
            booth.choose("case-next");
        }
        booth.choose("bar-home");
    }

    private static void feedback(Booth booth, Row row) {
        door(booth, "feedback");
        booth.choose("feedback-formal", "feedback-about-conduct").type("tot").choose("tone-acute", "feedback-next");
        for (String part : new String[] {"an", "hue"}) {
            booth.type(part).choose("feedback-next");
        }
        booth.type("0901234567");
        booth.goesAway();
        onward(booth, row, "feedback-next");
        assertThat(booth.letters).singleElement().satisfies(letter -> {
            assertThat(letter.content()).isEqualTo("Tót");
            assertThat(letter.sender()).isEqualTo(new vn.motcua.kiosk.model.Letter.Sender("An", "Hue", "0901234567"));
        });
        assertThat(booth.model.state().screen())
                .isInstanceOfSatisfying(
                        Screen.FeedbackSent.class,
                        sent -> assertThat(sent.received() == null).isEqualTo(away(row)));
        booth.choose("done");
    }

    /** Without a name, nor a code to follow it by. */
    private static void opinion(Booth booth, Row row) {
        door(booth, "feedback");
        booth.choose("feedback-opinion", "feedback-about-other").type("tot").choose("tone-acute");
        booth.goesAway();
        booth.choose("feedback-next");
        assertThat(booth.letters).singleElement().satisfies(letter -> {
            assertThat(letter.content()).isEqualTo("Tót");
            assertThat(letter.sender()).isNull();
        });
        assertThat(booth.model.state().screen()).isInstanceOf(Screen.FeedbackSent.class);
        booth.choose("done");
    }

    private static void survey(Booth booth, Row row) {
        door(booth, "survey");
        booth.type("A012");
        onward(booth, row, "survey-number-ready");
        booth.goesAway();
        booth.choose("survey-level-khong-hai-long", "survey-reason-cho-lau", "survey-send");
        assertThat(booth.replies).singleElement().satisfies(reply -> {
            assertThat(reply.visit().number()).isEqualTo("A012");
            assertThat(reply.choices()).isEqualTo(Map.of("thai-do", "khong-hai-long"));
        });
        assertThat(booth.reasons).containsExactly("cho-lau");
        booth.choose("done");
    }
}
