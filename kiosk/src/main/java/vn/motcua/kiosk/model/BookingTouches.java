package vn.motcua.kiosk.model;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.BookingStep.Reason;
import vn.motcua.kiosk.model.Bookings.Booking;
import vn.motcua.kiosk.model.Bookings.Day;
import vn.motcua.kiosk.model.Bookings.Slot;

/**
 * Touches on the way to an appointment: service, day, slot, a telephone if wanted, and the booking; or a code, and checking
 * in or giving up. Only the office knows what is free, so every page waits for it, for seconds at most, and can be left.
 * Thread: the model's.
 */
public final class BookingTouches implements CodeKeys {
    private final KioskModel model;
    private final TicketSource tickets;
    private final Bookings bookings;
    private final LostWishes lost;
    private int questions;

    BookingTouches(KioskModel model, TicketSource tickets) {
        this.model = model;
        this.tickets = tickets;
        this.bookings = model.office().bookings();
        this.lost = new LostWishes(bookings);
    }

    /** The door "I have an appointment". */
    public void open() {
        if (offered()) {
            show(new BookingStep.Start());
        }
    }

    boolean offered() {
        return model.state().offer().appointments() != null;
    }

    /** "Book an appointment": what for? */
    public void wanted() {
        if (step() instanceof BookingStep.Start) {
            show(new BookingStep.Services(0));
        }
    }

    /** "I have one": its code, please. */
    public void had() {
        if (step() instanceof BookingStep.Start) {
            show(new BookingStep.Code("", -1, false));
        }
    }

    /** The next page of what is to choose from. */
    public void nextPage() {
        switch (step()) {
            case BookingStep.Services list -> show(new BookingStep.Services(list.page() + 1));
            case BookingStep.Days list ->
                show(new BookingStep.Days(list.service(), list.atHome(), list.days(), list.page() + 1));
            case BookingStep.Slots list ->
                show(new BookingStep.Slots(list.days(), list.day(), list.slots(), list.page() + 1));
            case BookingStep.Unchecked list -> show(new BookingStep.Unchecked(list.code(), list.page() + 1));
            case null, default -> {}
        }
    }

    /** A service was touched: which days has it? Or, while the office is away, a number for it. */
    public void serviceChosen(String id) {
        Service service = model.state().offer().service(id).orElse(null);
        if (service == null) {
            return;
        }
        switch (step()) {
            case BookingStep.Services list -> askDays(service, list);
            case BookingStep.Unchecked list -> take(service, list.code());
            case null, default -> {}
        }
    }

    private void askDays(Service service, BookingStep back) {
        BookingStep.Asking asking = ask(back);
        bookings.days(
                service.id(),
                answer -> settle(asking, answer, back, found -> {
                    List<Day> days = found.days();
                    if (days.stream().noneMatch(day -> day.free() > 0)) {
                        return new BookingStep.Trouble(Reason.NO_DAYS, back, null);
                    }
                    return found.atHome()
                            ? new BookingStep.Where(service, days)
                            : new BookingStep.Days(service, false, days, 0);
                }));
    }

    /** At the office, or at the citizen's home. */
    public void whereChosen(boolean atHome) {
        if (step() instanceof BookingStep.Where where) {
            show(new BookingStep.Days(where.service(), atHome, where.days(), 0));
        }
    }

    /** A day was touched: which slots has it? */
    public void dayChosen(Day day) {
        if (step() instanceof BookingStep.Days days && day.free() > 0) {
            askSlots(days, day);
        }
    }

    private void askSlots(BookingStep.Days days, Day day) {
        BookingStep.Asking asking = ask(days);
        bookings.slots(
                days.service().id(),
                day.day(),
                answer -> settle(asking, answer, days, slots -> {
                    List<Slot> free =
                            slots.stream().filter(slot -> slot.free() > 0).toList();
                    return free.isEmpty()
                            ? new BookingStep.Trouble(Reason.DAY_FULL, days, null)
                            : new BookingStep.Slots(days, day.day(), free, 0);
                }));
    }

    /** A slot was touched. */
    public void slotChosen(Slot slot) {
        if (step() instanceof BookingStep.Slots slots) {
            show(new BookingStep.Phone(slots, slot, "", false));
        }
    }

