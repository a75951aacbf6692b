package vn.motcua.office.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing. Within {@link #WINDOW} from the first attempt, one address gets {@value #PER_USER} failed
 * attempts for one user and {@value #PER_ADDRESS} for all users together. There is no limit for one user from all
 * addresses: it would let anybody lock an officer out. Attempts count before the password is looked at, so that
 * attempts in parallel gain nothing.
 *
 * <p>At most {@value #ENTRIES} pairs are remembered, the oldest forgotten first; spraying invented names to push a
 * pair out runs into the address's own limit long before.
 */
final class SignInThrottle {
    static final int PER_USER = 10;
    static final int PER_ADDRESS = 60;
    static final int ENTRIES = 10_000;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final Map<String, Attempts> byUserAndAddress = bounded();
    private final Map<String, Attempts> byAddress = bounded();

    private record Attempts(int count, Instant since) {}

    SignInThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts an attempt, or says how long to wait; a refused attempt is not counted and does not prolong the wait. */
    synchronized Optional<Duration> begin(String user, String address) {
        Instant now = clock.instant();
        Attempts pair = current(byUserAndAddress, pair(user, address), now);
        Attempts all = current(byAddress, address, now);
        if (pair.count >= PER_USER) {
            return Optional.of(Duration.between(now, pair.since.plus(WINDOW)));
        }
        if (all.count >= PER_ADDRESS) {
            return Optional.of(Duration.between(now, all.since.plus(WINDOW)));
        }
        byUserAndAddress.put(pair(user, address), new Attempts(pair.count + 1, pair.since));
        byAddress.put(address, new Attempts(all.count + 1, all.since));
        return Optional.empty();
    }

    /** The attempt succeeded: the pair starts afresh. */
    synchronized void succeeded(String user, String address) {
        byUserAndAddress.remove(pair(user, address));
        uncount(byAddress, address);
    }

    /** The password was never looked at: the attempt does not count. */
    synchronized void uncount(String user, String address) {
        uncount(byUserAndAddress, pair(user, address));
        uncount(byAddress, address);
    }

    private static void uncount(Map<String, Attempts> attempts, String key) {
        Attempts known = attempts.get(key);
        if (known != null && known.count > 1) {
            attempts.put(key, new Attempts(known.count - 1, known.since));
        } else {
            attempts.remove(key);
        }
    }

    private static Attempts current(Map<String, Attempts> attempts, String key, Instant now) {
        Attempts known = attempts.get(key);
        if (known == null || now.isBefore(known.since) || !now.isBefore(known.since.plus(WINDOW))) {
            return new Attempts(0, now);
        }
        return known;
    }

    private static String pair(String user, String address) {
        return user + "\n" + address;
    }

    private static Map<String, Attempts> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
                return size() > ENTRIES;
            }
        };
    }
}
