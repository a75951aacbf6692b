package vn.motcua.workload;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

/** A log of one half-hour, small enough to check by hand. */
final class TinyLog {
    static final LocalDate DAY = LocalDate.of(2026, 5, 25);

    private TinyLog() {}

    static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(TinyLog.class.getResource("/tiny-log"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static VisitLog read() {
        return VisitLog.read(folder(), DAY);
    }
}
