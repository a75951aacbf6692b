package vn.motcua.office.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {
    @TempDir
    Path folder;

    @Test
    void sevenDaysAndFourWeeksAreKept() throws IOException {
        LocalDate last = LocalDate.of(2026, 11, 22);
        for (int ago = 0; ago < 60; ago++) {
            for (String time : new String[] {"T013000Z", "T193000Z"}) {
                Files.createFile(folder.resolve("office-" + last.minusDays(ago) + time + Backup.SUFFIX));
            }
        }
        Files.createFile(folder.resolve("notes.txt"));
        BackupFolder backups = new BackupFolder(folder);
        backups.prune();
        assertThat(backups.newestFirst())
                .extracting(file -> file.getFileName().toString().substring(7, 17))
                .containsExactly(
                        "2026-11-22",
                        "2026-11-21",
                        "2026-11-20",
                        "2026-11-19",
                        "2026-11-18",
                        "2026-11-17",
                        "2026-11-16",
                        "2026-11-15",
                        "2026-11-08",
                        "2026-11-01");
        assertThat(backups.newestFirst()).allMatch(file -> file.toString().contains("T193000Z"));
        assertThat(folder.resolve("notes.txt")).exists();
    }
}
