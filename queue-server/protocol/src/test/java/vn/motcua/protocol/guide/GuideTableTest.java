package vn.motcua.protocol.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** An export of the national database as spreadsheets write it. */
class GuideTableTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final String EXPORT = "\uFEFFMã TTHC;Tên thủ tục;LĨNH VỰC;Thành phần hồ sơ;Phí, lệ phí;Phi địa giới;"
            + "Cơ quan thực hiện;Cách thức thực hiện;Hỗ trợ tại nhà;Ngày hiệu lực;Ghi chú\r\n"
            + "1.001193;Đăng ký khai sinh;Hộ tịch;\"- Giấy chứng sinh\r\n- Tờ khai (số hóa theo yêu cầu)\";Miễn phí;Có;"
            + "UBND phường;Trực tiếp hoặc trực tuyến;x;01/07/2025;\r\n"
            + "\r\n"
            + "12;Sai mã;Hộ tịch;;;;;;;01/07/2025;\r\n"
            + "2.000815;\"Chứng thực \"\"bản sao\"\"\";Chứng thực;Bản chính;2.000 đồng/trang;Không;;;;2025-07-01;;;thừa\r\n"
            + "2.000884;Sai ngày;Chứng thực;;;;;;;32/13/2025;\r\n";

    private static GuideFile.Content read(String text) {
        return GuideTable.read(text.getBytes(StandardCharsets.UTF_8), DAY);
    }

    @Example
    void anExportOfASpreadsheetIsReadAndWhatIsWrongIsSaidByLine() {
        GuideFile.Content content = read(EXPORT);
        assertThat(content.catalogue().procedures())
                .extracting(Procedure::name)
                .containsExactly("Đăng ký khai sinh", "Chứng thực \"bản sao\"");
        Procedure birth = content.catalogue().procedures().getFirst();
        assertThat(birth.papers())
                .containsExactly(
                        new Paper("Giấy chứng sinh", null, Paper.Digitised.MUST),
                        new Paper("Tờ khai", null, Paper.Digitised.ON_DEMAND));
        assertThat(birth.more())
                .isEqualTo(
                        new Procedure.More("Trực tiếp hoặc trực tuyến", true, "UBND phường", true, java.util.Map.of()));
        assertThat(birth.from()).isEqualTo(LocalDate.parse("2025-07-01"));
        assertThat(content.problems()).extracting(GuideProblem::line).containsExactly(1, 5, 6, 7);
        assertThat(content.left()).isEqualTo(2);
        assertThat(content.problems())
                .allSatisfy(problem -> assertThat(problem.vi()).isNotBlank());
    }

    @Example
    void commasTabsAndOtherLineEndsAreReadAsWell() {
        for (char separator : new char[] {',', '\t'}) {
            for (String end : new String[] {"\n", "\r\n", "\r"}) {
                String text = "Mã TTHC,Tên TTHC,Lĩnh vực\n1.001193,Đăng ký khai sinh,Hộ tịch\n"
                        .replace(',', separator)
                        .replace("\n", end);
                GuideFile.Content content = read(text);
                assertThat(content.catalogue().procedures()).hasSize(1);
                assertThat(content.catalogue().procedures().getFirst().from()).isEqualTo(DAY);
                assertThat(content.problems()).hasSize(1).noneMatch(GuideProblem::left);
            }
        }
    }

    @Example
    void aWordThatIsNeitherYesNorNoIsSaidWithItsLine() {
        String head = "Mã TTHC,Tên TTHC,Tên tiếng Anh,Lĩnh vực,Phi địa giới,Hỗ trợ tại nhà,Từ ngày\n";
        GuideFile.Content content =
                read(head + "1.001193,Đăng ký khai sinh,Birth registration,Hộ tịch,Có,không,1/7/2025\n"
                        + "1.000656,Đăng ký khai tử,,Hộ tịch,toàn tỉnh,,1/7/2025\n");
        assertThat(content.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.left()).isFalse();
            assertThat(problem.what()).contains("toàn tỉnh").contains("Phi địa giới");
            assertThat(problem.vi()).contains("toàn tỉnh");
        });
        Procedure birth = content.catalogue().procedures().getFirst();
        assertThat(birth.more().borderless()).isTrue();
        assertThat(birth.in("en").name()).isEqualTo("Birth registration");
        assertThat(birth.in("en").field()).isEqualTo("Hộ tịch");
        assertThat(content.catalogue().search("birth", DAY)).containsExactly(birth);
    }

    @Example
    void papersThatAreOnlyShownAndHowEachIsHandedInHaveColumns() {
        String head = "Mã TTHC,Tên TTHC,Lĩnh vực,Thành phần hồ sơ,Giấy tờ phải xuất trình,Ghi chú giấy tờ,Từ ngày\n";
        GuideFile.Content content = read(head
                + "1.001193,Khai sinh,Hộ tịch,\"1. Giấy chứng sinh\n2. Tờ khai\n3. Hộ khẩu (chỉ xuất trình)\","
                + "Tờ khai; Căn cước,\"Bản chính; do bệnh viện cấp\n-\n-\n- Thẻ cứng\",1/7/2025\n"
                + "1.000656.H26,Khai tử,Hộ tịch,Giấy báo tử; Căn cước,,Bản chính,1/7/2025\n");
        assertThat(content.catalogue().procedures().getFirst().papers())
                .containsExactly(
                        new Paper("Giấy chứng sinh", "Bản chính; do bệnh viện cấp", Paper.Digitised.MUST),
                        new Paper("Tờ khai", null, Paper.Digitised.NOT),
                        new Paper("Hộ khẩu", null, Paper.Digitised.NOT),
                        new Paper("Căn cước", "Thẻ cứng", Paper.Digitised.NOT));
        assertThat(content.problems())
                .extracting(GuideProblem::what)
                .satisfiesExactly(
                        notes -> assertThat(notes).contains("1 notes for 2 papers"),
                        agency -> assertThat(agency).contains(".H26"));
        assertThat(content.catalogue().procedures().getLast().papers())
                .allSatisfy(paper -> assertThat(paper.note()).isNull());
    }

    @Example
    void whatIsNoExportIsSaid() {
        assertThat(read("").problems()).hasSize(1);
        assertThat(read("Mã TTHC,Lĩnh vực\n1.001193,Hộ tịch").left()).isEqualTo(1);
        assertThat(read("Mã TTHC,Tên TTHC,Lĩnh vực\n1.001193,\"Đăng ký,Hộ tịch").left())
                .isEqualTo(1);
        assertThat(GuideTable.read(new byte[] {(byte) 0xFF, 0x41}, DAY).problems())
                .hasSize(1);
    }

    @Example
    void whatIsWrittenAsJsonReadsBackTheSame() {
        Catalogue catalogue = read(EXPORT).catalogue();
        byte[] json = GuideJson.text(catalogue.procedures()).getBytes(StandardCharsets.UTF_8);
        assertThat(GuideExport.read(json, DAY)).isEqualTo(new GuideFile.Content(catalogue, java.util.List.of()));
    }

    @Property(tries = 300)
    void noBytesMakeReadingFail(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(GuideTable.read(bytes, DAY).catalogue().procedures()).isEmpty();
    }

    @Property(tries = 500)
    void noChangeOfBytesMakesReadingFail(@ForAll @Size(max = 8) byte[] changes) {
        byte[] export = EXPORT.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + 2 < changes.length; i += 3) {
            export[Math.floorMod(changes[i] * 256 + changes[i + 1], export.length)] = changes[i + 2];
        }
        GuideFile.Content content = GuideTable.read(export, DAY);
        assertThat(content.catalogue().procedures().size() + content.problems().size())
                .isPositive();
    }
}
