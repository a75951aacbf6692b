package vn.motcua.office.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong definition is refused with the line and column of each mistake and words that help to mend it. */
class BrokenDefinitionTest {
    @TempDir
    Path folder;

    /** One mistake made in the small office: this text becomes that one, and the complaint names line and column. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dayStart: 03:00          | dayStrat: 03:00        | 1:1   | thiếu mục "dayStart"                       | field "dayStart" is missing
            dayStart: 03:00          | dayStart: 03:00\\nhop: 1| 5:1   | mục "hop" không có trong định nghĩa        | there is no field "hop" here
            dayStart: 03:00          | dayStart: 3h           | 4:11  | "3h" không phải giờ dạng HH:mm             | "3h" is not a time HH:mm
            timeZone: Asia/Ho_Chi_Minh | timeZone: Asia/Saigonn | 3:11 | không phải múi giờ IANA                   | is not an IANA time zone
            id: phuong-thu           | id: Phường Thử         | 1:5   | không phải mã gồm chữ thường               | is not an id of lower-case letters
            {vi: Phường Thử, en: Test Ward} | {vi: Phường Thử} | 2:7 | thiếu mục "en"                            | field "en" is missing
            id: phuong-thu           | id: phuong-thu\\nid: b  | 2:1   | mục "id" viết hai lần                      | field "id" is written twice
            letter: B                | letter: A              | 23:13 | chữ cái "A" đã dùng ở dòng 15              | letter "A" is already used in line 15
            letter: B                | letter: O              | 23:13 | chữ "O" không dùng được                    | letter "O" cannot begin a number
            letter: B                | letter: Đ              | 23:13 | chữ "Đ" không dùng được                    | letter "Đ" cannot begin a number
            id: chung-thuc           | id: ho-tich            | 22:9  | dịch vụ "ho-tich" đã dùng ở dòng 14        | service "ho-tich" is already used in line 14
            purpose: submit\\n    icon: stamp | purpose: pay\\n    icon: stamp | 24:14 | "pay" không phải giá trị hợp lệ | Use one of: submit, supplement, collect
            icon: stamp              | icon: stempel          | 25:11 | "stempel" không phải giá trị hợp lệ        | Use one of: family, stamp
            tileLines: {vi: [Hộ tịch] | tileLines: {vi: [Hộ tịch và mọi việc khác] | 19:22 | dài 24 ký tự, quá 18 | has 24 characters, more than 18
            tileLines: {vi: [Hộ tịch] | tileLines: {vi: [Hộ, tịch, khai] | 19:21 | có 3 phần tử, quá 2 | has 3 items, more than 2
            targetMinutes: 10        | targetMinutes: 0       | 28:20 | không phải số nguyên từ 1 đến 480          | is not a whole number from 1 to 480
            fields: [ho-tich]        | fields: [dat-dai]      | 21:14 | không có lĩnh vực "dat-dai"                | there is no field "dat-dai"
            procedures: procedures.json | procedures: none.json | 30:13 | không đọc được tệp (none.json)             | cannot be read (none.json)
            services: [ho-tich, chung-thuc] | services: [ho-tich, cong-chung] | 32:68 | không có dịch vụ "cong-chung" | there is no service "cong-chung"
            services: [ho-tich, chung-thuc] | services: [ho-tich] | 22:9 | không quầy nào phục vụ được dịch vụ "chung-thuc" | no counter can serve the service "chung-thuc"
            {counter: 1, days: [mon], | {counter: 1, services: [ho-tich], days: [mon], | 22:9 | kế hoạch không mở dịch vụ "chung-thuc" | the plan never opens the service "chung-thuc"
            {counter: 2, days: [mon], | {counter: 2, services: [chung-thuc], days: [mon], | 36:29 | không có kỹ năng "chung-thuc" | has not the skill "chung-thuc"
            {counter: 2, days: [sat] | {counter: 9, days: [sat] | 37:15 | không có quầy "9"                        | there is no counter "9"
            days: [sat]              | days: [thu-7]          | 37:25 | "thu-7" không phải giá trị hợp lệ          | Use one of: mon, tue, wed, thu, fri, sat, sun
            from: 08:00, to: 16:00   | from: 16:00, to: 08:00 | 36:37 | giờ bắt đầu 16:00 không trước giờ kết thúc 08:00 | begins at 16:00, which is not before its end 08:00
            from: 08:00, to: 16:00   | from: 07:00, to: 16:00 | 36:37 | nằm ngoài giờ làm việc                     | outside the office's opening hours (mon)
            from: 11:00, to: 14:00   | from: 15:00, to: 16:30 | 36:63 | giờ nghỉ 15:00–16:30 nằm ngoài giờ mở quầy | the break 15:00–16:30 lies outside
            {counter: 2, days: [sat] | {counter: 2, days: [mon, sat] | 37:5 | đã có một dòng kế hoạch trùng ngày và giờ | already has a line with a common day
            name: aging              | name: fifo             | 38:16 | "fifo" không phải giá trị hợp lệ           | Use one of: aging, strict, alternating
            cap: 2                   | cap: 0                 | 38:28 | không phải số nguyên từ 1 đến 100          | is not a whole number from 1 to 100
            undoSeconds: 10          | undoSeconds: ten       | 43:16 | không phải số nguyên từ 0 đến 60           | is not a whole number from 0 to 60
            from: 2026-01-01         | from: 01/01/2026       | 48:12 | không phải ngày dạng yyyy-MM-dd            | is not a date yyyy-MM-dd
            screenInches: 55         | screenInches: 5        | 50:58 | không phải số nguyên từ 10 đến 120         | is not a whole number from 10 to 120
            kind: kiosk              | kind: printer          | 52:25 | "printer" không phải giá trị hợp lệ        | Use one of: kiosk, counter-unit
            counter: 1, name         | name                   | 53:5  | thiếu mục "counter"                        | field "counter" is missing
            {vi: Quốc khánh, en      | {vi: Quốc khánh, 2/9, en | 10:47 | đặt cả câu trong ngoặc kép               | put the whole text in quotes
            brand: brand.yaml        | brand: nowhere.yaml    | 5:8   | không đọc được tệp (nowhere.yaml)          | cannot be read (nowhere.yaml)
            policy: {name: aging     | policy: {name: [aging  | 38:82 | sai cú pháp YAML                           | this is not YAML
            """)
    void namesLineColumnAndRemedy(String valid, String broken, String place, String vi, String en) throws IOException {
        String definition = SmallOffice.DEFINITION;
        assertThat(definition).contains(lines(valid));
        List<Problem> problems = problemsOf(definition.replace(lines(valid), lines(broken)), SmallOffice.BRAND);
        assertThat(problems).as("%s", problems).anySatisfy(problem -> {
            assertThat(problem.file() + ":" + problem.line() + ":" + problem.column())
                    .isEqualTo("office.yaml:" + place);
            assertThat(problem.what().vi() + problem.mend().vi()).contains(vi);
            assertThat(problem.what().en() + ". " + problem.mend().en()).contains(en);
        });
    }

    @Test
    void everyMistakeIsReportedAtOnceInOrderOfTheFile() throws IOException {
        String definition = SmallOffice.DEFINITION
                .replace("dayStart: 03:00", "dayStart: 25:00")
                .replace("letter: A", "letter: Q")
                .replace("cap: 2", "cap: two");
        assertThat(problemsOf(definition, SmallOffice.BRAND))
                .extracting(Problem::line)
                .containsExactly(4, 15, 38);
    }

    @Test
    void theMessageListsEveryProblemInBothLanguages() throws IOException {
        OfficeDefinitionRefused refused =
                refusedWith(SmallOffice.DEFINITION.replace("letter: B", "letter: I"), SmallOffice.BRAND);
        assertThat(refused)
                .hasMessageContaining("office.yaml:23:13: chữ \"I\" không dùng được cho số thứ tự")
                .hasMessageContaining("letter \"I\" cannot begin a number");
    }

    @Test
    void separateAccentsAreRefusedAtTheirLine() throws IOException {
        String decomposed = Normalizer.normalize("Quốc khánh", Normalizer.Form.NFD);
        List<Problem> problems =
                problemsOf(SmallOffice.DEFINITION.replace("Quốc khánh", decomposed), SmallOffice.BRAND);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(10);
            assertThat(problem.what().en()).contains("NFC");
        });
    }

    @Test
    void nineTilesAreTooManyForTheFirstPage() throws IOException {
        StringBuilder services = new StringBuilder("services:\n");
        for (char letter : "CDEFGHJ".toCharArray()) {
            services.append(("  - {id: s-%s, letter: %s, purpose: submit, icon: map, name: {vi: D, en: S},"
                            + " zone: {vi: K, en: Z}}\n")
                    .formatted(Character.toLowerCase(letter), letter));
        }
        List<Problem> problems =
                problemsOf(SmallOffice.DEFINITION.replace("services:\n", services.toString()), SmallOffice.BRAND);
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem.what().en())
                        .isEqualTo("the kiosk's first page has 9 services, more than 8"));
    }

    @Test
    void nineServicesAreNotTooManyWhenSomeShareATile() throws IOException {
        StringBuilder services =
                new StringBuilder("groups:\n  - {id: g, icon: map, name: {vi: D, en: S}}\nservices:\n");
        for (char letter : "CDEFGHJ".toCharArray()) {
            services.append(("  - {id: s-%s, letter: %s, group: g, purpose: submit, icon: map, name: {vi: D, en: S},"
                            + " zone: {vi: K, en: Z}}\n")
                    .formatted(Character.toLowerCase(letter), letter));
        }
        List<Problem> problems =
                problemsOf(SmallOffice.DEFINITION.replace("services:\n", services.toString()), SmallOffice.BRAND);
        assertThat(problems)
                .noneSatisfy(problem -> assertThat(problem.what().en()).contains("first page"))
                .noneSatisfy(problem -> assertThat(problem.what().en()).contains("group"));
    }

    private Path withProcedures(String json) throws IOException {
        Path file = SmallOffice.writtenTo(folder, SmallOffice.DEFINITION, SmallOffice.BRAND, SmallOffice.LOGO);
        Files.writeString(folder.resolve("procedures.json"), json);
        return file;
    }

    @Test
    void aServiceThatTheOfficeLacksIsToldAtTheProceduresLineAndTheOfficeWorks() throws IOException {
        Guide guide = OfficeDefinitionFile.load(withProcedures("""
                [{"code": "1.001193", "field": "Hộ tịch", "service": "ho-tich", "name": "Khai sinh", "from": "2025-07-01"},
                 {"code": "1.000894", "field": "Hộ tịch", "service": "ho-tic", "name": "Kết hôn", "from": "2025-07-01"}]
                """)).guide();
        assertThat(guide.catalogue().procedures()).hasSize(2);
        assertThat(guide.trouble()).contains("procedures.json", "line 2", "ho-tic");
        assertThat(guide.troubleVi()).contains("dòng 2", "ho-tic");
    }

    @Test
    void oneWrongEntryIsLeftOutAndToldAndTheOthersStand() throws IOException {
        Guide guide = OfficeDefinitionFile.load(withProcedures("""
                [{"code": "1.001193", "field": "Hộ tịch", "service": "ho-tich", "name": "Khai sinh", "from": "2025-07-01"},
                 {"code": "khai tử", "field": "Hộ tịch", "service": "ho-tich", "name": "Khai tử", "from": "2025-07-01"}]
                """)).guide();
        assertThat(guide.catalogue().procedures())
                .singleElement()
                .satisfies(one -> assertThat(one.code()).isEqualTo("1.001193"));
        assertThat(guide.trouble()).contains("procedures.json", "1 cannot", "line 2");
    }

    @Test
    void aCatalogueThatEndsTooSoonOrHoldsNothingUsableIsRefused() throws IOException {
        for (String json : List.of(
                "[{\"code\": \"1.001193\", \"field\": \"Hộ tịch\", \"service\": \"ho-tich\","
                        + " \"name\": \"Khai sinh\", \"from\": \"2025-07-01\"},\n {\"code\": \"1.00",
                "{}",
                "[{\"code\": \"khai tử\"}]")) {
            assertThat(refused(withProcedures(json)).problems())
                    .as(json)
                    .anySatisfy(problem -> assertThat(problem.file()).isEqualTo("procedures.json"));
        }
    }

    @Test
    void aListOfProceduresAsOfBeforeIsToldWhereItGoes() throws IOException {
        List<Problem> problems = problemsOf(
                SmallOffice.DEFINITION.replace(
                        "procedures: procedures.json", "procedures:\n  - {code: 1.001193, name: Khai sinh}"),
                SmallOffice.BRAND);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.what().vi()).contains("không còn ghi trong định nghĩa");
            assertThat(problem.mend().en()).contains("--import-guide");
        });
    }

    @Test
    void aWrongColourIsReportedInTheBrandFile() throws IOException {
        assertThat(problemsOf(SmallOffice.DEFINITION, SmallOffice.BRAND.replace("#9E1B22", "red")))
                .singleElement()
                .hasToString("""
                        brand.yaml:4:19: "red" không phải màu dạng "#RRGGBB", trong ngoặc kép. Viết màu dạng "#RRGGBB", trong ngoặc kép.
                            "red" is not a colour "#RRGGBB", in quotes. Write a colour "#RRGGBB", in quotes.""");
    }

    @ParameterizedTest
    @CsvSource({"<script>alert(1)</script>", "<path onclick='x()'/>", "<image href='http://x/'/>", "<path"})
    void aLogoThatIsMoreThanADrawingIsRefused(String content) throws IOException {
        String logo = SmallOffice.LOGO.replace("<path d=\"M0 0h9\"/>", content);
        Path file = SmallOffice.writtenTo(folder, SmallOffice.DEFINITION, SmallOffice.BRAND, logo);
        assertThat(refused(file).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .extracting(Problem::file, Problem::line)
                        .containsExactly("brand.yaml", 3));
    }

    @Test
    void aFileThatIsMissingOrNotUtf8IsRefusedToo() throws IOException {
        assertThat(refused(folder.resolve("none.yaml")).problems()).hasSize(1);
        Path latin = Files.write(folder.resolve("latin.yaml"), "id: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused(latin).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what().en()).contains("UTF-8"));
    }

    private List<Problem> problemsOf(String definition, String brand) throws IOException {
        return refusedWith(definition, brand).problems();
    }

    private OfficeDefinitionRefused refusedWith(String definition, String brand) throws IOException {
        return refused(SmallOffice.writtenTo(folder, definition, brand, SmallOffice.LOGO));
    }

    private static OfficeDefinitionRefused refused(Path file) {
        return catchThrowableOfType(OfficeDefinitionRefused.class, () -> OfficeDefinitionFile.load(file));
    }

    private static String lines(String cell) {
        return cell.replace("\\n", "\n");
    }
}