    /** Also a digit of the telephone number. */
    @Override
    public void typed(char key) {
        switch (step()) {
            case BookingStep.Phone phone
            when phone.typed().length() < Draft.LONGEST_PHONE && Character.isDigit(key) ->
                show(new BookingStep.Phone(phone.slots(), phone.slot(), phone.typed() + key, false));
            case BookingStep.Code code
            when code.typed().length() < BookingCode.LENGTH && BookingCode.KEYS.indexOf(key) >= 0 ->
                show(new BookingStep.Code(code.typed() + key, -1, false));
            case null, default -> {}
        }
    }

    @Override
    public void groupOpened(int group) {
        if (step() instanceof BookingStep.Code code && group < BookingCode.GROUPS) {
            show(new BookingStep.Code(code.typed(), group, false));
        }
    }

    @Override
    public void erased() {
        switch (step()) {
            case BookingStep.Phone phone ->
                show(new BookingStep.Phone(phone.slots(), phone.slot(), shorter(phone.typed()), false));
            case BookingStep.Code code -> show(new BookingStep.Code(shorter(code.typed()), -1, false));
            case null, default -> {}
        }
    }

    private static String shorter(String typed) {
        return typed.isEmpty() ? typed : typed.substring(0, typed.length() - 1);
    }

    /** "Skip": without a telephone number, also where some of it was typed. */
    public void skipped() {
        if (step() instanceof BookingStep.Phone phone && !phone.needed()) {
            BookingStep.Phone none = new BookingStep.Phone(phone.slots(), phone.slot(), "", false);
            show(new BookingStep.Confirm(none, lost.keyOf(none)));
        }
    }

    @Override
    public void typedAll() {
        switch (step()) {
            case BookingStep.Phone phone -> {
                boolean none = phone.typed().isEmpty() && !phone.needed();
                boolean well = none || phone.whole();
                show(
                        well
                                ? new BookingStep.Confirm(phone, lost.keyOf(phone))
                                : new BookingStep.Phone(phone.slots(), phone.slot(), phone.typed(), true));
            }
            case BookingStep.Code code -> {
                if (code.typed().length() == BookingCode.LENGTH) {
                    about(code.typed(), new BookingStep.Code("", -1, false));
                } else {
                    show(new BookingStep.Code(code.typed(), -1, true));
                }
            }
            case null, default -> {}
        }
    }

    /** "Book it". */
    public void confirmed() {
        if (step() instanceof BookingStep.Confirm confirm) {
            book(confirm);
        }
    }

    private void book(BookingStep.Confirm confirm) {
        // Not back to the confirmation: whoever leaves gives this attempt up, and its key would bring the given-up
        // place.
        book(confirm, ask(confirm.phone()), true);
    }

    private void book(BookingStep.Confirm confirm, BookingStep.Asking asking, boolean first) {
        Language language = model.state().appearance().language();
        lost.asked(confirm.wish());
        bookings.book(confirm.wish(), answer -> {
            if (!waitsFor(asking)) {
                lost.unheard(confirm.wish(), answer);
                return;
            }
            lost.heard(confirm.wish(), answer);
            if (first && BookingRefusal.ofOnePerson(answer) && bookedAfterLost(confirm, asking)) {
                return;
            }
            settle(asking, answer, confirm, booking -> new BookingStep.Booked(booking, false));
            if (answer instanceof Answer.Told<Booking>(Booking booking)) {
                tickets.printBooking(booking, language, fault -> noSlip(booking, fault));
            }
        });
    }

    /** Nobody is refused because of a place that only a lost answer holds; under a new key, since the office forgot this one. */
    private boolean bookedAfterLost(BookingStep.Confirm refused, BookingStep.Asking asking) {
        return lost.settle(refused.wish().phone(), () -> {
            if (waitsFor(asking)) {
                book(new BookingStep.Confirm(refused.phone(), lost.keyOf(refused.phone())), asking, false);
            }
        });
    }

    /** Another screen comes: whoever leaves appointments no longer waits for what may have been booked. */
    void left(Screen next) {
        Screen behind = switch (next) {
            case Screen.StillThere still -> still.resume();
            case Screen.Help help -> help.resume();
            default -> next;
        };
        if (!(behind instanceof Screen.Booking)) {
            lost.left();
        }
    }

    /** The time goes on. */
    void tick(long nowMillis) {
        lost.tick(nowMillis);
    }

