package vn.motcua.kiosk.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.motcua.kiosk.model.BookingStep;
import vn.motcua.kiosk.model.BookingTouches;
import vn.motcua.kiosk.model.Bookings.Booking;
import vn.motcua.kiosk.model.Bookings.Day;
import vn.motcua.kiosk.model.Bookings.Slot;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.kiosk.model.Service;

/** The pages on the way to an appointment: what is to be chosen on each. */
final class BookingPanes {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Between a day and its hours. */
    static final String BETWEEN = " · ";

    private static final int NOON = 12;

    private final Look look;
    private final KioskState state;
    private final KioskModel model;
    private final BookingTouches touches;
    private final ZonedDateTime now;
    private final double room;

    BookingPanes(Look look, KioskState state, KioskModel model, ZonedDateTime now, double room) {
        this.look = look;
        this.state = state;
        this.model = model;
        this.touches = model.booking();
        this.now = now;
        this.room = room;
    }

    /** What the citizen said they need with a number. */
    Needs needs() {
        return state.needs();
    }

    Pane of(BookingStep step, boolean motion) {
        BookingMessages messages = new BookingMessages(look, this, model);
        return switch (step) {
            case BookingStep.Start _ -> start();
            case BookingStep.Services list -> services(list.page(), Phrase.BOOKING_SERVICE);
            case BookingStep.Unchecked list -> services(list.page(), unchecked());
            case BookingStep.Where _ -> where();
            case BookingStep.Days list -> days(list);
            case BookingStep.Slots list -> slots(list);
            case BookingStep.Phone phone -> BookingKeysPane.phone(look, phone, model, room);
            case BookingStep.Code code -> BookingKeysPane.code(look, code, model, room);
            case BookingStep.Booked booked -> new BookedPane(look, state, booked, this, model, motion);
            case BookingStep.Asking _ -> messages.asking();
            case BookingStep.Confirm confirm -> messages.confirm(confirm);
            case BookingStep.Found found -> messages.found(found.booking(), now.toInstant());
            case BookingStep.GiveUp giveUp -> messages.giveUp(giveUp.booking());
            case BookingStep.Cancelled _ -> messages.cancelled();
            case BookingStep.Trouble trouble -> messages.trouble(trouble);
        };
    }

    /** Whether a page has nothing to touch but the keys at its foot. */
    static boolean isRead(BookingStep step) {
        return switch (step) {
            case BookingStep.Asking _,
                    BookingStep.Confirm _,
                    BookingStep.Booked _,
                    BookingStep.Found _,
                    BookingStep.GiveUp _,
                    BookingStep.Cancelled _,
                    BookingStep.Trouble _ -> true;
            case BookingStep.Start _,
                    BookingStep.Services _,
                    BookingStep.Where _,
                    BookingStep.Days _,
                    BookingStep.Slots _,
                    BookingStep.Phone _,
                    BookingStep.Code _,
                    BookingStep.Unchecked _ -> false;
        };
    }

    private Phrase unchecked() {
        return look.sizes().compact() ? Phrase.BOOKING_UNCHECKED_SHORT : Phrase.BOOKING_UNCHECKED;
    }

    private Pane start() {
        return choices(
                "calendar",
                Phrase.BOOKING_START,
                List.of(
                        new BookingChoices.Choice(
                                "booking-new",
                                "calendar",
                                look.say(Phrase.BOOKING_NEW),
                                look.say(Phrase.BOOKING_NEW_HINT),
                                touches::wanted),
                        new BookingChoices.Choice(
                                "booking-have",
                                "tick-circle",
                                look.say(Phrase.BOOKING_HAVE),
                                look.say(Phrase.BOOKING_HAVE_HINT),
                                touches::had)));
    }

    private Pane where() {
        return choices(
                "pin",
                Phrase.BOOKING_WHERE,
                List.of(
                        new BookingChoices.Choice(
                                "booking-office",
                                "people",
                                look.say(Phrase.BOOKING_OFFICE),
                                look.say(Phrase.BOOKING_OFFICE_HINT),
                                () -> touches.whereChosen(false)),
                        new BookingChoices.Choice(
                                "booking-home",
                                "home",
                                look.say(Phrase.BOOKING_HOME),
                                look.say(Phrase.BOOKING_HOME_HINT),
                                () -> touches.whereChosen(true))));
    }

