package vn.motcua.kiosk.view;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import vn.motcua.protocol.guide.Catalogue;
import vn.motcua.protocol.guide.Paper;
import vn.motcua.protocol.guide.Procedure;

/** The procedures that the made-up ward tells of. */
final class SampleGuide {
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("Đăng ký lại khai sinh", "Registering a birth again"),
            Map.entry(
                    "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con",
                    "Birth registration together with recognition of a parent or child"),
            Map.entry("Đăng ký kết hôn", "Marriage registration"),
            Map.entry("Đăng ký thường trú", "Registration of permanent residence"),
            Map.entry("Hộ tịch", "Civil status"),
            Map.entry("Cư trú", "Residence"),
            Map.entry("Tờ khai", "Declaration form"),
            Map.entry("Căn cước hoặc CCCD", "Identity card"),
            Map.entry("Trong ngày", "Same day"),
            Map.entry("3 ngày", "3 days"),
            Map.entry("5 ngày làm việc", "5 working days"),
            Map.entry("7 ngày làm việc", "7 working days"));

    private SampleGuide() {}

    static Catalogue procedures() {
        LocalDate from = LocalDate.parse("2025-07-01");
        return new Catalogue(List.of(
                new Procedure(
                        "1.001193",
                        "Đăng ký khai sinh",
                        "Hộ tịch",
                        "ho-tich",
                        List.of(
                                new Paper("Giấy chứng sinh", "Bản chính, do cơ sở y tế cấp", Paper.Digitised.MUST),
                                new Paper(
                                        "Căn cước hoặc CCCD của cha, mẹ",
                                        "Đưa cán bộ xem, không phải nộp",
                                        Paper.Digitised.NOT),
                                new Paper(
                                        "Tờ khai đăng ký khai sinh",
                                        "Mẫu có sẵn tại bàn hướng dẫn",
                                        Paper.Digitised.MUST)),
                        "Trong ngày",
                        "Miễn phí nếu đúng hạn",
                        LocalTime.of(15, 0),
                        false,
                        from,
                        null,
                        english(Map.of(
                                "Đăng ký khai sinh", "Birth registration",
                                "Hộ tịch", "Civil status",
                                "Trong ngày", "Same day",
                                "Miễn phí nếu đúng hạn", "Free if on time",
                                "Giấy chứng sinh", "Notice of birth",
                                "Bản chính, do cơ sở y tế cấp", "Original, issued by the hospital or clinic",
                                "Căn cước hoặc CCCD của cha, mẹ", "Identity cards of father and mother",
                                "Đưa cán bộ xem, không phải nộp", "To show, not to hand in",
                                "Tờ khai đăng ký khai sinh", "Birth registration form",
                                "Mẫu có sẵn tại bàn hướng dẫn", "Forms are at the help desk"))),
                procedure("1.004884", "Đăng ký lại khai sinh", "Hộ tịch", "ho-tich", "5 ngày làm việc", from),
                procedure(
                        "1.000689",
                        "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con",
                        "Hộ tịch",
                        "ho-tich",
                        "3 ngày",
                        from),
                procedure("1.000894", "Đăng ký kết hôn", "Hộ tịch", "ho-tich", "Trong ngày", from),
                procedure("1.004222", "Đăng ký thường trú", "Cư trú", "cu-tru", "7 ngày làm việc", from)));
    }

    private static Procedure.More english(Map<String, String> words) {
        return new Procedure.More(null, false, null, false, Map.of("en", words));
    }

    private static Procedure procedure(
            String code, String name, String field, String service, String time, LocalDate from) {
        return new Procedure(
                code,
                name,
                field,
                service,
                List.of(
                        new Paper("Tờ khai", null, Paper.Digitised.MUST),
                        new Paper("Căn cước hoặc CCCD", null, Paper.Digitised.NOT)),
                time,
                null,
                null,
                code.equals("1.004222"),
                from,
                null,
                english(ENGLISH));
    }
}
