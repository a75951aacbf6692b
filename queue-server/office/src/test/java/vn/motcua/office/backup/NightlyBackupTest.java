package vn.motcua.office.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.office.sqlite.SqliteQueueStore;

/** The nights pass by hand: real files and backups, a clock that stands where the last pause ended. */
class NightlyBackupTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    Path home;

    @TempDir
    Path backups;

    private final List<Optional<String>> told = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T03:00:00Z");
    private Runnable next = () -> {};

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final NightlyBackup.Nights nights = new NightlyBackup.Nights() {
        @Override
        public void after(Duration pause, Runnable night) {
            pauses.add(pause);
            next = night;
        }

        @Override
        public void close() {}
    };

    @BeforeEach
    void anOffice() {
        SqliteQueueStore.open(home.resolve("office.db")).close();
    }

    private NightlyBackup begun(Path into) {
        NightlyBackup nightly = new NightlyBackup(home, new BackupFolder(into), clock, told::add, nights);
        nightly.begin();
        return nightly;
    }

    private void pass() {
        now = now.plus(pauses.getLast());
        next.run();
    }

    @Test
    void everyNightAtHalfPastTwoOfTheOfficesTime() {
        try (NightlyBackup _ = begun(backups)) {
            for (int night = 0; night < 3; night++) {
                pass();
                assertThat(now.atZone(ZONE).toLocalTime()).isEqualTo(NightlyBackup.HOUR);
            }
        }
        assertThat(pauses.getFirst())
                .as("from 10:00 on")
                .isEqualTo(Duration.ofHours(16).plusMinutes(30));
        assertThat(told).containsExactly(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(new BackupFolder(backups).newestFirst()).hasSize(3);
        assertThat(new BackupFolder(backups).newest()).contains(now);
    }

    @Test
    void aNightThatFailsIsToldAndTriedAgainAfterAnHourUntilItIsMade() throws Exception {
        Path blocked = backups.resolve("blocked");
        Files.writeString(blocked, "a file where the folder should be");
        try (NightlyBackup _ = begun(blocked)) {
            pass();
            assertThat(told.getLast()).hasValueSatisfying(why -> assertThat(why).contains("backup failed"));
            assertThat(pauses.getLast()).isEqualTo(NightlyBackup.AGAIN);
            pass();
            assertThat(pauses.getLast()).isEqualTo(NightlyBackup.AGAIN);
            Files.delete(blocked);
            pass();
        }
        assertThat(told.getLast()).isEmpty();
        assertThat(pauses.getLast()).isEqualTo(Duration.ofHours(22));
        assertThat(new BackupFolder(blocked).newestFirst()).hasSize(1);
    }

    @Test
    void anOfficeThatWasOffAtNightIsSavedSoonAfterItsStart() {
        new BackupFolder(backups).make(home, now.minus(Duration.ofHours(30)));
        try (NightlyBackup _ = begun(backups)) {
            assertThat(pauses).containsExactly(NightlyBackup.AFTER_START);
            pass();
        }
        assertThat(new BackupFolder(backups).newest()).contains(now);
    }
}
