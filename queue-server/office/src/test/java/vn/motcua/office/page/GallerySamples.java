package vn.motcua.office.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.report.Coverage;
import vn.motcua.office.report.Satisfaction;
import vn.motcua.office.report.WaitingFigures;
import vn.motcua.protocol.Text;

/** One morning of an invented office, as the pages show it: what the gallery draws and the tests look at. */
final class GallerySamples {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final Brand BRAND = new Brand(
            Map.of(
                    Language.VI, "Trung tâm Phục vụ hành chính công phường An Bình",
                    Language.EN, "An Bình Ward Public Service Centre"),
            Map.of(Language.VI, "Bộ phận Tiếp nhận và Trả kết quả", Language.EN, "Reception and results"),
            "1900 0000",
            null,
            Map.of());
    static final Pages PAGES = new Pages(BRAND, ZONE);

    private static final Instant HALL = Instant.parse("2026-11-20T02:36:20Z");
    private static final Instant DESK = Instant.parse("2026-11-20T02:42:12Z");

    private GallerySamples() {}

    /**
     * One page of the gallery.
     *
     * @param html the rendered page
     * @param width the window's width in CSS pixels
     * @param height the window's height in CSS pixels
     * @param dark true when its picture is to be dark
     * @param lost true when its picture is to show a lost connection
     * @param stream what the page's stream delivers, or null for none
     */
    record Page(
            String html,
            int width,
            int height,
            boolean dark,
            boolean lost,
            @Nullable String stream) {}

    /** Every page by its name, in the order of the mock-ups. */
    static Map<String, Page> pages() {
        Map<String, Page> pages = new LinkedHashMap<>();
        screens(pages);
        desks(pages);
        civic(pages);
        pages.put("phone", phone("phone"));
        pages.put("phone-called", phone("phone-called"));
        pages.put("phone-done", phone("phone-done"));
        pages.put(
                "signin",
                still(
                        PAGES.signIn(guest(DESK), new SignInView("", null, null, "07:30–11:30, 13:30–17:00")),
                        1366,
                        768,
                        false));
        pages.put(
                "signin-wrong",
                still(
                        PAGES.signIn(guest(DESK), new SignInView("lan.nt", "/console", SignInView.Problem.WRONG, null)),
                        1366,
                        768,
                        true));
        pages.put("report", still(PAGES.report(manager(Language.VI), report(420)), 1366, 2100, false));
        pages.put("admin", still(PAGES.admin(administrator(Language.VI), admin()), 1366, 1400, false));
        pages.put("admin-dark", still(PAGES.admin(administrator(Language.EN), admin()), 1366, 1400, true));
        pages.put(
                "admin-calm",
                still(
                        PAGES.admin(
                                administrator(Language.VI),
                                new AdminPageView(
                                        List.of(), admin().devices().subList(0, 1), List.of(), List.of(), List.of())),
                        1366,
                        900,
                        false));
        pages.put("plan", still(PAGES.plan(manager(Language.VI), PlanSamples.week()), 1366, 1000, false));
        pages.put("plan-dark", still(PAGES.plan(manager(Language.EN), PlanSamples.week()), 1366, 1000, true));
        pages.put("staffing", still(PAGES.staffing(manager(Language.VI), StaffingSamples.ready()), 1366, 2000, false));
        pages.put(
                "staffing-dark",
                still(PAGES.staffing(manager(Language.EN), StaffingSamples.ready()), 1366, 2000, true));
        pages.put(
                "staffing-phone",
                still(PAGES.staffing(manager(Language.VI), StaffingSamples.ready()), 390, 1700, false));
        pages.put(
                "staffing-thin", still(PAGES.staffing(manager(Language.VI), StaffingSamples.thin()), 1366, 768, false));
        pages.put("coverage", still(PAGES.coverage(guest(DESK), coverage(true)), 1024, 900, false));
        pages.put("coverage-dark", still(PAGES.coverage(guest(DESK), coverage(true)), 1024, 900, true));
        pages.put("coverage-none", still(PAGES.coverage(guest(DESK), coverage(false)), 390, 844, false));
        pages.put("book", still(PAGES.book(guest(DESK), BookSamples.services()), 390, 844, false));
        pages.put("book-slots", still(PAGES.book(guest(DESK), BookSamples.slots()), 390, 1300, false));
        pages.put("booking", still(PAGES.booking(guest(DESK), BookSamples.booking("booked")), 390, 844, false));
        pages.put("booking-over", still(PAGES.booking(guest(DESK), BookSamples.booking("cancelled")), 390, 844, true));
        pages.put(
                "appointments", still(PAGES.appointments(manager(Language.VI), BookSamples.day()), 1366, 1100, false));
        pages.put("report-dark", still(PAGES.report(manager(Language.EN), report(420)), 1366, 2100, true));
        pages.put("report-few", still(PAGES.report(manager(Language.VI), report(3)), 1366, 1400, false));
        pages.put("report-none", still(PAGES.report(manager(Language.VI), report(0)), 1366, 768, false));
        pages.put(
                "error", still(PAGES.error(guest(DESK), new ErrorView(ErrorView.Problem.NOT_FOUND)), 1366, 768, false));
        return pages;
    }