    private Pane choices(String icon, Phrase title, List<BookingChoices.Choice> choices) {
        return new BookingChoices(look, icon, look.say(title), room).tiles(choices, 0, touches::nextPage);
    }

    private Pane services(int page, Phrase title) {
        boolean unchecked = title != Phrase.BOOKING_SERVICE;
        String below = look.say(unchecked ? Phrase.BOOKING_UNCHECKED_TOUCH : Phrase.BOOKING_SERVICE_TOUCH);
        List<BookingChoices.Choice> choices = state.offer().bookable().stream()
                .map(service -> new BookingChoices.Choice(
                        "booking-service-" + service.id(),
                        service.icon(),
                        String.join("\n", service.tileLines(look.language())),
                        below,
                        () -> touches.serviceChosen(service.id())))
                .toList();
        return new BookingChoices(look, unchecked ? "warning" : "calendar", look.say(title), room)
                .tiles(choices, page, touches::nextPage);
    }

    private Pane days(BookingStep.Days list) {
        List<BookingChoices.Choice> choices =
                list.days().stream().map(this::day).toList();
        return new BookingChoices(look, "calendar", look.say(Phrase.BOOKING_DAY), room)
                .days(choices, list.page(), touches::nextPage);
    }

    private BookingChoices.Choice day(Day day) {
        return new BookingChoices.Choice(
                "booking-day-" + day.day(),
                null,
                day(day.day()),
                day.free() == 0 ? look.say(Phrase.BOOKING_FULL) : places(day.free()),
                day.free() == 0 ? null : () -> touches.dayChosen(day));
    }

    private String places(int free) {
        return look.sizes().tiny()
                ? look.say(Phrase.BOOKING_PLACES_SHORT, free)
                : look.wording().count(Phrase.BOOKING_PLACES_ONE, Phrase.BOOKING_PLACES, free);
    }

    private Pane slots(BookingStep.Slots list) {
        Map<Boolean, List<BookingChoices.Choice>> early = list.slots().stream()
                .collect(Collectors.partitioningBy(
                        slot -> slot.start().atZone(now.getZone()).getHour() < NOON,
                        Collectors.mapping(this::slot, Collectors.toList())));
        return new BookingChoices(
                        look,
                        "clock",
                        look.say(Phrase.BOOKING_HOUR, day(list.day()).replace(' ', '\u00A0')),
                        room)
                .hours(
                        Objects.requireNonNull(early.get(true)),
                        Objects.requireNonNull(early.get(false)),
                        list.page(),
                        touches::nextPage);
    }

    private BookingChoices.Choice slot(Slot slot) {
        return new BookingChoices.Choice(
                "booking-slot-" + time(slot.start()).replace(":", ""),
                null,
                time(slot.start()),
                places(slot.free()),
                () -> touches.slotChosen(slot));
    }

    /** "Thứ Năm 26/11", "Thursday 26 Nov"; today is called so. */
    String day(LocalDate day) {
        return day.equals(now.toLocalDate())
                ? look.say(Phrase.BOOKING_TODAY) + " " + look.days().day(day)
                : look.days().whole(day);
    }

    /** The office's local day of a moment. */
    String dayOf(Instant moment) {
        return day(moment.atZone(now.getZone()).toLocalDate());
    }

    /** The same in few words: "Wed 25 Nov". */
    String briefDayOf(Instant moment) {
        LocalDate day = moment.atZone(now.getZone()).toLocalDate();
        return day.equals(now.toLocalDate()) ? day(day) : look.days().brief(day);
    }

    /** The office's local time of a moment. */
    String time(Instant moment) {
        return TIME.format(moment.atZone(now.getZone()));
    }

    /** Day and hours of a slot. */
    String when(Instant start, Instant end) {
        return dayOf(start) + BETWEEN + time(start) + "–" + time(end);
    }

    /** The service by its tile's name where this kiosk has it. */
    String service(Booking booking) {
        return state.offer()
                .service(booking.service())
                .map(this::title)
                .orElse(look.language().of(booking.serviceName()));
    }

    String title(Service service) {
        return service.title(look.language());
    }
}
