package vn.motcua.kiosk.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.BookingStep;
import vn.motcua.kiosk.model.BookingTouches;
import vn.motcua.kiosk.model.Bookings;
import vn.motcua.kiosk.model.Bookings.Booking;
import vn.motcua.kiosk.model.KioskModel;

/** The pages of an appointment that say one thing and ask for one touch: what was found, what went wrong, really? */
final class BookingMessages {
    private final Look look;
    private final BookingPanes panes;
    private final KioskModel model;
    private final BookingTouches touches;

    BookingMessages(Look look, BookingPanes panes, KioskModel model) {
        this.look = look;
        this.panes = panes;
        this.model = model;
        this.touches = model.booking();
    }

    /**
     * What stands on a page.
     *
     * @param subject the booking it is about, in one line each; may be empty
     * @param what one sentence
     */
    private record Message(
            String icon,
            MessagePane.Kind kind,
            String title,
            List<String> subject,
            @Nullable String what) {}

    Pane asking() {
        return page(
                new Message(
                        "hourglass",
                        MessagePane.Kind.PLAIN,
                        look.say(Phrase.BOOKING_ASKING),
                        List.of(),
                        look.say(Phrase.BOOKING_ASKING_WHAT)),
                List.of());
    }

    Pane confirm(BookingStep.Confirm confirm) {
        String typed = confirm.phone().typed();
        List<String> subject = new ArrayList<>();
        subject.add(panes.when(
                confirm.phone().slot().start(), confirm.phone().slot().end()));
        subject.add(panes.title(confirm.service()));
        if (confirm.phone().needed()) {
            subject.add(look.say(Phrase.BOOKING_ATHOME));
        }
        return page(
                new Message(
                        "calendar",
                        MessagePane.Kind.PLAIN,
                        look.say(Phrase.BOOKING_CONFIRM),
                        subject,
                        typed.isEmpty()
                                ? look.say(Phrase.BOOKING_CONFIRM_NOPHONE)
                                : look.say(Phrase.BOOKING_CONFIRM_PHONE, typed)),
                List.of(
                        look.otherButton("booking-change", look.say(Phrase.BOOKING_CHANGE), model::back),
                        look.mainButton("booking-book", "tick", look.say(Phrase.BOOKING_BOOK), touches::confirmed)));
    }

    Pane found(Booking booking, Instant now) {
        List<TouchTarget> buttons = new ArrayList<>();
        if (booking.state() == Bookings.State.BOOKED) {
            Phrase cancel = look.sizes().tiny() ? Phrase.BOOKING_CANCEL_SHORT : Phrase.BOOKING_CANCEL;
            buttons.add(look.otherButton("booking-cancel", look.say(cancel), touches::cancelAsked));
        }
        if (BookingTouches.mayCheckIn(booking)) {
            buttons.add(NeedsPane.key(look, panes.needs(), model, false));
            boolean late = booking.checkIn() == Bookings.CheckIn.LATE;
            Phrase onTime = look.sizes().tiny() ? Phrase.BOOKING_CHECKIN_SHORT : Phrase.BOOKING_CHECKIN;
            buttons.add(look.mainButton(
                    "booking-check-in",
                    look.sizes().tiny() ? null : "tick",
                    look.say(late ? Phrase.BOOKING_CHECKIN_LATE : onTime),
                    touches::checkedIn));
        } else {
            buttons.add(home());
        }
        return page(told(booking, now), buttons);
    }

    private Message told(Booking booking, Instant now) {
        List<String> subject = List.of(panes.when(booking.start(), booking.end()), panes.service(booking));
        return switch (booking.state()) {
            case CHECKED_IN ->
                new Message(
                        "tick",
                        MessagePane.Kind.GOOD,
                        look.say(Phrase.BOOKING_USED),
                        subject,
                        booking.number() == null ? null : look.say(Phrase.BOOKING_USED_WHAT, booking.number()));
            case CANCELLED ->
                new Message(
                        "close",
                        MessagePane.Kind.TROUBLE,
                        look.say(Phrase.BOOKING_GONE),
                        subject,
                        look.say(Phrase.BOOKING_GONE_WHAT));
            case MISSED ->
                new Message(
                        "clock",
                        MessagePane.Kind.TROUBLE,
                        look.say(Phrase.BOOKING_MISSED),
                        subject,
                        look.say(Phrase.BOOKING_GONE_WHAT));
            case BOOKED -> stands(booking, subject, now);
        };
    }

    private Message stands(Booking booking, List<String> subject, Instant now) {
        if (booking.atHome()) {
            return new Message(
                    "home",
                    MessagePane.Kind.PLAIN,
                    look.say(Phrase.BOOKING_ATHOME),
                    subject,
                    look.say(Phrase.BOOKING_HOME_WILL));
        }
        return switch (booking.checkIn()) {
            case EARLY ->
                new Message(
                        "clock",
                        MessagePane.Kind.TROUBLE,
                        look.say(Phrase.BOOKING_EARLY),
                        subject,
                        look.say(Phrase.BOOKING_EARLY_WHAT, panes.time(booking.opens())));
            case LATE ->
                new Message(
                        "clock",
                        MessagePane.Kind.TROUBLE,
                        look.say(Phrase.BOOKING_LATE),
                        subject,
                        look.say(Phrase.BOOKING_LATE_WHAT, panes.time(booking.counts())));
            case OPEN, CLOSED -> {
                boolean before = now.isBefore(booking.start());
                yield new Message(
                        "tick",
                        MessagePane.Kind.GOOD,
                        look.say(before ? Phrase.BOOKING_BEFORE : Phrase.BOOKING_ONTIME),
                        subject,
                        look.say(before ? Phrase.BOOKING_BEFORE_WHAT : Phrase.BOOKING_ONTIME_WHAT));
            }
        };
    }

