package vn.motcua.kiosk.view;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Bookings;

/** The ward's book: as the pictures', but it remembers what was asked of it. */
record SampleBook(List<String> booked, List<String> cancelled) implements Bookings {
    private static final Bookings WELL = SampleBookings.well();

    @Override
    public void days(String service, Consumer<Answer<Days>> done) {
        WELL.days(service, done);
    }

    @Override
    public void slots(String service, LocalDate day, Consumer<Answer<List<Slot>>> done) {
        WELL.slots(service, day, done);
    }

    @Override
    public void book(Wish wish, Consumer<Answer<Booking>> done) {
        booked.add(wish.service() + " " + wish.start() + (wish.atHome() ? " at home" : ""));
        WELL.book(wish, done);
    }

    @Override
    public void find(String code, Consumer<Answer<Booking>> done) {
        WELL.find(code, done);
    }

    @Override
    public void cancel(String code, Consumer<Answer<Booking>> done) {
        cancelled.add(code);
        WELL.cancel(code, done);
    }
}
