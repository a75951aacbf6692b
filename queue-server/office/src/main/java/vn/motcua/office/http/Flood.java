package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;

/**
 * Bounds what nobody needs to sign in for: so many from one address, and so many in all, within a while; beyond it 429.
 * A hall's phones may share one address, so that bound is generous, and the other holds against many addresses. Of IPv6
 * a whole /64 counts as one address: whoever has one has 2⁶⁴. At most
 * {@value #ADDRESSES} addresses are remembered, the oldest forgotten first; the bound for all holds without them.
 */
final class Flood {
    private static final int ADDRESSES = 10_000;

    private final int perAddress;
    private final int inAll;
    private final Duration window;
    private final InstantSource clock;
    private final Map<String, Count> byAddress = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ADDRESSES;
        }
    };
    private Count all = new Count(0, Instant.EPOCH);

    private record Count(int n, Instant since) {
        Count next(Instant now, Duration window) {
            boolean over = now.isBefore(since) || !now.isBefore(since.plus(window));
            return over ? new Count(1, now) : new Count(n + 1, since);
        }
    }

    Flood(int perAddress, int inAll, Duration window, InstantSource clock) {
        this.perAddress = perAddress;
        this.inAll = inAll;
        this.window = window;
        this.clock = clock;
    }

    /** What counts as one address: the address, or of IPv6 its /64. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes =
                    InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) + "/64" : address;
        } catch (IllegalArgumentException noLiteral) {
            return address;
        }
    }

    /**
     * Counts a request.
     *
     * @throws ProblemException 429 when there were too many; what is refused is not counted
     */
    void pass(ServerRequest request, ServerResponse response) {
        if (!passes(String.valueOf(request.remotePeer().host()))) {
            response.header(HeaderNames.RETRY_AFTER, Long.toString(window.toSeconds()));
            throw new ProblemException(Problem.of(429, "too-many").with("minutes", window.toMinutes()));
        }
    }

    synchronized boolean passes(String address) {
        Instant now = clock.instant();
        String network = network(address);
        Count one = byAddress.getOrDefault(network, new Count(0, now)).next(now, window);
        Count every = all.next(now, window);
        if (one.n() > perAddress || every.n() > inAll) {
            return false;
        }
        byAddress.put(network, one);
        all = every;
        return true;
    }
}