    private void noSlip(Booking booking, @Nullable PrinterFault fault) {
        if (fault != null) {
            model.settled(
                    new Screen.Booking(new BookingStep.Booked(booking, false)),
                    new Screen.Booking(new BookingStep.Booked(booking, true)));
        }
    }

    /** A code was scanned. */
    void about(String code) {
        about(code, new BookingStep.Start());
    }

    private void about(String code, BookingStep back) {
        BookingStep.Asking asking = ask(back);
        bookings.find(code, answer -> {
            if (answer instanceof Answer.NotReachable<Booking>()) {
                settled(asking, new BookingStep.Unchecked(code, 0));
            } else {
                settle(asking, answer, back, BookingStep.Found::new);
            }
        });
    }

    /** "I am here": a number for the booking. */
    public void checkedIn() {
        if (step() instanceof BookingStep.Found(Booking booking) && mayCheckIn(booking)) {
            model.state()
                    .offer()
                    .service(booking.service())
                    .ifPresentOrElse(
                            service -> take(service, booking.code()),
                            () -> show(new BookingStep.Trouble(Reason.REFUSED, new BookingStep.Start(), null)));
        }
    }

    /** Whether a number can be taken for this booking now. */
    public static boolean mayCheckIn(Booking booking) {
        return booking.checkIn() == Bookings.CheckIn.OPEN || booking.checkIn() == Bookings.CheckIn.LATE;
    }

    /** Whether {@code screen} offers a number for a booking. */
    static boolean leadsToNumber(Screen screen) {
        return screen instanceof Screen.Booking(BookingStep.Found(Booking booking)) && mayCheckIn(booking);
    }

    private void take(Service service, String code) {
        if (!model.state().issuing()) {
            model.busy();
            tickets.takeBooked(
                    service.id(),
                    code,
                    model.state().needs(),
                    model.state().appearance().language(),
                    result -> model.ended(ScreenNews.after(result, service)));
        }
    }

    /** "Give it up": really? */
    public void cancelAsked() {
        if (step() instanceof BookingStep.Found(Booking booking) && booking.state() == Bookings.State.BOOKED) {
            show(new BookingStep.GiveUp(booking));
        }
    }

    /** "Yes, give it up". */
    public void cancelled() {
        if (step() instanceof BookingStep.GiveUp giveUp) {
            BookingStep.Asking asking = ask(giveUp);
            bookings.cancel(
                    giveUp.booking().code(), answer -> settle(asking, answer, giveUp, BookingStep.Cancelled::new));
        }
    }

    /** "Try again", or "choose another one". */
    public void again() {
        if (step() instanceof BookingStep.Trouble trouble) {
            switch (trouble.again()) {
                case BookingStep.Confirm confirm -> book(confirm);
                case BookingStep.Slots slots -> askSlots(slots.days(), new Day(slots.day(), 1));
                case BookingStep.Days days -> askDays(days.service(), new BookingStep.Services(0));
                case BookingStep next -> show(next);
                case null -> {}
            }
        }
    }

    private BookingStep.Asking ask(BookingStep back) {
        BookingStep.Asking asking = new BookingStep.Asking(++questions, back);
        show(asking);
        return asking;
    }

    private <T> void settle(
            BookingStep.Asking asking, Answer<T> answer, BookingStep before, Function<T, BookingStep> next) {
        if (waitsFor(asking)) {
            settled(
                    asking,
                    switch (answer) {
                        case Answer.Told<T>(T told) -> next.apply(told);
                        case Answer.Refused<T> refused -> BookingRefusal.of(refused.problem(), before);
                        case Answer.NotReachable<T>() -> new BookingStep.Trouble(Reason.NOT_REACHABLE, before, before);
                    });
        }
    }

    private boolean waitsFor(BookingStep.Asking asking) {
        Screen waiting = new Screen.Booking(asking);
        Screen answered = new Screen.Booking(new BookingStep.Start());
        return !ScreenNews.settled(model.state().screen(), waiting, answered)
                .equals(model.state().screen());
    }

    private void settled(BookingStep.Asking asking, BookingStep next) {
        model.settled(new Screen.Booking(asking), new Screen.Booking(next));
    }

    private void show(BookingStep next) {
        model.show(new Screen.Booking(next));
    }

    private @Nullable BookingStep step() {
        return model.state().screen() instanceof Screen.Booking(BookingStep step) ? step : null;
    }
}
