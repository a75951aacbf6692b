package vn.motcua.kiosk.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a kiosk must know to go on alone after its database is lost, in a file beside it: the epoch of the lost one, the
 * last day and the office's configuration. Only the writer's thread uses it.
 */
final class LastConfig {
    private final Path file;
    private Optional<Kept> kept;

    /**
     * @param epoch of the database this was written beside
     * @param day the last series day, empty when none was known
     * @param config the office's configuration as JSON, empty when none came yet
     */
    record Kept(String epoch, String day, String config) {}

    private LastConfig(Path file, Optional<Kept> kept) {
        this.file = file;
        this.kept = kept;
    }

    static LastConfig open(Path file) throws IOException {
        return new LastConfig(
                file,
                DurableFile.read(file)
                        .map(text -> text.split("\n", 3))
                        .flatMap(lines -> lines.length == 3
                                ? Optional.of(new Kept(lines[0], lines[1], lines[2]))
                                : Optional.empty()));
    }

    Optional<Kept> kept() {
        return kept;
    }

    /** On the disk when this returns; nothing is written when nothing has changed. */
    void keep(Kept next) throws IOException {
        if (!kept.equals(Optional.of(next))) {
            DurableFile.write(file, next.epoch() + "\n" + next.day() + "\n" + next.config());
            kept = Optional.of(next);
        }
    }
}
