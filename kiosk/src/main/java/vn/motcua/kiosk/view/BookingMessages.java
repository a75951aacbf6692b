package vn.motcua.kiosk.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
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

    /** How a page is meant. */
    private enum Tone {
        NEWS,
        WELL,
        CARE
    }

    /**
     * What stands on a page.
     *
     * @param subject the booking it is about, in one line each; may be empty
     * @param what one sentence
     */
    private record Message(
            String icon,
            Tone tone,
            String title,
            List<String> subject,
            @Nullable String what) {}

    Pane asking() {
        return page(
                new Message(
                        "hourglass",
                        Tone.NEWS,
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
                        Tone.NEWS,
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
            buttons.add(look.otherButton("booking-cancel", look.say(Phrase.BOOKING_CANCEL), touches::cancelAsked));
        }
        if (BookingTouches.mayCheckIn(booking)) {
            boolean late = booking.checkIn() == Bookings.CheckIn.LATE;
            Phrase onTime = look.sizes().tiny() ? Phrase.BOOKING_CHECKIN_SHORT : Phrase.BOOKING_CHECKIN;
            buttons.add(look.mainButton(
                    "booking-check-in",
                    "tick",
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
                        Tone.WELL,
                        look.say(Phrase.BOOKING_USED),
                        subject,
                        booking.number() == null ? null : look.say(Phrase.BOOKING_USED_WHAT, booking.number()));
            case CANCELLED ->
                new Message(
                        "close", Tone.CARE, look.say(Phrase.BOOKING_GONE), subject, look.say(Phrase.BOOKING_GONE_WHAT));
            case MISSED ->
                new Message(
                        "clock",
                        Tone.CARE,
                        look.say(Phrase.BOOKING_MISSED),
                        subject,
                        look.say(Phrase.BOOKING_GONE_WHAT));
            case BOOKED -> stands(booking, subject, now);
        };
    }

    private Message stands(Booking booking, List<String> subject, Instant now) {
        if (booking.atHome()) {
            return new Message(
                    "home", Tone.NEWS, look.say(Phrase.BOOKING_ATHOME), subject, look.say(Phrase.BOOKING_HOME_WILL));
        }
        return switch (booking.checkIn()) {
            case EARLY ->
                new Message(
                        "clock",
                        Tone.CARE,
                        look.say(Phrase.BOOKING_EARLY),
                        subject,
                        look.say(Phrase.BOOKING_EARLY_WHAT, panes.time(booking.opens()), panes.dayOf(booking.opens())));
            case LATE ->
                new Message(
                        "clock",
                        Tone.CARE,
                        look.say(Phrase.BOOKING_LATE),
                        subject,
                        look.say(Phrase.BOOKING_LATE_WHAT, panes.time(booking.counts())));
            case OPEN, CLOSED -> {
                boolean before = now.isBefore(booking.start());
                yield new Message(
                        "tick",
                        Tone.WELL,
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
                        Tone.CARE,
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
                        Tone.WELL,
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
            case NO_DAYS -> Phrase.BOOKING_NODAYS;
            case UNKNOWN_CODE -> Phrase.BOOKING_UNKNOWN;
            case OVER -> Phrase.BOOKING_OVER;
            case REFUSED -> Phrase.BOOKING_REFUSED;
        };
        Phrase what = switch (trouble.reason()) {
            case NOT_REACHABLE -> Phrase.BOOKING_AWAY_WHAT;
            case SLOT_TAKEN, SLOT_PASSED, DAY_FULL -> Phrase.BOOKING_OTHER_WHAT;
            case NO_DAYS -> Phrase.BOOKING_NODAYS_WHAT;
            case UNKNOWN_CODE -> Phrase.BOOKING_UNKNOWN_WHAT;
            case OVER -> Phrase.BOOKING_GONE_WHAT;
            case REFUSED -> Phrase.BOOKING_REFUSED_WHAT;
        };
        List<TouchTarget> buttons = new ArrayList<>();
        switch (trouble.reason()) {
            case NOT_REACHABLE -> buttons.add(again(Phrase.BOOKING_AGAIN, trouble));
            case SLOT_TAKEN, SLOT_PASSED -> buttons.add(again(Phrase.BOOKING_OTHER_HOUR, trouble));
            case DAY_FULL -> buttons.add(again(Phrase.BOOKING_OTHER_DAY, trouble));
            case UNKNOWN_CODE -> buttons.add(again(Phrase.BOOKING_ENTER_AGAIN, trouble));
            case NO_DAYS, OVER, REFUSED -> buttons.add(home());
        }
        return page(new Message("warning", Tone.CARE, look.say(title), List.of(), look.say(what)), buttons);
    }

    private TouchTarget again(Phrase words, BookingStep.Trouble trouble) {
        return look.mainButton(
                "booking-again", null, look.say(words), trouble.again() == null ? model::back : touches::again);
    }

    private TouchTarget home() {
        return look.mainButton("notice-home", "home", look.say(Phrase.NOTREADY_BACK), model::home);
    }

    private Pane page(Message message, List<TouchTarget> buttons) {
        Sizes sizes = look.sizes();
        Palette palette = look.palette();
        double width = sizes.width() - look.u(sizes.compact() ? 60 : 140);
        VBox region = new VBox(look.u(sizes.tiny() ? 5 : sizes.compact() ? 12 : 36));
        region.setId("screen-booking");
        region.setAlignment(Pos.CENTER);
        region.setPadding(new Insets(look.u(sizes.tiny() ? 5 : sizes.compact() ? 12 : 40)));
        region.getChildren().add(Spare.of(new StackPane(sign(message))));
        Words title = look.bold(sizes.tiny() ? 1.1 : sizes.compact() ? 1.4 : 1.9, palette.ink(), message.title())
                .centred();
        title.setMaxWidth(width);
        region.getChildren().add(title);
        for (int i = 0; i < message.subject().size(); i++) {
            Words line = (i == 0
                            ? look.bold(
                                    sizes.compact() ? 1.15 : 1.6,
                                    palette.brand(),
                                    message.subject().getFirst())
                            : look.text(
                                    sizes.compact() ? 1 : 1.3,
                                    palette.ink(),
                                    message.subject().get(i)))
                    .centred();
            line.setMaxWidth(width);
            region.getChildren().add(i == 0 ? line : Spare.of(line));
        }
        if (message.what() != null) {
            Words what = look.text(sizes.compact() ? 1 : 1.2, palette.ink2(), message.what())
                    .centred();
            what.setMaxWidth(width);
            region.getChildren().add(Spare.of(what));
        }
        if (!buttons.isEmpty()) {
            region.getChildren().add(row(buttons, width));
        }
        return new Doors.Still(region);
    }

    private javafx.scene.Node sign(Message message) {
        Palette palette = look.palette();
        Sizes sizes = look.sizes();
        double side = sizes.tiny() ? 56 : sizes.compact() ? 88 : 220;
        Color ink = switch (message.tone()) {
            case NEWS -> palette.sky();
            case WELL -> palette.jade();
            case CARE -> palette.amber();
        };
        Color field = switch (message.tone()) {
            case NEWS -> palette.skySoft();
            case WELL -> palette.jadeSoft();
            case CARE -> palette.amberSoft();
        };
        return look.badge(look.icon(message.icon(), side * 0.55, ink, 1.6), side, field, side / 2);
    }

    /** Side by side, or one above the other where their words need the width. */
    private Region row(List<TouchTarget> buttons, double width) {
        double gap = look.u(look.sizes().compact() ? 16 : 30);
        double least = look.u(look.sizes().compact() ? 240 : 360);
        double needed = gap * (buttons.size() - 1);
        for (TouchTarget button : buttons) {
            button.applyCss();
            button.setMinWidth(Math.max(least, button.prefWidth(-1)));
            needed += button.getMinWidth();
        }
        if (needed > width) {
            VBox column = new VBox(look.sizes().gap());
            column.setAlignment(Pos.CENTER);
            column.getChildren().addAll(buttons.reversed());
            column.setMaxWidth(width);
            return column;
        }
        HBox row = new HBox(gap);
        row.setAlignment(Pos.CENTER);
        row.getChildren().addAll(buttons);
        return row;
    }
}
