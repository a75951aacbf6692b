package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/kiosk-screens.md shows every picture of the kiosk. */
class KioskScreensPageTest {
    @Test
    void everyPictureStandsOnThePageOnceAndEveryLinkLeadsToOne() throws IOException {
        List<String> linked = Pattern.compile("]\\(pictures/(kiosk-[a-z0-9-]+\\.png)\\)")
                .matcher(Files.readString(Path.of("../docs/kiosk-screens.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        try (Stream<Path> files = Files.list(Path.of("../docs/pictures"))) {
            List<String> pictures = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("kiosk-"))
                    .toList();
            assertThat(linked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(pictures);
        }
    }
}
