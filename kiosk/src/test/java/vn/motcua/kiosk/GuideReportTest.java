package vn.motcua.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.protocol.guide.GuideFile;
import vn.motcua.protocol.guide.Procedure;

/** A table of the country is read into the guide of an office. */
class GuideReportTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @TempDir
    private Path folder;

    private String json(String name, String service) {
        return "[{\"code\": \"1.001193\", \"name\": \"" + name + "\", \"field\": \"Hộ tịch\"" + service
                + ", \"from\": \"2025-07-01\"}]";
    }

    @Test
    void whatIsReadKeepsTheServiceThatTheOfficeGaveItAndTheFileThatWasThere() throws IOException {
        Path guide = Files.writeString(folder.resolve("guide.json"), json("Khai sinh", ", \"service\": \"ho-tich\""));
        String before = Files.readString(guide);
        Path table = Files.writeString(folder.resolve("country.json"), json("Đăng ký khai sinh", ""));
        assertThat(GuideReport.of(table, guide, TODAY, new PrintWriter(new StringWriter())))
                .isZero();
        Procedure read = GuideFile.read(guide, TODAY).catalogue().procedures().getFirst();
        assertThat(read.name()).isEqualTo("Đăng ký khai sinh");
        assertThat(read.service()).isEqualTo("ho-tich");
        assertThat(folder.resolve("guide.json.bak")).hasContent(before);
    }
}
