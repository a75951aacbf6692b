package vn.motcua.office.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Stamp;
import vn.motcua.protocol.Up;

/**
 * When a person took a ticket, by the office's clock, rebuilt from the device's stamp (design, "Time").
 *
 * @param at never after the moment of reception
 * @param error how far it may be off, each way
 */
record ArrivalTime(Instant at, Duration error) {

    /** The oldest rebuilt time believed: a kiosk may work for 30 days without the office. */
    private static final Duration OLDEST_REBUILT = Duration.ofDays(40);

    /** The oldest wall-clock time believed of a device that has not compared clocks. */
    private static final Duration OLDEST_WALL = Duration.ofDays(7);

    /** How far a clock may run ahead of the office's and still be believed. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private static final Duration LEAST_WALL_ERROR = Duration.ofSeconds(1);

    /** A live fact of a device without any clock happened within the last moments. */
    private static final Duration LIVE_ERROR = Duration.ofMinutes(1);

    static ArrivalTime of(Stamp stamp, Up.Lane lane, Instant received) {
        return of(stamp, lane, received, null);
    }

    /** @param boot what is known of the device's running time, absent when nothing is */
    static ArrivalTime of(Stamp stamp, Up.Lane lane, Instant received, Boots.@Nullable Boot boot) {
        return rebuilt(stamp, received)
                .or(() -> byBoot(stamp, received, boot))
                .or(() -> byWall(stamp.wall(), received))
                .orElseGet(() -> new ArrivalTime(
                        received,
                        switch (lane) {
                            case LIVE -> LIVE_ERROR;
                            case BACKLOG -> OLDEST_WALL;
                        }));
    }

    private static Optional<ArrivalTime> rebuilt(Stamp stamp, Instant received) {
        @Nullable Instant at;
        try {
            at = stamp.rebuilt().orElse(null);
        } catch (ArithmeticException overflow) {
            at = null;
        }
        return at == null || !plausible(at, OLDEST_REBUILT, received)
                ? Optional.empty()
                : Optional.of(new ArrivalTime(
                        earlier(at, received), shorter(stamp.error().orElse(Duration.ZERO), OLDEST_WALL)));
    }

    /** The device had not compared clocks when it stamped, but its running time is known from what it said later. */
    private static Optional<ArrivalTime> byBoot(Stamp stamp, Instant received, Boots.@Nullable Boot boot) {
        return Optional.ofNullable(boot)
                .flatMap(known -> known.rebuilt(stamp))
                .filter(at -> plausible(at, OLDEST_REBUILT, received))
                .map(at -> new ArrivalTime(earlier(at, received), Boots.UNDER_WAY));
    }

    /** Without an offset the truth lies somewhere between the wall clock's word and now. */
    private static Optional<ArrivalTime> byWall(Instant wall, Instant received) {
        if (!plausible(wall, OLDEST_WALL, received)) {
            return Optional.empty();
        }
        Duration distance = Duration.between(wall, received).abs();
        return Optional.of(new ArrivalTime(
                earlier(wall, received), distance.compareTo(LEAST_WALL_ERROR) < 0 ? LEAST_WALL_ERROR : distance));
    }

    private static boolean plausible(Instant at, Duration oldest, Instant received) {
        return !at.isBefore(received.minus(oldest)) && !at.isAfter(received.plus(AHEAD));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
