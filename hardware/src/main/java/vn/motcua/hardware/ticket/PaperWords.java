package vn.motcua.hardware.ticket;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The fixed words of a ticket in one language. */
record PaperWords(
        String heading,
        String priority,
        String sitAt,
        String ahead,
        String nobodyAhead,
        String person,
        String people,
        String waitLabel,
        String under,
        String upTo,
        String minutes,
        String moreThan,
        String nineOfTen,
        String follow,
        String scan,
        String papers,
        String hotline,
        DateTimeFormatter issued) {

    /** What a copy says, in both languages at once, because officers of either language must see it. */
    static final String COPY = "BẢN SAO / COPY";

    /** For the officer, whatever language the citizen reads. */
    static final String INTERPRETER = "CẦN PHIÊN DỊCH";

    private static final PaperWords VIETNAMESE = new PaperWords(
            "SỐ THỨ TỰ",
            "ƯU TIÊN",
            "Mời ngồi chờ tại",
            "Trước Ông/Bà",
            "Chưa có ai",
            "%d người",
            "%d người",
            "Chờ khoảng",
            "dưới %d phút",
            "đến %d phút",
            "%d–%d phút",
            "hơn %d phút",
            "9/10 người được gọi trong %d phút",
            "Theo dõi số",
            "Quét mã để xem trên điện thoại",
            "Giấy tờ cần có",
            "Đường dây nóng:",
            DateTimeFormatter.ofPattern("HH:mm · EEEE, dd/MM/yyyy", Locale.of("vi")));

    private static final PaperWords ENGLISH = new PaperWords(
            "YOUR NUMBER",
            "ƯU TIÊN / PRIORITY",
            "Please wait at",
            "Ahead of you",
            "nobody",
            "%d person",
            "%d people",
            "Expected wait",
            "under %d min",
            "up to %d min",
            "%d–%d min",
            "more than %d min",
            "9 in 10 are called within %d min",
            "Follow your number",
            "Scan to see it on your phone",
            "Have at hand",
            "Hotline:",
            DateTimeFormatter.ofPattern("HH:mm · EEEE, d MMMM yyyy", Locale.ENGLISH));

    static PaperWords in(PaperLanguage language) {
        return switch (language) {
            case VIETNAMESE -> VIETNAMESE;
            case ENGLISH -> ENGLISH;
        };
    }

    String issuedAt(LocalDateTime time) {
        return time.format(issued);
    }

    String peopleAhead(int count) {
        return count == 0 ? nobodyAhead : (count == 1 ? person : people).formatted(count);
    }

    String waitOf(WaitRange range) {
        if (range.lowMinutes() == 0) {
            return under.formatted(range.highMinutes());
        }
        if (range.lowMinutes() > WaitRange.LONG_MINUTES) {
            return moreThan.formatted(WaitRange.LONG_MINUTES);
        }
        return range.lowMinutes() == range.highMinutes()
                ? upTo.formatted(range.highMinutes())
                : minutes.formatted(range.lowMinutes(), range.highMinutes());
    }
}
