package vn.motcua.office.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.office.sqlite.SqliteQueueStore;

class IntegrityWatchTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant NIGHT = Instant.parse("2026-11-22T19:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    @TempDir
    Path home;

    private final List<Optional<String>> told = new ArrayList<>();

    private void look(Instant at) {
        new IntegrityWatch(home, Clock.fixed(at, ZONE), told::add).look();
    }

    @Test
    void aWholeFileInUseIsWellByDayAndByNight() {
        try (SqliteQueueStore _ = SqliteQueueStore.open(home.resolve("office.db"))) {
            look(NOON);
            assertThat(told).as("a light look says only what is wrong").isEmpty();
            look(NIGHT);
            assertThat(told).containsExactly(Optional.empty());
        }
    }

    @Test
    void aDamagedPageIsFoundAtNightAndADamagedHeadAtOnce() throws Exception {
        Path file = home.resolve("office.db");
        SqliteQueueStore.open(file).close();
        damage(file, 4_096L * 3);
        look(NIGHT);
        assertThat(told.getLast()).hasValueSatisfying(why -> assertThat(why).startsWith("office.db: "));
        damage(file, 0);
        look(NOON);
        assertThat(told).hasSize(2);
    }

    private static void damage(Path file, long at) throws Exception {
        byte[] noise = new byte[4_096];
        new Random(3).nextBytes(noise);
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(at);
            raw.write(noise);
        }
    }
}
