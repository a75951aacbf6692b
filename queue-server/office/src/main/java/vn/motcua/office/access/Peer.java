package vn.motcua.office.access;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;

/**
 * The machine at the other end of a connection.
 *
 * @param address the address as text, for throttling and the log
 * @param local   whether it is the office's own machine speaking for itself
 */
record Peer(String address, boolean local) {
    /** A proxy on this machine says by one of these that it speaks for somebody else. */
    private static final List<HeaderName> PROXY_HEADERS =
            List.of(HeaderNames.FORWARDED, HeaderNames.X_FORWARDED_FOR, HeaderNames.create("X-Real-IP"));

    static Peer of(ServerRequest request) {
        boolean proxied = PROXY_HEADERS.stream().anyMatch(request.headers()::contains);
        return of(request.remotePeer().address(), proxied);
    }

    static Peer of(SocketAddress socket, boolean proxied) {
        if (!(socket instanceof InetSocketAddress inet) || inet.getAddress() == null) {
            return new Peer(String.valueOf(socket), false);
        }
        return new Peer(
                inet.getAddress().getHostAddress(),
                !proxied && inet.getAddress().isLoopbackAddress());
    }
}
