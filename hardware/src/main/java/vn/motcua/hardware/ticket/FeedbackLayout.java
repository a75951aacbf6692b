package vn.motcua.hardware.ticket;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The slip of formal feedback from head to foot: the code, large and as a QR square, then what happens and by when. */
final class FeedbackLayout {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final NotoSans fonts;
    private final FeedbackPaper paper;
    private final CodeSlip slip;

    FeedbackLayout(NotoSans fonts, FeedbackPaper paper) {
        this.fonts = fonts;
        this.paper = paper;
        this.slip = new CodeSlip(fonts, paper.brand(), paper.language());
    }

    BufferedImage draw() {
        slip.open("PHẢN ÁNH, KIẾN NGHỊ");
        slip.roll().centred(fonts.regular(28), "Formal feedback", 36);
        slip.roll().feed(10);
        slip.code("Mã theo dõi / Code", paper.code(), 64, paper.link());
        slip.lines(
                "Quét mã, hoặc nhập mã tại trang góp ý của cơ quan.",
                "Scan it, or type the code on the office's feedback page.");
        slip.lines("Các bước: đã nhận, đang giải quyết, đã trả lời.", "Steps: received, in progress, answered.");
        due();
        slip.roll().rule(3, true);
        slip.roll().feed(14);
        slip.lines(
                "Ai có mã này đọc được câu trả lời: xin giữ kín.",
                "Whoever has this code can read the answer: keep it private.");
        return slip.close();
    }

    private void due() {
        LocalDate day = paper.dueOn();
        if (day != null && paper.due() != null && paper.dueEnglish() != null) {
            slip.lines(
                    "Chậm nhất " + DAY.format(day) + ": " + paper.due(),
                    "By " + DAY.format(day) + ": " + paper.dueEnglish());
        }
    }
}
