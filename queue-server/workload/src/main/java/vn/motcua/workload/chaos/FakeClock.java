package vn.motcua.workload.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The wall clock of a process, set from outside by Debian's libfaketime: an offset in a file that is read at every look
 * at the clock. The monotonic clock stays true unless it is asked for.
 */
final class FakeClock {
    private final Path file;
    private final Path library;
    private final boolean monotonicToo;

    private FakeClock(Path file, Path library, boolean monotonicToo) {
        this.file = file;
        this.library = library;
        this.monotonicToo = monotonicToo;
    }

    /** A clock that is right at first. @throws RowSkipped where libfaketime is not installed */
    static FakeClock in(Path folder) throws IOException {
        return in(folder, false);
    }

    /** The same for a process whose monotonic clock leaps as well, as if so much time had really passed. */
    static FakeClock withMonotonic(Path folder) throws IOException {
        return in(folder, true);
    }

    private static FakeClock in(Path folder, boolean monotonicToo) throws IOException {
        try (Stream<Path> places = Files.exists(Path.of("/usr/lib")) ? Files.list(Path.of("/usr/lib")) : Stream.of()) {
            Path library = places.map(place -> place.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new RowSkipped("needs libfaketime (Debian: faketime)"));
            FakeClock clock = new FakeClock(folder.resolve("clock"), library, monotonicToo);
            clock.shift("+0");
            return clock;
        }
    }

    /** Sets the clock by an offset to the true one, such as {@code -3600} or {@code +2y}. */
    void shift(String offset) throws IOException {
        Path next = Files.writeString(file.resolveSibling("clock.new"), offset + "\n");
        Files.move(
                next,
                file,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** What a process needs in its environment. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                file.toString(),
                "FAKETIME_NO_CACHE",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                monotonicToo ? "0" : "1"));
        if (!monotonicToo) {
            // Its cure for other programs makes every timed wait of a JVM whose monotonic clock is true return at once:
            // all threads spin, and the office serves nobody.
            environment.put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
        }
        return environment;
    }
}