    private static void screens(Map<String, Page> pages) {
        pages.put("board", board("board", 3.5, false));
        pages.put("board-offline", board("board", 3.5, true));
        pages.put("board-far", board("board", 8, false));
        pages.put("board-many", board("board-many", 3.5, false));
        pages.put("board-empty", board("board-empty", 3.5, false));
        pages.put("counter", counter("counter", "Quầy 3"));
        pages.put("counter-break", counter("counter-break", "Quầy 6"));
        pages.put("counter-closed", counter("counter-closed", "Quầy 6"));
    }

    private static void desks(Map<String, Page> pages) {
        pages.put("console", console("console", Language.VI, 1366, 768, false, false));
        pages.put("console-printer", console("console", Language.VI, 1366, 768, false, false));
        pages.put("console-dark", console("console", Language.VI, 1366, 768, true, false));
        pages.put("console-strip", console("console", Language.VI, 360, 900, false, false));
        pages.put("console-called", console("console-called", Language.EN, 1366, 768, false, false));
        pages.put("console-undo", console("console-undo", Language.VI, 1366, 768, false, false));
        pages.put("console-undo-note", console("console-undo-note", Language.VI, 1366, 768, false, false));
        pages.put("console-closed", console("console-closed", Language.VI, 1366, 768, false, false));
        pages.put("console-paused", console("console-paused", Language.VI, 1366, 768, true, false));
        pages.put("console-offline", console("console", Language.VI, 1366, 768, false, true));
        pages.put(
                "choose-counter",
                still(
                        PAGES.console(officer(Language.VI), new ConsolePageView(null, counters(), null)),
                        1366,
                        768,
                        false));
    }

    private static void civic(Map<String, Page> pages) {
        pages.put("opinion", still(PAGES.opinion(guest(DESK), new FeedbackPageView(json("opinion"))), 390, 844, false));
        pages.put(
                "feedback",
                still(PAGES.feedback(manager(Language.VI), new FeedbackPageView(json("feedback"))), 1366, 900, false));
        pages.put("dossier", still(PAGES.dossier(guest(DESK), new DossierPageView(true)), 390, 844, false));
        pages.put("satisfaction", still(PAGES.satisfaction(manager(Language.VI), satisfaction()), 1366, 900, false));
        LocalDate received = LocalDate.of(2026, 11, 16);
        AnswersPageView.Line line = new AnswersPageView.Line(
                "Chậm trễ, thái độ, hành vi của cán bộ",
                received,
                received.plusDays(3),
                "Hồ sơ trích lục khai sinh quá hẹn ba ngày.",
                "Hồ sơ chậm do máy in phôi hỏng. Cơ quan đã trả kết quả ngày 18/11/2026 và xin lỗi công dân.");
        pages.put("answers", still(PAGES.answers(guest(DESK), new AnswersPageView(List.of(line))), 390, 844, false));
    }

