package vn.motcua.kiosk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.motcua.protocol.Text;

/** A booking whose answer never came holds no place for nobody. */
class LostWishesTest {
    private static final Instant NINE = Instant.parse("2026-11-24T02:00:00Z");

    private static final Bookings.Booking BOOKING = new Bookings.Booking(
            "K7MP2QXR",
            "K7MP-2QXR",
            "ho-tich",
            new Text("Hộ tịch", "Civil status"),
            NINE,
            NINE.plusSeconds(900),
            NINE,
            NINE.plusSeconds(900),
            Bookings.State.BOOKED,
            Bookings.CheckIn.OPEN,
            false,
            null);

    private final List<String> asked = new ArrayList<>();
    private final Deque<Consumer<Answer<Bookings.Booking>>> waiting = new ArrayDeque<>();
    private final Deque<Consumer<Answer<Bookings.Booking>>> cancelled = new ArrayDeque<>();
    private final LostWishes lost = new LostWishes(new Desk());

    private final class Desk implements Bookings {
        @Override
        public void days(String service, Consumer<Answer<Days>> done) {}

        @Override
        public void slots(String service, LocalDate day, Consumer<Answer<List<Slot>>> done) {}

        @Override
        public void book(Wish wish, Consumer<Answer<Booking>> done) {
            asked.add("book " + wish.key());
            waiting.add(done);
        }

        @Override
        public void find(String code, Consumer<Answer<Booking>> done) {}

        @Override
        public void cancel(String code, Consumer<Answer<Booking>> done) {
            asked.add("cancel " + code);
            cancelled.add(done);
        }
    }

    private static Bookings.Wish wish(String key) {
        return new Bookings.Wish("ho-tich", NINE, false, "0912345678", key);
    }

    private void unanswered(String key) {
        lost.asked(wish(key));
        lost.heard(wish(key), new Answer.NotReachable<>());
    }

    @Test
    void itIsAskedAgainUnderItsKeyAndGivenUpOnceItsCodeIsKnown() {
        unanswered("one");
        lost.left();
        lost.tick(0);
        waiting.remove().accept(new Answer.NotReachable<>());
        lost.tick(LostWishes.EVERY_MILLIS - 1);
        assertThat(asked).containsExactly("book one");
        lost.tick(LostWishes.EVERY_MILLIS);
        waiting.remove().accept(new Answer.Told<>(BOOKING));
        assertThat(asked).containsExactly("book one", "book one", "cancel K7MP2QXR");
        cancelled.remove().accept(new Answer.Told<>(BOOKING));
        lost.tick(3 * LostWishes.EVERY_MILLIS);
        assertThat(asked).hasSize(3);
    }

    @Test
    void aPlaceThatCouldNotBeGivenUpIsGivenUpLater() {
        lost.unheard(wish("one"), new Answer.Told<>(BOOKING));
        assertThat(asked).containsExactly("cancel K7MP2QXR");
        cancelled.remove().accept(new Answer.NotReachable<>());
        lost.tick(0);
        waiting.remove().accept(new Answer.Told<>(BOOKING));
        assertThat(asked).containsExactly("cancel K7MP2QXR", "book one", "cancel K7MP2QXR");
    }

    @Test
    void anAnswerThatNeverCameToSomebodyGoneIsAskedForAgain() {
        lost.unheard(wish("one"), new Answer.NotReachable<>());
        lost.tick(0);
        assertThat(asked).containsExactly("book one");
    }

    @Test
    void whoTriesAgainKeepsThePlaceAndWhoWantsAnotherOneGivesItUp() {
        unanswered("one");
        lost.asked(wish("one"));
        lost.heard(wish("one"), new Answer.Told<>(BOOKING));
        lost.left();
        lost.tick(0);
        assertThat(asked).isEmpty();
        unanswered("two");
        lost.asked(wish("three"));
        lost.tick(0);
        assertThat(asked).containsExactly("book two");
    }

    @Test
    void whoTriesAgainAndGoesBackBeforeTheAnswerHasThePlaceGivenUpOnce() {
        unanswered("one");
        lost.asked(wish("one"));
        lost.unheard(wish("one"), new Answer.Told<>(BOOKING));
        lost.left();
        lost.tick(0);
        assertThat(asked).as("given up once").containsExactly("cancel K7MP2QXR");
    }

    @Test
    void aWishIsForgottenBeforeTheOfficeForgetsItsKey() {
        lost.tick(0);
        unanswered("one");
        lost.left();
        lost.tick(LostWishes.LONGEST_MILLIS);
        waiting.remove().accept(new Answer.NotReachable<>());
        lost.tick(2 * LostWishes.LONGEST_MILLIS);
        assertThat(asked).containsExactly("book one");
    }

    @Test
    void aRefusalEndsItAndNoMoreThanTwentyAreKept() {
        for (int i = 0; i < LostWishes.MOST + 5; i++) {
            unanswered("wish " + i);
            lost.left();
        }
        for (int i = 0; i < LostWishes.MOST + 5; i++) {
            lost.tick((i + 1) * LostWishes.EVERY_MILLIS);
            if (!waiting.isEmpty()) {
                waiting.remove().accept(new Answer.Refused<>(409, "slot-full", java.util.Map.of()));
            }
        }
        assertThat(asked).hasSize(LostWishes.MOST).startsWith("book wish 5");
    }
}
