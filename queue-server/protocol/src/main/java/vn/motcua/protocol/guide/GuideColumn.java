package vn.motcua.protocol.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A column of an export of the national database, or a key of its JSON, by the names that it is met under: as people write
 * them and as programs do ({@code maTTHC}, {@code ten_thu_tuc}). Accents, case and what stands between words do not count.
 */
enum GuideColumn {
    CODE(
            "code",
            Form.TEXT,
            "Mã TTHC",
            "Mã thủ tục",
            "Mã thủ tục hành chính",
            "Mã số TTHC",
            "Mã số thủ tục",
            "code",
            "Procedure code"),
    NAME("name", Form.TEXT, "Tên TTHC", "Tên thủ tục", "Tên thủ tục hành chính", "name", "Procedure name"),
    NAME_EN("name", Form.ENGLISH, "Tên tiếng Anh", "Tên thủ tục tiếng Anh", "English name", "nameEn"),
    FIELD("field", Form.TEXT, "Lĩnh vực", "Tên lĩnh vực", "field", "Field name", "Sector"),
    SERVICE("service", Form.TEXT, "Dịch vụ lấy số", "service"),
    PAPERS(
            "papers",
            Form.PAPERS,
            "Thành phần hồ sơ",
            "Giấy tờ",
            "Hồ sơ gồm",
            "Giấy tờ phải nộp",
            "papers",
            "Documents"),
    SHOWN("shown", Form.SHOWN, "Giấy tờ phải xuất trình", "Giấy tờ xuất trình", "Papers to show", "shownPapers"),
    NOTES("notes", Form.NOTES, "Ghi chú giấy tờ", "Paper notes"),
    TIME("time", Form.TEXT, "Thời hạn giải quyết", "Thời gian giải quyết", "time", "Processing time"),
    FEE("fee", Form.TEXT, "Phí, lệ phí", "Lệ phí", "Phí", "fee", "Fees"),
    SAME_DAY("sameDayBefore", Form.HOUR, "Nộp trước giờ", "Giờ nộp trong ngày", "sameDayBefore"),
    ONLINE(
            "online",
            Form.YES,
            "Nộp trực tuyến",
            "Dịch vụ công trực tuyến",
            "Mức độ dịch vụ công",
            "Mức độ",
            "online",
            "Online filing"),
    FILING("filing", Form.TEXT, "Cách thức thực hiện", "Cách thức nộp", "Hình thức nộp", "filing", "How to file"),
    BORDERLESS("borderless", Form.YES, "Phi địa giới", "Phi địa giới hành chính", "borderless"),
    AGENCY(
            "agency",
            Form.TEXT,
            "Cơ quan có thẩm quyền",
            "Cơ quan thực hiện",
            "Cơ quan giải quyết",
            "Cơ quan có thẩm quyền quyết định",
            "Cơ quan có thẩm quyền giải quyết",
            "agency",
            "Competent agency"),
    HOME_SERVICE("homeService", Form.YES, "Hỗ trợ tại nhà", "Phục vụ tại nhà", "homeService"),
    FROM("from", Form.DAY, "Ngày hiệu lực", "Ngày có hiệu lực", "Hiệu lực từ", "Từ ngày", "from", "Effective date"),
    UNTIL("until", Form.DAY, "Ngày hết hiệu lực", "Hết hiệu lực", "Đến ngày", "until", "Expiry date");

    /** How its cells are read. */
    enum Form {
        /** As they stand. */
        TEXT,
        /** A day, as 30/11/2026 or 2026-11-30. */
        DAY,
        /** An hour, as 15:00 or 15h. */
        HOUR,
        /** Yes or no. */
        YES,
        /** Papers, one a line or between semicolons. */
        PAPERS,
        /** Papers that are shown and not handed in. */
        SHOWN,
        /** How each paper is handed in, one a line in the papers' order. */
        NOTES,
        /** The English of another column. */
        ENGLISH
    }

    private static final List<String> YES = List.of("co", "x", "1", "true", "yes", "toan trinh", "mot phan", "3", "4");

    private static final List<String> NO = List.of("khong", "ko", "chua", "0", "false", "no", "-", "–", "khong co");

    private final String key;
    private final Form form;
    private final List<String> names;
    private final String title;

    GuideColumn(String key, Form form, String... names) {
        this.key = key;
        this.form = form;
        this.title = names[0];
        this.names = Arrays.stream(names).map(GuideColumn::letters).toList();
    }

    static Optional<GuideColumn> named(String name) {
        String letters = letters(name);
        return Arrays.stream(values())
                .filter(one -> one.names.contains(letters))
                .findFirst();
    }

    /** What a name is told by: its letters and digits, lower case, without accents. */
    static String letters(String name) {
        return Catalogue.plain(name).replaceAll("[^a-z0-9]", "");
    }

    /** Yes or no; empty for a word that says neither. */
    static Optional<Boolean> yes(String text) {
        String plain = Catalogue.plain(text);
        return YES.contains(plain) ? Optional.of(true) : NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }

    /** What a field of the JSON form is called in Vietnamese. */
    static String called(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key.equals(key))
                .map(one -> "\"" + one.title + "\"")
                .findFirst()
                .orElse(key);
    }

    /** Its field in the JSON form. */
    String key() {
        return key;
    }

    Form form() {
        return form;
    }

    /** The name that an export uses most. */
    String title() {
        return title;
    }
}
