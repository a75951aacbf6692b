package vn.motcua.protocol.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** An export of the national database as programs write it: JSON with the columns of a table as keys. */
class GuideExportTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    private static final String BIRTH = """
            {"STT": 1, "Mã TTHC": "1.001193.000.00.00.H26", "Tên thủ tục hành chính": "Đăng ký khai sinh", "Tên tiếng Anh": \
            "Birth registration", "Lĩnh vực": {"ma": "G15", "ten": "Hộ tịch"}, "Thành phần hồ sơ": [{"Tên giấy tờ": "Giấy chứng \
            sinh", "Số lượng": "Bản chính: 1", "Mẫu": null}, {"Tên giấy tờ": "Giấy tờ khác", "Số hóa theo yêu cầu": true}], \
            "Giấy tờ phải xuất trình": "Hộ chiếu", "Phí": 8000, "Cách thức thực hiện": ["Trực tiếp", "Trực tuyến"], \
            "Phi địa giới": 1, "Hỗ trợ tại nhà": "không", "Nộp trước giờ": "15h", "Cơ quan thực hiện": "UBND xã", "Ghi chú": "", \
            "Ngày hiệu lực": "01/07/2025", "Ngày hết hiệu lực": null}""";

    private static final String PROGRAM = """
            {"maTTHC": "1.012796.H36", "ten_thu_tuc": "Đính chính", "LINHVUC": "Đất đai", "thanhPhanHoSo": ["Đơn", "Giấy chứng \
            nhận (bản gốc) (chỉ xuất trình)"], "from": "2025-06-30T17:00:00Z"}""";

    private static GuideFile.Content read(String json) {
        return GuideExport.read(json.getBytes(StandardCharsets.UTF_8), DAY);
    }

    private static Procedure only(String json) {
        GuideFile.Content content = read(json);
        assertThat(content.catalogue().procedures()).hasSize(1);
        return content.catalogue().procedures().getFirst();
    }

    @Example
    void theKeysOfAnExportAreTheColumnsOfATable() {
        Procedure birth = only("[" + BIRTH + "]");
        assertThat(birth.code()).isEqualTo("1.001193");
        assertThat(birth.field()).isEqualTo("Hộ tịch");
        assertThat(birth.papers())
                .containsExactly(
                        new Paper("Giấy chứng sinh", "Bản chính: 1", Paper.Digitised.MUST),
                        new Paper("Giấy tờ khác", null, Paper.Digitised.ON_DEMAND),
                        new Paper("Hộ chiếu", null, Paper.Digitised.NOT));
        assertThat(birth.fee()).isEqualTo("8000");
        assertThat(birth.sameDayBefore()).isEqualTo(LocalTime.of(15, 0));
        assertThat(birth.from()).isEqualTo(LocalDate.parse("2025-07-01"));
        assertThat(birth.until()).isNull();
        assertThat(birth.more())
                .isEqualTo(new Procedure.More(
                        "Trực tiếp; Trực tuyến",
                        true,
                        "UBND xã",
                        false,
                        Map.of("en", Map.of("Đăng ký khai sinh", "Birth registration"))));
    }

    @Example
    void keysAsProgramsWriteThemAndDaysOfAnotherTimeZoneAreRead() {
        Procedure land = only("[" + PROGRAM + "]");
        assertThat(land.name()).isEqualTo("Đính chính");
        assertThat(land.from()).as("midnight in Hanoi").isEqualTo(LocalDate.parse("2025-07-01"));
        assertThat(land.papers())
                .containsExactly(
                        new Paper("Đơn", null, Paper.Digitised.MUST),
                        new Paper("Giấy chứng nhận (bản gốc)", null, Paper.Digitised.NOT));
    }

    @Example
    void aListWithinAnObjectIsFoundWhateverItIsCalled() {
        for (String wrapped : List.of(
                "{\"data\": [%s]}",
                "{\"items\": [%s], \"total\": 1}",
                "{\"status\": {\"errors\": []}, \"columns\": [\"a\"], \"result\": {\"page\": 1, \"rows\": [%s]}}")) {
            assertThat(only(wrapped.formatted(PROGRAM)).code()).isEqualTo("1.012796");
        }
        assertThat(read("{\"data\": [" + PROGRAM + "], \"more\": [{}]}").problems())
                .extracting(GuideProblem::what)
                .contains("only one list of the file is read, the first with codes");
        assertThat(read("{\"data\": [" + PROGRAM).whole()).isFalse();
        assertThat(read(PROGRAM).whole()).as("papers are no list of procedures").isFalse();
    }

    @Example
    void theListIsTheFirstWhoseEntriesHaveACodeAtAnyDepth() {
        for (String wrapped : List.of(
                "{\"links\": [{\"rel\": \"next\"}], \"data\": [%s]}",
                "{\"data\": [[%s]]}",
                "[[%s]]",
                "[{\"group\": \"A\", \"rows\": [%s]}]",
                "{\"data\": [{\"files\": [{\"code\": \"x\"}], " + PROGRAM.substring(1) + "]}")) {
            GuideFile.Content content = read(wrapped.formatted(PROGRAM));
            assertThat(content.catalogue().procedures())
                    .as(wrapped)
                    .extracting(Procedure::code)
                    .containsExactly("1.012796");
            assertThat(content.left()).as(wrapped).isZero();
        }
        assertThat(read("{\"links\": [{}], \"data\": [" + PROGRAM + "]}").problems())
                .extracting(GuideProblem::what)
                .contains("only one list of the file is read, the first with codes");
        assertThat(read("{\"data\": [7, " + PROGRAM + "]}").left())
                .as("what is no entry is told")
                .isEqualTo(1);
        assertThat(read("{\"data\": [{\"Tên TTHC\": \"Khai sinh\"}]}").left())
                .as("without any code the first list is told")
                .isEqualTo(1);
    }

    @Example
    void noFileMakesMoreProblemsThanAnybodyReads() {
        GuideFile.Content content = read("[" + "{},".repeat(GuideEntries.MOST_PROBLEMS + 5) + PROGRAM + "]");
        assertThat(content.whole()).isFalse();
        assertThat(content.problems()).hasSize(GuideEntries.MOST_PROBLEMS + 1);
        assertThat(content.problems().getLast().what()).contains("more than 10000 problems");
        String flags = "{\"ten\": \"Đơn\", \"onDemand\": \"?\"},".repeat(500);
        String one = PROGRAM.replace("\"Đơn\"", flags + "\"Đơn\"");
        assertThat(read("[" + (one + ",").repeat(30) + one + "]").problems())
                .as("several in each entry")
                .hasSize(GuideEntries.MOST_PROBLEMS + 1);
    }

    @Example
    void anEntryThatIsTooLargeIsNotHeldInMemory() {
        String papers = "\"Đơn\",".repeat(GuidePapers.MOST_READ) + "\"Đơn\"";
        GuideFile.Content many = read("[" + PROGRAM.replace("\"Đơn\"", papers) + "," + BIRTH + "]");
        assertThat(many.left()).isEqualTo(1);
        assertThat(many.catalogue().procedures()).extracting(Procedure::code).containsExactly("1.001193");
        GuideFile.Content huge =
                read("[" + BIRTH + "," + PROGRAM.replace("\"Đơn\"", "{},".repeat(1_000_000) + "{}") + "]");
        assertThat(huge.whole()).isFalse();
        assertThat(huge.catalogue().procedures()).hasSize(1);
        assertThat(huge.problems().getLast().what()).contains("too large");
    }

    @Example
    void aPaperThatIsAlsoShownIsToldOnceAmongAThousand() {
        String names = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> "\"Giấy " + i + "\"")
                .collect(java.util.stream.Collectors.joining(","));
        Procedure twice = only("["
                + PROGRAM.replace("\"Đơn\"", names + "], \"Giấy tờ xuất trình\": [\"giay 3\", \"Thẻ\", \"the\"")
                        .replace(", \"Giấy chứng nhận (bản gốc) (chỉ xuất trình)\"]", "]")
                + "]");
        assertThat(twice.papers()).hasSize(31);
        assertThat(twice.papers().get(3)).isEqualTo(new Paper("Giấy 3", null, Paper.Digitised.NOT));
    }

    @Example
    void anAgencyBehindCodesIsSaidOnceAndTheSameCodeTwiceIsToldByItsEntry() {
        String other = PROGRAM.replace("1.012796.H36", "1.012783.H36");
        GuideFile.Content content =
                read("[" + PROGRAM + "," + other + "," + PROGRAM.replace(".H36", ".000.00.00.H55.02") + "]");
        assertThat(content.catalogue().procedures())
                .extracting(Procedure::code)
                .containsExactly("1.012796", "1.012783");
        assertThat(content.problems()).extracting(GuideProblem::entry).containsExactly(1, 3, 3);
        assertThat(content.problems().getFirst().what()).contains(".H36").contains("2 of them");
        assertThat(content.problems().getLast().what()).contains("1.012796").contains("twice");
        assertThat(content.problems().getLast().placeVi()).isEqualTo("dòng 1, mục 3");
        assertThat(content.left()).isEqualTo(1);
        for (String code : List.of("1.012796.36", "1.012796.H", "1.012796.000.00", "1.012796H36", "1.0127960.H36")) {
            assertThat(read("[" + PROGRAM.replace("1.012796.H36", code) + "]").left())
                    .as(code)
                    .isEqualTo(1);
        }
    }

    @Example
    void whatIsWrongIsToldWithItsFieldAndWhatMeansNothingOnce() {
        GuideFile.Content content = read("[" + BIRTH + ",\n"
                + BIRTH.replace("1.001193", "1.004884").replace("01/07/2025", "31/02/2025") + ",\n"
                + PROGRAM.replace("\"Đơn\"", "{\"Mẫu\": 1}") + ", 7,\n"
                + PROGRAM.replace("\"Đính chính\"", "true") + "]");
        assertThat(content.left()).isEqualTo(4);
        List<GuideProblem> left =
                content.problems().stream().filter(GuideProblem::left).toList();
        assertThat(left).extracting(GuideProblem::line).containsExactly(2, 3, 3, 4);
        assertThat(left).extracting(GuideProblem::entry).containsExactly(2, 3, 4, 5);
        assertThat(left.get(0).vi()).contains("\"Ngày hiệu lực\"").contains("2025-02-31");
        assertThat(left.get(1).vi()).contains("giấy tờ thứ 1").contains("thiếu");
        assertThat(left.get(2).vi()).contains("\"Mã TTHC\"");
        assertThat(left.get(3).vi()).contains("\"Tên TTHC\"");
        assertThat(content.problems()).extracting(GuideProblem::what).containsOnlyOnce("the field \"STT\" is not used");
    }

    @Example
    void withoutADayThatOfTheImportIsTakenAndSaidOnce() {
        String undated = PROGRAM.replace("\"from\"", "\"x\"");
        GuideFile.Content content = read("[" + undated + "," + undated.replace("012796", "012783") + "]");
        assertThat(content.catalogue().procedures())
                .hasSize(2)
                .allSatisfy(procedure -> assertThat(procedure.from()).isEqualTo(DAY));
        assertThat(content.problems())
                .filteredOn(problem -> problem.what().contains(DAY.toString()))
                .hasSize(1);
    }

    @Property(tries = 500)
    void noChangeOfBytesMakesReadingFail(@ForAll @Size(max = 9) byte[] changes) {
        byte[] export = ("{\"data\": [" + BIRTH + ",\n" + PROGRAM + "]}").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + 2 < changes.length; i += 3) {
            export[Math.floorMod(changes[i] * 256 + changes[i + 1], export.length)] = changes[i + 2];
        }
        GuideFile.Content content = GuideExport.read(export, DAY);
        assertThat(content.catalogue().procedures().size() + content.problems().size())
                .isPositive();
    }

    @Property(tries = 1000)
    void noValueOfAnyFieldMakesReadingFail(@ForAll("entries") String entry) {
        GuideFile.Content content = read("[" + entry + "]");
        assertThat(content.whole()).as(entry).isTrue();
        assertThat(content.catalogue().procedures().size() + content.left())
                .as(entry)
                .isEqualTo(1);
        Catalogue again = GuideExport.read(
                        GuideJson.text(content.catalogue().procedures()).getBytes(StandardCharsets.UTF_8), DAY)
                .catalogue();
        assertThat(again).as("what is written reads back the same").isEqualTo(content.catalogue());
    }

    /** Entries with a code and a name, and any value at any other key. */
    @Provide
    Arbitrary<String> entries() {
        Arbitrary<String> keys = Arbitraries.of(
                        "Lĩnh vực", "papers", "Giấy tờ phải xuất trình", "Ghi chú giấy tờ", "time", "phi", "online")
                .map(key -> "\"" + key + "\": ");
        Arbitrary<String> more = Arbitraries.of(
                "name", "note", "onDemand", "words", "en", "from", "until", "sameDayBefore", "nameEn", "");
        Arbitrary<String> leaf = Arbitraries.of(
                "null",
                "true",
                "1e400",
                "-3",
                "\"\"",
                "\" \"",
                "\"- a\\r\\n- b; c\"",
                "\"x (chỉ xuất trình)\"",
                "\"15h\"",
                "\"99:99\"",
                "\"31/12/2026\"",
                "\"2026-02-30T00:00:00+07:00\"",
                "\"có\"",
                "\"-\"",
                "[]",
                "{}");
        Arbitrary<String> value = Arbitraries.lazyOf(
                () -> leaf,
                () -> leaf.list().ofMaxSize(3).map(all -> "[" + String.join(",", all) + "]"),
                () -> Arbitraries.maps(more, leaf).ofMaxSize(3).map(GuideExportTest::object),
                () -> Arbitraries.maps(more, leaf)
                        .ofMaxSize(3)
                        .map(GuideExportTest::object)
                        .map(one -> "[" + one + "]"));
        return Arbitraries.maps(Arbitraries.oneOf(keys, more.map(key -> "\"" + key + "\": ")), value)
                .ofMaxSize(6)
                .map(all -> all.entrySet().stream()
                                .map(one -> ", " + one.getKey() + one.getValue())
                                .reduce("{\"code\": \"1.001193\", \"Tên TTHC\": \"Khai sinh\"", String::concat)
                        + "}");
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\": " + one.getValue())
                .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
    }
}
