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

    @Test
    void anExportInJsonIsReadAndWhatIsWrongIsToldByLineAndEntry() throws IOException {
        Path export = Files.writeString(
                folder.resolve("country.json"),
                "{\"data\": [{\"Mã TTHC\": \"1.001193.H26\", \"Tên TTHC\": \"Khai sinh\", \"Lĩnh vực\": \"Hộ tịch\","
                        + " \"Từ ngày\": \"01/07/2025\"}, {\"Mã TTHC\": \"1.000656\"}]}");
        Path guide = folder.resolve("guide.json");
        StringWriter told = new StringWriter();
        assertThat(GuideReport.of(export, guide, TODAY, new PrintWriter(told))).isEqualTo(1);
        assertThat(told.toString())
                .contains("country.json:1: mục 1, lưu ý: mã có đuôi .H26")
                .contains("mục 2, bỏ qua: thiếu \"Tên TTHC\" · entry 2, left out: name is missing")
                .contains("1 thủ tục dùng được, 1 mục không dùng được");
        assertThat(GuideFile.read(guide, TODAY).catalogue().find("1.001193", TODAY))
                .isPresent();
    }
}