    Pane giveUp(Booking booking) {
        return page(
                new Message(
                        "question",
                        MessagePane.Kind.TROUBLE,
                        look.say(Phrase.BOOKING_CANCEL_REALLY),
                        List.of(panes.when(booking.start(), booking.end()), panes.service(booking)),
                        null),
                List.of(
                        look.otherButton("booking-keep", look.say(Phrase.BOOKING_CANCEL_NO), model::back),
                        look.mainButton(
                                "booking-give-up", "close", look.say(Phrase.BOOKING_CANCEL_YES), touches::cancelled)));
    }

    Pane cancelled() {
        return page(
                new Message(
                        "tick",
                        MessagePane.Kind.GOOD,
                        look.say(Phrase.BOOKING_CANCELLED),
                        List.of(),
                        look.say(Phrase.BOOKING_CANCELLED_WHAT)),
                List.of(look.mainButton("done", "home", look.say(Phrase.NOTREADY_BACK), model::done)));
    }

    Pane trouble(BookingStep.Trouble trouble) {
        Phrase title = switch (trouble.reason()) {
            case NOT_REACHABLE -> Phrase.BOOKING_AWAY;
            case SLOT_TAKEN -> Phrase.BOOKING_TAKEN;
            case SLOT_PASSED -> Phrase.BOOKING_PASSED;
            case DAY_FULL -> Phrase.BOOKING_DAYFULL;
            case PERSON_FULL -> Phrase.BOOKING_PERSONFULL;
            case NO_DAYS -> Phrase.BOOKING_NODAYS;
            case UNKNOWN_CODE -> Phrase.BOOKING_UNKNOWN;
            case OVER -> Phrase.BOOKING_OVER;
            case REFUSED -> Phrase.BOOKING_REFUSED;
        };
        Phrase what = switch (trouble.reason()) {
            case NOT_REACHABLE -> Phrase.BOOKING_AWAY_WHAT;
            case SLOT_TAKEN, SLOT_PASSED, DAY_FULL, PERSON_FULL -> Phrase.BOOKING_OTHER_WHAT;
            case NO_DAYS -> Phrase.BOOKING_NODAYS_WHAT;
            case UNKNOWN_CODE -> Phrase.BOOKING_UNKNOWN_WHAT;
            case OVER -> Phrase.BOOKING_GONE_WHAT;
            case REFUSED -> Phrase.BOOKING_REFUSED_WHAT;
        };
        List<TouchTarget> buttons = new ArrayList<>();
        switch (trouble.reason()) {
            case NOT_REACHABLE -> {
                buttons.add(look.otherButton("notice-home", look.say(Phrase.DOSSIER_TAKE), model::home));
                buttons.add(again(Phrase.BOOKING_AGAIN, trouble));
            }
            case SLOT_TAKEN, SLOT_PASSED -> buttons.add(again(Phrase.BOOKING_OTHER_HOUR, trouble));
            case DAY_FULL, PERSON_FULL -> buttons.add(again(Phrase.BOOKING_OTHER_DAY, trouble));
            case UNKNOWN_CODE -> buttons.add(again(Phrase.BOOKING_ENTER_AGAIN, trouble));
            case NO_DAYS, OVER, REFUSED -> buttons.add(home());
        }
        return page(
                new Message("warning", MessagePane.Kind.TROUBLE, look.say(title), List.of(), look.say(what)), buttons);
    }

    private TouchTarget again(Phrase words, BookingStep.Trouble trouble) {
        return look.mainButton(
                "booking-again",
                words == Phrase.BOOKING_AGAIN ? "again" : null,
                look.say(words),
                trouble.again() == null ? model::back : touches::again);
    }

    private TouchTarget home() {
        return look.mainButton("notice-home", "home", look.say(Phrase.NOTREADY_BACK), model::home);
    }

    private Pane page(Message message, List<TouchTarget> buttons) {
        Palette palette = look.palette();
        boolean compact = look.sizes().compact();
        // On the smallest glass the service stays where all that may be left out is a good word or a telephone number,
        // but
        // not where three keys leave room for one of both: what happens next is what whoever came does not know.
        boolean stays = look.sizes().tiny()
                && (message.what() == null || message.kind() != MessagePane.Kind.TROUBLE)
                && !(look.sizes().slender() && buttons.size() > 2);
        List<Region> parts = new ArrayList<>();
        for (String line : message.subject()) {
            Words words = parts.isEmpty()
                    ? when(line)
                    : MessagePane.line(look, false, compact ? 1 : 1.3, palette.ink(), line);
            parts.add(parts.isEmpty() || stays ? words : Spare.of(words));
        }
        if (message.what() != null) {
            parts.add(Spare.of(MessagePane.what(look, message.what())));
        }
        return new Doors.Still(MessagePane.page(
                look,
                "screen-booking",
                MessagePane.sign(look, message.kind(), message.icon()),
                message.title(),
                parts,
                buttons.isEmpty() ? null : MessagePane.ways(look, buttons)));
    }

    /** Day and hours on one line, or the hours on the next one: no line ends with the sign between them. */
    private Words when(String line) {
        Sizes sizes = look.sizes();
        double em = sizes.tiny() && sizes.landscape() ? 1 : sizes.compact() ? 1.15 : 1.6;
        double room = MessagePane.width(look);
        Words one =
                MessagePane.line(look, true, em, look.palette().brand(), line).onOneLine();
        return one.prefWidth(-1) <= room
                ? one
                : MessagePane.line(look, true, em, look.palette().brand(), line.replace(BookingPanes.BETWEEN, "\n"))
                        .onOneLine()
                        .fitted(room);
    }
}
