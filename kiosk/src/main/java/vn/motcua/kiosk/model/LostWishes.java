package vn.motcua.kiosk.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Bookings.Booking;
import vn.motcua.kiosk.model.Bookings.Wish;

/**
 * Bookings whose answer never came and whose person is gone: the office may hold a place that nobody knows of. Each is
 * asked again under its own key, which books nothing twice, and given up as soon as its code is known.
 *
 * <p>Bounds: {@value #MOST} wishes, the oldest is dropped; each for {@value #LONGEST_MILLIS} ms, one
 * try of all in {@value #EVERY_MILLIS} ms. In
 * memory only, since a wish may hold a telephone: after a restart a place stays until its day is over. Thread: the model's.
 */
final class LostWishes {
    static final long EVERY_MILLIS = 30_000;
    static final int MOST = 20;
    /** Well within the day for which the office remembers a key: asked later, it would book anew. */
    static final long LONGEST_MILLIS = 7_200_000;

    private final Bookings bookings;
    private final Deque<Lost> lost = new ArrayDeque<>();
    private @Nullable Wish doubtful;
    private long nowMillis;
    private long nextMillis;
    private boolean asking;

    private record Lost(Wish wish, long sinceMillis) {}

    LostWishes(Bookings bookings) {
        this.bookings = bookings;
    }

    /** The key of an attempt: who wants just what they heard no answer about asks again, and nothing is booked twice. */
    String keyOf(BookingStep.Phone phone) {
        Wish before = doubtful;
        return before != null
                        && new BookingStep.Confirm(phone, before.key()).wish().equals(before)
                ? before.key()
                : UUID.randomUUID().toString();
    }

    /**
     * A booking is asked for: an earlier one in doubt, under another key, is no longer wanted. The same one again is on its
     * way from now on, and whoever goes back meanwhile begins anew: its answer, once unheard, gives the place up.
     */
    void asked(Wish wish) {
        if (doubtful != null && !doubtful.key().equals(wish.key())) {
            left();
        }
        doubtful = null;
    }

    /** An answer that somebody waited for. */
    void heard(Wish wish, Answer<Booking> answer) {
        doubtful = answer instanceof Answer.NotReachable<Booking> ? wish : null;
    }

    /** An answer that nobody waits for any more: a place that was booked is for somebody else. */
    void unheard(Wish wish, Answer<Booking> answer) {
        giveUp(new Lost(wish, nowMillis), answer, () -> {});
    }

    /** Whoever asked is gone, or wants something else. */
    void left() {
        if (doubtful instanceof Wish wish) {
            doubtful = null;
            keep(new Lost(wish, nowMillis));
        }
    }

    /**
     * A telephone has all its bookings of a day: places that it may hold unknown to anybody are given up at once.
     *
     * @param then runs when each of them is cancelled, or could not be asked about; not at all where there are none
     * @return whether there are any
     */
    boolean settle(@Nullable String phone, Runnable then) {
        List<Lost> own = lost.stream()
                .filter(each -> Objects.equals(each.wish().phone(), phone))
                .toList();
        lost.removeAll(own);
        AtomicInteger open = new AtomicInteger(own.size());
        own.forEach(each -> giveUp(each, () -> {
            if (open.decrementAndGet() == 0) {
                then.run();
            }
        }));
        return !own.isEmpty();
    }

    private void giveUp(Lost one, Runnable done) {
        bookings.book(one.wish(), answer -> giveUp(one, answer, done));
    }

    /** The time goes on. */
    void tick(long now) {
        nowMillis = now;
        if (!asking && !lost.isEmpty() && nowMillis >= nextMillis) {
            nextMillis = nowMillis + EVERY_MILLIS;
            asking = true;
            Lost one = Objects.requireNonNull(lost.pollFirst());
            giveUp(one, () -> asking = false);
        }
    }

    private void giveUp(Lost one, Answer<Booking> answer, Runnable done) {
        switch (answer) {
            case Answer.Told<Booking>(Booking booking) ->
                bookings.cancel(booking.code(), cancelled -> {
                    if (cancelled instanceof Answer.NotReachable<Booking>) {
                        keep(one);
                    }
                    done.run();
                });
            case Answer.Refused<Booking> _ -> done.run();
            case Answer.NotReachable<Booking>() -> {
                keep(one);
                done.run();
            }
        }
    }

    private void keep(Lost one) {
        if (nowMillis - one.sinceMillis() < LONGEST_MILLIS) {
            lost.addLast(one);
        }
        if (lost.size() > MOST) {
            lost.removeFirst();
        }
    }
}
