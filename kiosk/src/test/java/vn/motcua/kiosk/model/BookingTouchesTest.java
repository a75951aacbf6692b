package vn.motcua.kiosk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kiosk.model.BookingStep.Reason;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.guide.Catalogue;

/** An office that answers when the test says so. */
class BookingTouchesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private static final Instant NINE = Instant.parse("2026-11-24T02:00:00Z");
    private static final Bookings.Slot SLOT = new Bookings.Slot(NINE, NINE.plusSeconds(900), 2);

    private final List<String> asked = new ArrayList<>();
    private final List<Bookings.Wish> wishes = new ArrayList<>();
    private final Deque<Consumer<Answer<Bookings.Booking>>> waiting = new ArrayDeque<>();
    private final List<String> taken = new ArrayList<>();
    private final List<Bookings.Booking> slips = new ArrayList<>();
    private @Nullable PrinterFault printer;
    private boolean atHome;
    private Answer<List<Bookings.Slot>> slots = new Answer.Told<>(List.of(SLOT));

    private final KioskModel model = new KioskModel(new Source(), new Desk(), Timings.USUAL);

    private final class Desk implements OfficeDesk, Bookings {
        @Override
        public Bookings bookings() {
            return this;
        }

        @Override
        public void days(String service, Consumer<Answer<Days>> done) {
            asked.add("days of " + service);
            done.accept(new Answer.Told<>(new Days(atHome, List.of(new Day(DAY, 3), new Day(DAY.plusDays(1), 0)))));
        }

        @Override
        public void slots(String service, LocalDate day, Consumer<Answer<List<Slot>>> done) {
            asked.add("slots of " + service + " on " + day);
            done.accept(slots);
        }

        @Override
        public void book(Wish wish, Consumer<Answer<Booking>> done) {
            wishes.add(wish);
            waiting.add(done);
        }

        @Override
        public void find(String code, Consumer<Answer<Booking>> done) {
            asked.add("booking " + code);
            waiting.add(done);
        }

        @Override
        public void cancel(String code, Consumer<Answer<Booking>> done) {
            asked.add("cancel " + code);
            waiting.add(done);
        }
    }

    private final class Source implements TicketSource {
        @Override
        public void take(String service, Needs needs, Language language, Consumer<IssueResult> done) {}

        @Override
        public void takeBooked(
                String service, String code, Needs needs, Language language, Consumer<IssueResult> done) {
            taken.add(service + " for " + code);
            done.accept(new IssueResult.SeriesExhausted("A"));
        }

        @Override
        public void printBooking(Bookings.Booking booking, Language language, Consumer<@Nullable PrinterFault> done) {
            slips.add(booking);
            done.accept(printer);
        }
    }

    private static Bookings.Booking booking(Bookings.State state, Bookings.CheckIn checkIn) {
        return new Bookings.Booking(
                "K7MP2QXR",
                "K7MP-2QXR",
                "ho-tich",
                new Text("Hộ tịch", "Civil status"),
                NINE,
                NINE.plusSeconds(900),
                NINE.minusSeconds(3600),
                NINE.plusSeconds(900),
                state,
                checkIn,
                false,
                null);
    }

    private static final Bookings.Booking OPEN = booking(Bookings.State.BOOKED, Bookings.CheckIn.OPEN);

    @BeforeEach
    void begin() {
        Text name = new Text("Bình An", "Bình An");
        Service service = new Service(
                "ho-tich", "A", name, List.of(), List.of(), "family", true, null, null, List.of(), List.of(), null);
        model.configured(new Offer(
                new Office(name, name, null, null, Map.of(), ZoneId.of("Asia/Ho_Chi_Minh"), null),
                List.of(),
                List.of(service),
                Catalogue.EMPTY,
                Set.of(Door.APPOINTMENT),
                null,
                new DeviceConfig.Appointments(List.of("ho-tich", "unknown-here"), null)));
        model.tick(0);
    }

    private BookingStep step() {
        assertThat(model.state().screen()).isInstanceOf(Screen.Booking.class);
        return ((Screen.Booking) model.state().screen()).step();
    }

    private void toThePhone() {
        model.opened(Door.APPOINTMENT);
        model.booking().wanted();
        model.booking().serviceChosen("ho-tich");
        if (step() instanceof BookingStep.Where) {
            model.booking().whereChosen(true);
        }
        model.booking().dayChosen(((BookingStep.Days) step()).days().getFirst());
        model.booking().slotChosen(SLOT);
    }

    private void type(String text) {
        text.chars().forEach(key -> model.booking().typed((char) key));
    }

    private void toTheBooking() {
        toThePhone();
        model.booking().typedAll();
        model.booking().confirmed();
    }

    private void answer(Answer<Bookings.Booking> answer) {
        waiting.remove().accept(answer);
    }

    @Test
    void fiveTouchesBookASlotAndItsSlipComes() {
        toThePhone();
        type("0912345678");
        model.booking().typedAll();
        model.booking().confirmed();
        assertThat(step()).isInstanceOf(BookingStep.Asking.class);
        answer(new Answer.Told<>(OPEN));
        assertThat(step()).isEqualTo(new BookingStep.Booked(OPEN, false));
        assertThat(slips).containsExactly(OPEN);
        assertThat(wishes).singleElement().satisfies(wish -> {
            assertThat(wish.phone()).isEqualTo("0912345678");
            assertThat(wish.start()).isEqualTo(NINE);
            assertThat(wish.toString()).doesNotContain("0912");
        });
        model.tick(61_000);
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void whereNoSlipComesOutTheScreenSaysSo() {
        printer = PrinterFault.PAPER_OUT;
        toTheBooking();
        answer(new Answer.Told<>(OPEN));
        assertThat(step()).isEqualTo(new BookingStep.Booked(OPEN, true));
    }

    @Test
    void aFullDayCannotBeChosenAndEveryPageLeadsBack() {
        model.opened(Door.APPOINTMENT);
        model.booking().wanted();
        model.booking().serviceChosen("ho-tich");
        model.booking().dayChosen(((BookingStep.Days) step()).days().getLast());
        assertThat(step()).isInstanceOf(BookingStep.Days.class);
        for (Class<?> before : List.of(BookingStep.Services.class, BookingStep.Start.class)) {
            model.back();
            assertThat(step()).isInstanceOf(before);
        }
        model.back();
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void aNumberThatIsNoneIsSaidAndAHomeVisitNeedsOne() {
        atHome = true;
        toThePhone();
        model.booking().typedAll();
        assertThat(((BookingStep.Phone) step()).wrong()).isTrue();
        type("12");
        model.booking().typedAll();
        assertThat(((BookingStep.Phone) step()).wrong()).isTrue();
        model.booking().erased();
        model.booking().erased();
        type("0236312345699999");
        assertThat(((BookingStep.Phone) step()).typed()).hasSize(Draft.LONGEST_PHONE);
        model.booking().typedAll();
        model.booking().confirmed();
        assertThat(wishes)
                .singleElement()
                .satisfies(wish -> assertThat(wish.atHome()).isTrue());
    }

    @Test
    void skippingLeavesNoNumberAlsoWhereSomeOfItWasTypedAndAHomeVisitCannotSkip() {
        toThePhone();
        type("0912");
        model.booking().skipped();
        model.booking().confirmed();
        assertThat(wishes)
                .singleElement()
                .satisfies(wish -> assertThat(wish.phone()).isNull());
        model.home();
        atHome = true;
        toThePhone();
        model.booking().skipped();
        assertThat(step()).isInstanceOf(BookingStep.Phone.class);
    }

    @Test
    void aSlotThatWasJustTakenLeadsToTheOthersOfThatDay() {
        toTheBooking();
        answer(new Answer.Refused<>(409, "slot-full", Map.of()));
        assertThat(((BookingStep.Trouble) step()).reason()).isEqualTo(Reason.SLOT_TAKEN);
        slots = new Answer.Told<>(List.of());
        model.booking().again();
        assertThat(((BookingStep.Trouble) step()).reason()).isEqualTo(Reason.DAY_FULL);
        model.back();
        assertThat(step()).isInstanceOf(BookingStep.Days.class);
    }

    @Test
    void aDaysLimitLeadsToTheOtherDays() {
        toTheBooking();
        answer(new Answer.Refused<>(409, "day-full", Map.of()));
        model.booking().again();
        assertThat(step()).isInstanceOf(BookingStep.Days.class);
        assertThat(asked).filteredOn(question -> question.startsWith("days")).hasSize(2);
    }

    @Test
    void aTelephonesLimitLeadsToTheOtherDays() {
        toTheBooking();
        answer(new Answer.Refused<>(409, "person-day-full", Map.of()));
        assertThat(((BookingStep.Trouble) step()).reason()).isEqualTo(Reason.PERSON_FULL);
        model.booking().again();
        assertThat(step()).isInstanceOf(BookingStep.Days.class);
    }

    @Test
    void aPlaceThatOnlyALostAnswerHoldsIsGivenUpBeforeATelephonesLimitRefuses() {
        unansweredBooking();
        toTheBooking("0912345678");
        answer(new Answer.Refused<>(409, "person-day-full", Map.of()));
        answer(new Answer.Told<>(OPEN));
        assertThat(asked).contains("cancel K7MP2QXR");
        answer(new Answer.Told<>(OPEN));
        Bookings.Booking own = booking(Bookings.State.BOOKED, Bookings.CheckIn.EARLY);
        answer(new Answer.Told<>(own));
        assertThat(step()).isEqualTo(new BookingStep.Booked(own, false));
        assertThat(wishes.stream().map(Bookings.Wish::key).distinct())
                .as("the office forgot the refused one's telephone")
                .hasSize(3);
        assertThat(slips).containsExactly(own);
    }

    @Test
    void aTelephoneThatIsStillFullAfterThatIsRefusedOnce() {
        unansweredBooking();
        toTheBooking("0912345678");
        answer(new Answer.Refused<>(409, "person-day-full", Map.of()));
        answer(new Answer.NotReachable<>());
        answer(new Answer.Refused<>(409, "person-day-full", Map.of()));
        assertThat(((BookingStep.Trouble) step()).reason()).isEqualTo(Reason.PERSON_FULL);
        assertThat(waiting).isEmpty();
    }

    private void unansweredBooking() {
        toTheBooking("0912345678");
        answer(new Answer.NotReachable<>());
        model.home();
    }

    private void toTheBooking(String phone) {
        toThePhone();
        type(phone);
        model.booking().typedAll();
        model.booking().confirmed();
    }

    @Test
    void whoHeardNoAnswerAsksAgainUnderTheSameKey() {
        toTheBooking();
        answer(new Answer.NotReachable<>());
        assertThat(((BookingStep.Trouble) step()).reason()).isEqualTo(Reason.NOT_REACHABLE);
        model.booking().again();
        answer(new Answer.Told<>(OPEN));
        assertThat(step()).isEqualTo(new BookingStep.Booked(OPEN, false));
        assertThat(wishes).hasSize(2);
        assertThat(wishes.getFirst()).isEqualTo(wishes.getLast());
    }

    @Test
    void whoWentAwayMeanwhileKeepsNoPlace() {
        toTheBooking();
        model.home();
        answer(new Answer.Told<>(OPEN));
        assertThat(asked).contains("cancel K7MP2QXR");
        assertThat(slips).isEmpty();
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void whoWentBackMeanwhileBooksAnewAndNotWhatWasGivenUp() {
        toThePhone();
        type("0912345678");
        model.booking().typedAll();
        model.booking().confirmed();
        model.back();
        assertThat(step())
                .isInstanceOfSatisfying(
                        BookingStep.Phone.class,
                        phone -> assertThat(phone.typed()).isEqualTo("0912345678"));
        model.booking().confirmed();
        assertThat(wishes).as("nothing to confirm on this page").hasSize(1);
        model.booking().typedAll();
        model.booking().confirmed();
        answer(new Answer.Told<>(OPEN));
        assertThat(asked).contains("cancel K7MP2QXR");
        assertThat(slips).isEmpty();
        assertThat(step()).isInstanceOf(BookingStep.Asking.class);
        Bookings.Booking second = booking(Bookings.State.BOOKED, Bookings.CheckIn.EARLY);
        answer(new Answer.Told<>(second));
        assertThat(step()).isEqualTo(new BookingStep.Booked(second, false));
        assertThat(slips).containsExactly(second);
        assertThat(wishes).hasSize(2);
        assertThat(wishes.getLast().start()).isEqualTo(wishes.getFirst().start());
        assertThat(wishes.getLast().key()).isNotEqualTo(wishes.getFirst().key());
    }

    @Test
    void whoHeardNoAnswerAndWentAwayKeepsNoPlace() {
        toTheBooking();
        answer(new Answer.NotReachable<>());
        model.home();
        model.tick(1_000);
        assertThat(wishes).hasSize(2);
        assertThat(wishes.getFirst()).isEqualTo(wishes.getLast());
        answer(new Answer.Told<>(OPEN));
        assertThat(asked).contains("cancel K7MP2QXR");
        assertThat(slips).isEmpty();
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void whoHeardNoAnswerAndComesToTheSamePlaceAgainIsNotBookedTwice() {
        toTheBooking();
        answer(new Answer.NotReachable<>());
        model.back();
        model.back();
        assertThat(step()).isInstanceOf(BookingStep.Phone.class);
        model.booking().typedAll();
        model.booking().confirmed();
        assertThat(wishes).hasSize(2);
        assertThat(wishes.getLast()).isEqualTo(wishes.getFirst());
    }

    @Test
    void anAnswerIsFoundBehindTheCallForHelp() {
        toTheBooking();
        model.helpCalled();
        answer(new Answer.Told<>(OPEN));
        model.back();
        assertThat(step()).isEqualTo(new BookingStep.Booked(OPEN, false));
    }

    @Test
    void nothingTypedOutlivesTheReset() {
        toThePhone();
        type("0912345678");
        model.tick(61_000);
        assertThat(model.state().screen()).isInstanceOf(Screen.StillThere.class);
        model.tick(82_000);
        assertThat(model.state().screen()).isEqualTo(new Screen.Attract());
        assertThat(model.state().toString()).doesNotContain("0912");
        model.touched();
        toThePhone();
        assertThat(((BookingStep.Phone) step()).typed()).isEmpty();
    }

    @Test
    void aScannedBookingGivesANumberThatNamesIt() {
        model.scanned(ScannedCode.of("https://binhan.example.vn/a/K7MP2QXR"));
        answer(new Answer.Told<>(OPEN));
        assertThat(step()).isEqualTo(new BookingStep.Found(OPEN));
        model.booking().checkedIn();
        assertThat(taken).containsExactly("ho-tich for K7MP2QXR");
        assertThat(model.state().screen()).isEqualTo(new Screen.NotReady(NotReadyReason.OUT_OF_NUMBERS));
    }

    @Test
    void nobodyChecksInTooEarlyOrTwice() {
        for (Bookings.Booking refused : List.of(
                booking(Bookings.State.BOOKED, Bookings.CheckIn.EARLY),
                booking(Bookings.State.CHECKED_IN, Bookings.CheckIn.CLOSED),
                booking(Bookings.State.CANCELLED, Bookings.CheckIn.CLOSED))) {
            model.scanned(new ScannedCode.Appointment("K7MP2QXR"));
            answer(new Answer.Told<>(refused));
            model.booking().checkedIn();
            assertThat(step()).isEqualTo(new BookingStep.Found(refused));
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void aTypedCodeFindsTheBookingAndGivesItUp() {
        model.opened(Door.APPOINTMENT);
        model.booking().had();
        type("K7MP");
        model.booking().typedAll();
        assertThat(((BookingStep.Code) step()).tooShort()).isTrue();
        type("0O1IL2QXRZZ");
        model.booking().typedAll();
        assertThat(asked).containsExactly("booking K7MP2QXR");
        answer(new Answer.Told<>(OPEN));
        model.booking().cancelAsked();
        model.booking().cancelled();
        answer(new Answer.Told<>(booking(Bookings.State.CANCELLED, Bookings.CheckIn.CLOSED)));
        assertThat(step()).isInstanceOf(BookingStep.Cancelled.class);
    }

    @Test
    void anUnknownCodeIsSaid() {
        model.scanned(new ScannedCode.Appointment("ZZZZZZZZ"));
        answer(new Answer.Refused<>(404, "unknown-appointment", Map.of()));
        assertThat(((BookingStep.Trouble) step()).reason()).isEqualTo(Reason.UNKNOWN_CODE);
    }

    @Test
    void whileTheOfficeIsAwayTheCitizenSaysWhatWasBooked() {
        model.scanned(new ScannedCode.Appointment("K7MP2QXR"));
        answer(new Answer.NotReachable<>());
        assertThat(step()).isEqualTo(new BookingStep.Unchecked("K7MP2QXR", 0));
        model.booking().serviceChosen("ho-tich");
        assertThat(taken).containsExactly("ho-tich for K7MP2QXR");
    }
}