    private static SatisfactionPageView satisfaction() {
        int[][] answered = {{212, 148, 31, 9, 4}, {96, 71, 12, 3, 1}, {64, 40, 15, 5, 2}, {3, 0, 0, 0, 0}};
        String[] counters = {"Tất cả", "Quầy 1 · Chứng thực", "Quầy 2 · Hộ tịch", "Quầy 5 · Đất đai"};
        List<Satisfaction.Row> rows = new ArrayList<>();
        for (int i = 0; i < answered.length; i++) {
            int n = java.util.Arrays.stream(answered[i]).sum();
            boolean few = i == answered.length - 1;
            rows.add(new Satisfaction.Row(
                    "" + i,
                    counters[i],
                    new Satisfaction.Share(n, n * 5 / 2, 0.4),
                    few,
                    few ? List.of() : List.of(question(answered[i], n))));
        }
        LocalDate from = LocalDate.of(2026, 11, 1);
        Satisfaction.Row total = rows.removeFirst();
        Satisfaction.Row unbound =
                new Satisfaction.Row("unbound", "", new Satisfaction.Share(7, 7, 1.0), true, List.of());
        return new SatisfactionPageView(
                from,
                from.plusDays(19),
                "counter",
                new Satisfaction.Figures(new Satisfaction.Block(from, from.plusDays(13)), total, rows, unbound));
    }

