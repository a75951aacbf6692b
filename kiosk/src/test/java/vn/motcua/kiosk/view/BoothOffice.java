package vn.motcua.kiosk.view;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Bookings;
import vn.motcua.kiosk.model.Cases;
import vn.motcua.kiosk.model.Dossiers;
import vn.motcua.kiosk.model.Letter;
import vn.motcua.kiosk.model.Letters;
import vn.motcua.kiosk.model.OfficeDesk;
import vn.motcua.kiosk.model.Tickets;

/** The made-up ward behind the kiosk: it answers at once or, while it is not reached, not at all. */
final class BoothOffice implements OfficeDesk {
    private final SampleBook book;
    private final List<String> dossiers;
    private final List<Letter> letters;
    private boolean reached = true;

    BoothOffice(List<String> booked, List<String> cancelled, List<String> dossiers, List<Letter> letters) {
        this.book = new SampleBook(booked, cancelled);
        this.dossiers = dossiers;
        this.letters = letters;
    }

    void reached(boolean isReached) {
        reached = isReached;
    }

    private Bookings bookNow() {
        return reached ? book : Bookings.NOT_REACHABLE;
    }

    private Cases answers() {
        return reached ? CaseScenes.office() : Cases.NOT_REACHABLE;
    }

    @Override
    public Tickets tickets() {
        return (_, done) -> done.accept(reached ? TicketScenes.waitingAnswer() : new Answer.NotReachable<>());
    }

    @Override
    public Dossiers dossiers() {
        return (code, done) -> {
            dossiers.add(code);
            done.accept(reached ? CivicScenes.readyAnswer() : new Answer.NotReachable<>());
        };
    }

    @Override
    public Letters letters() {
        return (letter, done) -> {
            letters.add(letter);
            done.accept(
                    reached
                            ? new Letters.Outcome.Received(letter.sender() == null ? null : "PA-7KQ2-M9XD", null, null)
                            : new Letters.Outcome.Kept());
        };
    }

    @Override
    public Cases cases() {
        return new Cases() {
            @Override
            public void follow(String code, Consumer<Answer<Case>> done) {
                answers().follow(code, done);
            }

            @Override
            public void published(int from, Consumer<Answer<Batch>> done) {
                answers().published(from, done);
            }
        };
    }

    @Override
    public Bookings bookings() {
        return new Bookings() {
            @Override
            public void days(String service, Consumer<Answer<Days>> done) {
                bookNow().days(service, done);
            }

            @Override
            public void slots(String service, LocalDate day, Consumer<Answer<List<Slot>>> done) {
                bookNow().slots(service, day, done);
            }

            @Override
            public void book(Wish wish, Consumer<Answer<Booking>> done) {
                bookNow().book(wish, done);
            }

            @Override
            public void find(String code, Consumer<Answer<Booking>> done) {
                bookNow().find(code, done);
            }

            @Override
            public void cancel(String code, Consumer<Answer<Booking>> done) {
                bookNow().cancel(code, done);
            }
        };
    }
}
