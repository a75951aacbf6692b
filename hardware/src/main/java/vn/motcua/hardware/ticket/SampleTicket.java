package vn.motcua.hardware.ticket;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import vn.motcua.protocol.guide.Paper.Digitised;

/** A ticket of an office that does not exist, for warming up and for the documentation's pictures. */
final class SampleTicket {
    private SampleTicket() {}

    static TicketPaper vietnamese() {
        return new TicketPaper(
                new PaperBrand(
                        "Trung tâm Phục vụ hành chính công",
                        "Phường Bình An",
                        "Phiếu có giá trị trong ngày.",
                        "0200 000 000"),
                PaperLanguage.VIETNAMESE,
                "A012",
                "Hộ tịch, khai sinh",
                "Civil status, birth registration",
                false,
                LocalDateTime.of(2026, 11, 23, 9, 42),
                4,
                new WaitRange(10, 15, 20),
                "Khu A · Quầy 1, 2",
                List.of("Giấy chứng sinh (bản chính)", "Thẻ căn cước của cha, mẹ", "Tờ khai đăng ký khai sinh"),
                "http://192.168.10.2:8080/t/nT4cYp0aQm7xKzR2",
                false);
    }

    static AppointmentPaper appointment() {
        return new AppointmentPaper(
                new PaperBrand("Trung tâm Phục vụ hành chính công", "Phường Bình An", null, "0200 000 000"),
                PaperLanguage.VIETNAMESE,
                "K7MP-2QXR",
                "Chứng thực bản sao, chữ ký",
                "Certified copies, signatures",
                LocalDateTime.of(2026, 11, 26, 9, 0),
                LocalTime.of(9, 15),
                LocalTime.of(8, 0),
                LocalTime.of(9, 15),
                "http://192.168.10.2:8080/a/K7MP2QXR");
    }

    static FeedbackPaper feedback() {
        return new FeedbackPaper(
                new PaperBrand("Trung tâm Phục vụ hành chính công", "Phường Bình An", null, "0200 000 000"),
                PaperLanguage.VIETNAMESE,
                "PA-7KQ2-M9XD",
                LocalDate.of(2026, 12, 3),
                "Trả lời việc tiếp nhận phản ánh",
                "Tell whether it is taken up",
                "http://192.168.10.2:8080/opinion#PA-7KQ2-M9XD");
    }

    static ChecklistPaper checklist() {
        return new ChecklistPaper(
                new PaperBrand("Trung tâm Phục vụ hành chính công", "Phường Bình An", null, "0200 000 000"),
                PaperLanguage.VIETNAMESE,
                "1.001193",
                "Đăng ký khai sinh",
                "Hộ tịch",
                "Trong ngày",
                "Miễn phí nếu đúng hạn",
                "Khu A, quầy 1 và 2",
                List.of(
                        new ChecklistPaper.Item("Giấy chứng sinh", "Bản chính, do cơ sở y tế cấp", Digitised.MUST),
                        new ChecklistPaper.Item(
                                "Căn cước hoặc CCCD của cha, mẹ", "Đưa cán bộ xem, không phải nộp", Digitised.NOT),
                        new ChecklistPaper.Item(
                                "Tờ khai đăng ký khai sinh", "Mẫu có sẵn tại bàn hướng dẫn", Digitised.MUST)),
                LocalTime.of(15, 0),
                new ChecklistPaper.Filing(null, null, true, true, false),
                LocalDateTime.of(2026, 11, 23, 9, 42));
    }
}