    private static Satisfaction.QuestionFigures question(int[] counts, int n) {
        String[] names = {"Rất hài lòng", "Hài lòng", "Bình thường", "Không hài lòng", "Rất không hài lòng"};
        int[] scores = {2, 2, 1, 0, 0};
        List<Satisfaction.LevelCount> levels = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            levels.add(new Satisfaction.LevelCount("l" + i, new Text(names[i], names[i]), scores[i], i < 2, counts[i]));
        }
        int satisfied = counts[0] + counts[1];
        return new Satisfaction.QuestionFigures(
                "s",
                "q",
                new Text("Ông/Bà hài lòng đến mức nào với việc tiếp nhận hôm nay?", "How satisfied are you?"),
                n,
                levels,
                new Satisfaction.Share(satisfied, n, satisfied / (double) n),
                1.72);
    }

    private static Page board(String sample, double seat, boolean lost) {
        String json = json(sample);
        String html = PAGES.board(guest(HALL), new BoardPageView("hall", 43, seat, false, "null", json));
        return new Page(html, 1920, 1080, false, lost, json);
    }

    private static Page counter(String sample, String name) {
        String json = json(sample);
        return new Page(
                PAGES.counter(guest(HALL), new CounterPageView("3", name, json)), 1280, 720, false, false, json);
    }

    private static Page console(String sample, Language language, int width, int height, boolean dark, boolean lost) {
        String json = json(sample);
        String html = PAGES.console(officer(language), new ConsolePageView("3", counters(), json));
        return new Page(html, width, height, dark, lost, json);
    }

    private static Page phone(String sample) {
        String json = json(sample);
        return new Page(
                PAGES.phone(
                        guest(HALL), new PhonePageView("k7f3", json, List.of("book", "dossier", "opinion", "answers"))),
                390,
                844,
                false,
                false,
                json);
    }

    private static Page still(String html, int width, int height, boolean dark) {
        return new Page(html, width, height, dark, false, null);
    }

    private static Visitor guest(Instant now) {
        return Visitor.anonymous(Language.VI, now);
    }

    private static Visitor officer(Language language) {
        return new Visitor(language, DESK, "csrf-of-the-gallery", "Nguyễn Thị Lan", false);
    }

    private static Visitor administrator(Language language) {
        return new Visitor(language, DESK, "csrf-of-the-gallery", "Trần Quốc Huy", true, true);
    }

    private static CoveragePageView coverage(boolean any) {
        LocalDate to = LocalDate.of(2026, 11, 22);
        return any
                ? new CoveragePageView(
                        to.minusDays(27),
                        to,
                        new Coverage(4_238, 4_102, 3_745, 3_405, 1_802, 118),
                        List.of(
                                new CoveragePageView.Line(
                                        "A", "Hộ tịch", new Coverage(1_900, 1_845, 1_690, 1_512, 810, 51)),
                                new CoveragePageView.Line(
                                        "B", "Chứng thực", new Coverage(2_320, 2_240, 2_040, 1_880, 980, 66)),
                                new CoveragePageView.Line("C", "Đất đai", new Coverage(18, 17, 15, 13, 2, 1))))
                : new CoveragePageView(to.minusDays(27), to, new Coverage(0, 0, 0, 0, 0, 0), List.of());
    }

    private static AdminPageView admin() {
        return new AdminPageView(
                List.of(new AdminPageView.Trouble(
                        "backup", "The last backup failed: the backup in /mnt/backup cannot be made")),
                List.of(
                        device("counter-unit-1", "counter-unit", false, true, null, 0, null),
                        device("kiosk-1", "kiosk", false, true, "ready", 0, null),
                        device("kiosk-2", "kiosk", false, false, "paper-out", 214, "old-image"),
                        device("kiosk-4", "kiosk", false, true, "ready", 0, "credential-twice"),
                        device("kiosk-3", "kiosk", true, false, "offline", 3, "two-events-one-id")),
                List.of(new AdminPageView.DeadLetter(
                        7,
                        "kiosk-2",
                        118,
                        "TicketSung/2",
                        "this release does not know TicketSung/2",
                        DESK,
                        "{\"seq\":118,\"type\":\"TicketSung\",\"v\":2}")),
                List.of(new AdminPageView.Quarantined("kiosk-3", 45, "TicketIssued/1", DESK, "{\"seq\":45}")),
                List.of(new AdminPageView.Dispute(
                        "A045",
                        LocalDate.parse("2026-11-20"),
                        "kiosk-3",
                        "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
                        "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5c",
                        DESK)));
    }

    private static AdminPageView.DeviceLine device(
            String id,
            String kind,
            boolean blocked,
            boolean online,
            @Nullable String printer,
            long backlog,
            @Nullable String attention) {
        return new AdminPageView.DeviceLine(
                id, kind, blocked, online, printer, online ? "compared" : "alone", backlog, DESK, attention);
    }

    private static Visitor manager(Language language) {
        return new Visitor(language, DESK, "csrf-of-the-gallery", "Lê Thị Hạnh", true);
    }

    private static List<CounterChoice> counters() {
        List<CounterChoice> counters = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            CounterChoice.State state = CounterChoice.State.values()[i % 3];
            counters.add(new CounterChoice(
                    "" + i, "Quầy " + i, List.of("Hộ tịch", "Chứng thực"), state, i % 3 == 0 ? "Trần Văn Minh" : null));
        }
        return counters;
    }

    /** A report over so many waits: busy in the morning, with a lunch break. */
    static ReportPageView report(int n) {
        double[] p90 = {8, 13, 19, 24, 21, 17, 14, 12, 10, 13, 13, 12, 10, 9, 7};
        List<WaitingFigures> halfHours = new ArrayList<>();
        for (int i = 0; i < p90.length; i++) {
            int minutes = i < 8 ? 450 + 30 * i : 810 + 30 * (i - 8);
            String key = "%02d:%02d".formatted(minutes / 60, minutes % 60);
            halfHours.add(figures(key, key, n / 12, p90[i] * 0.45, p90[i]));
        }
        List<WaitingFigures> counters = new ArrayList<>();
        String[] services = {"Chứng thực", "Chứng thực", "Hộ tịch", "Cư trú", "Đất đai", "Bảo trợ xã hội"};
        for (int i = 0; i < services.length; i++) {
            counters.add(figures(
                    "" + (i + 1), "Quầy " + (i + 1) + " · " + services[i], n / (i + 2), 6 + i, i == 4 ? 26 : 12 + i));
        }
        List<WaitingFigures> rows = n == 0 ? List.of() : counters;
        WaitingFigures total = figures("all", "", n, 6, 17);
        WaitingFigures visits = figures("all", "", n - n / 10, 7, 19);
        return new ReportPageView(
                LocalDate.parse("2026-11-16"),
                LocalDate.parse("2026-11-20"),
                ReportPageView.Group.COUNTER,
                15,
                total,
                visits,
                rows,
                rows,
                n == 0 ? List.of() : halfHours,
                n == 0
                        ? List.of()
                        : List.of(
                                figures("ordinary", "Lấy số thường", n - n / 10, 6, 17),
                                figures("appointment", "Hẹn giờ", n / 10, 2, 7)));
    }

    private static WaitingFigures figures(String key, String label, int n, double p50, double p90) {
        Double shown = n < WaitingFigures.ENOUGH_FOR_P90 ? null : Double.valueOf(p90);
        double share = n == 0 ? 0 : Math.min(1, 1.17 - p90 / 57);
        int gone = n / 40;
        return new WaitingFigures(
                key,
                label,
                n,
                n - 2 * gone,
                gone,
                gone,
                n == 0 ? 0 : p50 * 1.2,
                n == 0 ? 0 : p50,
                shown,
                n == 0 ? 0 : p90 * 1.9,
                share);
    }

    /** A sample snapshot of {@code src/test/resources/gallery}. */
    static String json(String name) {
        try (InputStream in = GallerySamples.class.getResourceAsStream("/gallery/" + name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
