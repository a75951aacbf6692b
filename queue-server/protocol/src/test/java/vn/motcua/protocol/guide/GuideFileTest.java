package vn.motcua.protocol.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class GuideFileTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final String GOOD =
            "{\"code\": \"1.001193\", \"name\": \"Đăng ký khai sinh\", \"field\": \"Hộ tịch\", \"from\": \"2025-07-01\"}";

    private static GuideFile.Content read(String json) {
        return GuideExport.read(json.getBytes(StandardCharsets.UTF_8), DAY);
    }

    private static Catalogue shipped() {
        GuideFile.Content content = GuideFile.read(Path.of("../../provisioning/procedures/phuong-binh-an.json"), DAY);
        assertThat(content.problems()).isEmpty();
        return content.catalogue();
    }

    private static List<String> names(String typed) {
        return shipped().search(typed, DAY).stream().map(Procedure::name).toList();
    }

    @Example
    void theShippedGuideIsFoundWithAndWithoutAccentsByCodeAndByField() {
        assertThat(names("khai sinh").getFirst()).isEqualTo("Đăng ký khai sinh");
        assertThat(names("dang ky khai sinh").getFirst()).isEqualTo("Đăng ký khai sinh");
        assertThat(names("KHAI  SINH")).isEqualTo(names("khai sinh"));
        assertThat(names("1.001193")).containsExactly("Đăng ký khai sinh");
        assertThat(names("1001193")).containsExactly("Đăng ký khai sinh");
        assertThat(names("chung thuc chu ky").getFirst()).contains("Chứng thực chữ ký");
        assertThat(names("cư trú")).contains("Đăng ký thường trú");
        assertThat(names("zzz")).isEmpty();
        assertThat(names("")).hasSizeGreaterThan(40);
    }

    @Example
    void everyShippedProcedureAndEveryPaperHasItsEnglish() {
        assertThat(shipped().procedures()).hasSizeGreaterThan(40).allSatisfy(procedure -> {
            Procedure english = procedure.in("en");
            assertThat(english.name()).as(procedure.code()).isNotEqualTo(procedure.name());
            assertThat(english.field()).as(procedure.code()).isNotEqualTo(procedure.field());
            assertThat(procedure.papersIn("en")).as(procedure.code()).isTrue();
            assertThat(procedure.in("km")).isEqualTo(procedure);
        });
        assertThat(names("birth certificate")).contains("Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh");
        assertThat(names("marriage")).contains("Đăng ký kết hôn");
    }

    /** Its figures stand in docs/operations.md, "The procedure guide". */
    @Example
    void ofTheShippedGuideTheManualSaysHowMuchIsKnown() {
        assertThat(having(procedure -> true)).isEqualTo(43);
        assertThat(having(procedure -> !procedure.papers().isEmpty())).isEqualTo(30);
        assertThat(having(procedure -> procedure.time() != null)).isEqualTo(23);
        assertThat(having(procedure -> procedure.fee() != null)).isEqualTo(7);
        assertThat(having(procedure -> procedure.online() && procedure.more().filing() != null))
                .isEqualTo(1);
    }

    private static long having(Predicate<Procedure> known) {
        return shipped().procedures().stream().filter(known).count();
    }

    @Example
    void aProcedureIsFoundOnlyWhileItApplies() {
        Catalogue catalogue = read("[" + GOOD.replace("}", ", \"until\": \"2026-12-31\"}") + "]")
                .catalogue();
        assertThat(catalogue.find("1.001193", LocalDate.parse("2025-06-30"))).isEmpty();
        assertThat(catalogue.find("1.001193", LocalDate.parse("2026-12-31"))).isPresent();
        assertThat(catalogue.find("1.001193", LocalDate.parse("2027-01-01"))).isEmpty();
    }

    @Example
    void aWrongEntryIsReportedWithItsLineAndTheOthersStand() {
        GuideFile.Content content = read("[\n" + GOOD + ",\n{\"code\": \"12\"},\n" + GOOD + ",\n"
                + GOOD.replace("1.001193", "1.004884").replace("2025-07-01", "tomorrow") + ",\n"
                + GOOD.replace("1.001193", "2.000815") + "\n]");
        assertThat(content.catalogue().procedures())
                .extracting(Procedure::code)
                .containsExactly("1.001193", "2.000815");
        assertThat(content.problems()).extracting(GuideProblem::line).containsExactly(3, 4, 5);
        assertThat(content.problems().getFirst().what()).contains("12").contains("1.001193");
    }

    @Example
    void whatIsNoGuideIsSaid() {
        assertThat(read("{}").problems()).hasSize(1);
        assertThat(read("[" + GOOD + ",").problems()).isNotEmpty();
        assertThat(read("").problems()).hasSize(1);
        assertThat(GuideFile.read(Path.of("no-such-file.json"), DAY).problems()).hasSize(1);
    }

    @Property(tries = 300)
    void noBytesMakeReadingFail(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(GuideExport.read(bytes, DAY).catalogue().procedures()).isEmpty();
    }

    @Property(tries = 300)
    void noChangeOfOneCharacterMakesReadingFail(@ForAll char other, @ForAll @Size(4) byte[] where) {
        StringBuilder text = new StringBuilder("[" + GOOD + "," + GOOD.replace("1.001193", "2.000815") + "]");
        text.setCharAt(Math.floorMod(where[0] * 256 + where[1], text.length()), other);
        GuideFile.Content content = read(text.toString());
        assertThat(content.catalogue().procedures().size() + content.problems().size())
                .isPositive();
        content.catalogue().search(text.substring(0, 5), DAY);
    }

    @Example
    void periodsThatOverlapOrEndBeforeTheyBeginAreReportedAndFollowingOnesAreNot() {
        String until = GOOD.replace("}", ", \"until\": \"2026-06-30\"}");
        GuideFile.Content content = read("[\n" + until + ",\n" + GOOD.replace("2025-07-01", "2026-07-01") + ",\n"
                + GOOD.replace("2025-07-01", "2026-03-01") + ",\n"
                + GOOD.replace("1.001193", "2.000815").replace("}", ", \"until\": \"2025-06-30\"}") + "\n]");
        assertThat(content.catalogue().procedures()).hasSize(2);
        assertThat(content.problems()).extracting(GuideProblem::line).containsExactly(4, 5);
    }

    @Example
    void whatIsTooMuchIsCutAndSaidAndTheEntryStands() {
        String papers = "{\"name\":\"Giấy\"},".repeat(48) + "{\"name\":\"" + "dài ".repeat(100) + "\"}";
        GuideFile.Content content = read("[" + GOOD.replace("}", ", \"papers\": [" + papers + "]}") + "]");
        assertThat(content.catalogue().procedures()).singleElement().satisfies(procedure -> {
            assertThat(procedure.papers()).hasSize(40);
            assertThat(procedure.papers().getLast().name()).isEqualTo("Và 10 giấy tờ khác");
        });
        assertThat(content.problems()).hasSize(2).noneMatch(GuideProblem::left);
    }

    @Property(tries = 300)
    void noChangeOfAFullEntryMakesReadingFail(@ForAll char other, @ForAll @Size(4) byte[] where) {
        String full = GOOD.replace(
                "}",
                ", \"papers\": [{\"name\": \"Tờ khai\", \"note\": \"Bản chính\", \"onDemand\": true}], \"sameDayBefore\":"
                        + " \"15:00\", \"borderless\": true, \"agency\": \"UBND\", \"until\": \"2027-01-01\"}");
        StringBuilder text = new StringBuilder("[" + full + "]");
        text.setCharAt(Math.floorMod(where[0] * 256 + where[1], text.length()), other);
        GuideFile.Content content = read(text.toString());
        assertThat(content.catalogue().procedures().size() + content.problems().size())
                .isPositive();
    }
}
