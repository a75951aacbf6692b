package vn.motcua.link.systemd;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The service manager that started this program, reached at {@code $NOTIFY_SOCKET} (sd_notify(3)). The JDK has no
 * datagram sockets of the family unix, so the three calls go to the C library. A message that cannot be sent is logged
 * and never fails the program.
 */
public final class NotifySocket {
    private static final Logger LOG = System.getLogger(NotifySocket.class.getName());
    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    /** Family, then the path: struct sockaddr_un of Linux. */
    private static final int ADDRESS_BYTES = 2 + 108;

    private final byte[] address;
    private final Optional<Duration> watchdog;

    private NotifySocket(byte[] address, Optional<Duration> watchdog) {
        this.address = address;
        this.watchdog = watchdog;
    }

    /** The manager this environment names; empty when the program was started by hand. */
    public static Optional<NotifySocket> from(Map<String, String> environment) {
        String socket = environment.getOrDefault("NOTIFY_SOCKET", "");
        byte[] path = socket.getBytes(StandardCharsets.UTF_8);
        if (path.length < 2 || path.length > ADDRESS_BYTES - 3) {
            return Optional.empty();
        }
        if (path[0] == '@') {
            // An abstract name begins with a zero byte.
            path[0] = 0;
        }
        return Optional.of(new NotifySocket(path, watchdog(environment.getOrDefault("WATCHDOG_USEC", ""))));
    }

    private static Optional<Duration> watchdog(String microseconds) {
        return microseconds.matches("[1-9]\\d{0,15}")
                ? Optional.of(Duration.ofNanos(Long.parseLong(microseconds) * 1_000))
                : Optional.empty();
    }

    /** Within which time it wants a sign of life; empty when it wants none. */
    public Optional<Duration> watchdog() {
        return watchdog;
    }

    /** The program serves. */
    public void ready() {
        tell("READY=1");
    }

    /** The program lives. */
    public void alive() {
        tell("WATCHDOG=1");
    }

    /** The program ends by itself. */
    public void stopping() {
        tell("STOPPING=1");
    }

    /** What it does, in a sentence for {@code systemctl status}. */
    public void status(String sentence) {
        tell("STATUS=" + sentence.replace('\n', ' '));
    }

    private void tell(String message) {
        try (Arena arena = Arena.ofConfined()) {
            Linker linker = Linker.nativeLinker();
            MethodHandle socket = call(
                    linker,
                    "socket",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            MethodHandle sendto = call(
                    linker,
                    "sendto",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_INT));
            MethodHandle close =
                    call(linker, "close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
            MemorySegment text = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            MemorySegment to = arena.allocate(ADDRESS_BYTES, 2);
            to.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
            MemorySegment.copy(address, 0, to, ValueLayout.JAVA_BYTE, 2, address.length);
            // An abstract name ends with its length, a path with a zero byte.
            int length = 2 + address.length + (address[0] == 0 ? 0 : 1);
            int file = (int) socket.invokeExact(AF_UNIX, SOCK_DGRAM, 0);
            long sent = (long) sendto.invokeExact(file, text, (long) bytes.length, 0, to, length);
            int _ = (int) close.invokeExact(file);
            if (sent != bytes.length) {
                LOG.log(Level.WARNING, "systemd does not take \"{0}\".", message);
            }
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "systemd cannot be told \"{0}\": {1}", message, e.getMessage());
        }
    }

    @SuppressWarnings("restricted") // the launcher allows native access
    private static MethodHandle call(Linker linker, String name, FunctionDescriptor form) {
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), form);
    }
}
