package vn.motcua.kiosk.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.Group;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.Offer;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.QueueView;
import vn.motcua.kiosk.model.Service;
import vn.motcua.kiosk.model.ServiceQueue;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.protocol.FeedbackSheet;
import vn.motcua.protocol.SurveySheet;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.WorkingDays;

/** A made-up ward on a Monday morning, for the pictures in the manual and for looking at a screen without an office. */
final class SampleOffice {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final Instant NOW = Instant.parse("2026-11-23T02:42:00Z");

    private SampleOffice() {}

    static Office office() {
        return new Office(
                new Text("Phường Bình An", "Bình An Ward"),
                new Text("Trung tâm Phục vụ hành chính công", "Public Administrative Service Centre"),
                "0236 3123 456",
                null,
                Map.of("--brand", "#9E1B22", "--brand-deep", "#6B0F16", "--brand-soft", "#F7E9E7"),
                ZONE,
                new Text(
                        "Gọi tối đa 2 số ưu tiên, rồi đến 1 số thường",
                        "At most 2 priority numbers in a row, then 1 regular"),
                WorkingDays.PLAIN,
                "https://binhan.example.vn/opinion");
    }

    static List<Service> services() {
        return List.of(
                service("ho-tich", "A", "Hộ tịch,|khai sinh", "Birth, marriage,|death", "family", null),
                service("chung-thuc", "B", "Chứng thực|bản sao, chữ ký", "Certified copies,|signatures", "stamp", null),
                service("cu-tru", "C", "Cư trú,|căn cước", "Residence,|identity card", "id-card", null),
                service("dat-dai", "D", "Đất đai,|xây dựng", "Land,|construction", "map", null),
                service(
                        "bao-hiem",
                        "E",
                        "Bảo hiểm xã hội,|thẻ BHYT",
                        "Social, health|insurance",
                        "shield",
                        new Text("Hệ thống bảo trì, mở lại: thứ Ba, 8:00", "System maintenance, opens Tue, 8:00")),
                service("kinh-doanh", "F", "Đăng ký|hộ kinh doanh", "Household|business", "shop", null),
                service(
                        "bao-tro",
                        "G",
                        "Bảo trợ xã hội,|người có công",
                        "Social support,|merit benefits",
                        "heart-hand",
                        null),
                service("ket-qua", "H", "Nhận kết quả", "Collect|your result", "document-check", null));
    }

    /** The ward as it offers itself: no groups, a guide of three procedures. */
    static Offer offer() {
        return new Offer(
                        office(),
                        List.of(),
                        services(),
                        SampleGuide.procedures(),
                        EnumSet.of(Door.APPOINTMENT, Door.SURVEY),
                        survey())
                .with(SampleBookings.RULE);
    }

    /** The three-level card that is shipped. */
    static SurveySheet survey() {
        return new SurveySheet(
                "thai-do-3-muc",
                List.of(new SurveySheet.Question(
                        "thai-do",
                        new Text(
                                "Ông/Bà đánh giá như thế nào về thái độ công chức khi hướng dẫn và tiếp nhận"
                                        + " giải quyết hồ sơ?",
                                "How would you rate the way staff guided you and handled your application?"),
                        List.of(
                                level("rat-hai-long", "Rất hài lòng", "Very satisfied", true),
                                level("hai-long", "Hài lòng", "Satisfied", true),
                                level("khong-hai-long", "Không hài lòng", "Not satisfied", false)))),
                reasons());
    }

    /** The five-level card that is shipped. */
    static SurveySheet fiveLevels() {
        return new SurveySheet(
                "hai-long-5-muc",
                List.of(new SurveySheet.Question(
                        "hai-long",
                        new Text(
                                "Ông/Bà có hài lòng với việc tiếp nhận, giải quyết thủ tục hôm nay không?",
                                "How well was your procedure received and handled today?"),
                        List.of(
                                level("rat-hai-long", "Rất hài lòng", "Very good", true),
                                level("hai-long", "Hài lòng", "Good", true),
                                level("binh-thuong", "Bình thường", "Fair", false),
                                level("khong-hai-long", "Không hài lòng", "Poor", false),
                                level("rat-khong-hai-long", "Rất không hài lòng", "Very poor", false)))),
                reasons());
    }

    /** What may be written, as it is shipped. */
    static FeedbackSheet feedback() {
        return new FeedbackSheet(
                "nd20-2008",
                new Text("Nghị định 20/2008/NĐ-CP", "Decree 20/2008/ND-CP"),
                List.of(
                        subject("regulation", "Thủ tục, quy định hành chính", "Procedures and regulations"),
                        subject(
                                "conduct",
                                "Chậm trễ, thái độ, hành vi của cán bộ",
                                "Delay, or the conduct of an officer"),
                        subject("other", "Việc khác ở nơi tiếp nhận", "Something else about this office")),
                List.of(
                        new FeedbackSheet.Elsewhere(
                                "complaint",
                                new Text("Khiếu nại", "Complaint (khiếu nại)"),
                                new Text(
                                        "Đề nghị xem xét lại một quyết định hoặc hành vi hành chính xâm phạm quyền của"
                                                + " mình: gửi đơn đến người đã ra quyết định hoặc thủ trưởng cơ quan của"
                                                + " người đó, tại nơi tiếp công dân (Luật Khiếu nại).",
                                        "Asking for a decision or act that infringes your own rights to be reviewed:"
                                                + " hand a written complaint to whoever made the decision, or the head of"
                                                + " that agency, at its citizen reception (Law on Complaints).")),
                        new FeedbackSheet.Elsewhere(
                                "denunciation",
                                new Text("Tố cáo", "Denunciation (tố cáo)"),
                                new Text(
                                        "Báo hành vi vi phạm pháp luật của cán bộ, cơ quan: gửi đến cơ quan có thẩm"
                                                + " quyền quản lý người bị tố cáo, tại nơi tiếp công dân; người tố cáo"
                                                + " được giữ bí mật (Luật Tố cáo).",
                                        "Reporting that an officer or agency broke the law: hand it to the agency in"
                                                + " charge of that person, at its citizen reception; the"
                                                + " identity of the person reporting is kept secret (Law on Denunciations)."))));
    }

    private static FeedbackSheet.About subject(String id, String vi, String en) {
        return new FeedbackSheet.About(id, new Text(vi, en));
    }

    private static List<SurveySheet.Choice> reasons() {
        return List.of(
                reason("cho-lau", "Thời gian chờ lâu", "Long wait"),
                reason("thai-do", "Thái độ", "Manner"),
                reason("huong-dan", "Hướng dẫn chưa rõ", "Unclear guidance"),
                reason("them-giay-to", "Yêu cầu thêm giấy tờ", "More papers asked for"),
                reason("di-lai", "Phải đi lại nhiều lần", "Several trips needed"),
                reason("co-so", "Cơ sở vật chất", "Premises and equipment"));
    }

    private static SurveySheet.Level level(String id, String vi, String en, boolean satisfied) {
        return new SurveySheet.Level(id, new Text(vi, en), satisfied);
    }

    private static SurveySheet.Choice reason(String id, String vi, String en) {
        return new SurveySheet.Choice(id, new Text(vi, en));
    }

    /** An office with more services than fit on the first page: some stand in groups. */
    static Offer grouped() {
        List<Service> services = new ArrayList<>(services());
        services.set(2, in("an-ninh", services.get(2)));
        services.add(
                3,
                in("an-ninh", service("lai-xe", "K", "Giấy phép|lái xe", "Driving|licence", "document-check", null)));
        services.add(
                4,
                in("an-ninh", service("ly-lich", "L", "Phiếu|lý lịch tư pháp", "Criminal|record", "document", null)));
        services.set(5, in("dat-dai", services.get(5)));
        services.add(6, in("dat-dai", service("xay-dung", "M", "Giấy phép|xây dựng", "Building|permit", "map", null)));
        return new Offer(
                office(),
                List.of(
                        group("an-ninh", "Thủ tục|công an", "Police|procedures", "id-card"),
                        group("dat-dai", "Đất đai,|xây dựng", "Land,|construction", "map")),
                services,
                SampleGuide.procedures(),
                EnumSet.of(Door.APPOINTMENT, Door.SURVEY),
                survey(),
                SampleBookings.RULE);
    }

    private static Group group(String id, String vi, String en, String icon) {
        List<String> vietnamese = List.of(vi.split("\\|"));
        List<String> english = List.of(en.split("\\|"));
        return new Group(
                id, new Text(String.join(" ", vietnamese), String.join(" ", english)), vietnamese, english, icon);
    }

    private static Service in(String group, Service service) {
        return new Service(
                service.id(),
                service.letter(),
                service.name(),
                service.tileVi(),
                service.tileEn(),
                service.icon(),
                service.open(),
                service.closedReason(),
                service.zone(),
                service.papersVi(),
                service.papersEn(),
                group);
    }

    static QueueView queue() {
        return new QueueView(
                1,
                Map.of(
                        "ho-tich", waiting(3, 1, 10, 15, 20),
                        "chung-thuc", waiting(8, 1, 15, 20, 28),
                        "cu-tru", waiting(3, 0, 5, 10, 14),
                        "dat-dai", waiting(4, 1, 20, 30, 38),
                        "kinh-doanh", waiting(1, 0, 0, 5, 6),
                        "bao-tro", waiting(1, 1, 5, 10, 14),
                        "ket-qua", waiting(2, 0, 0, 5, 7)));
    }

    static IssuedTicket ticket(boolean priority) {
        return new IssuedTicket(
                UUID.fromString("01939b2e-7c00-7000-8000-000000000012"),
                "A012",
                "A",
                0,
                12,
                LocalDate.parse("2026-11-23"),
                "ho-tich",
                priority,
                "3q2-7wABCDEFGHIJKLMNOP",
                "https://binhan.example.vn/t/3q2-7wABCDEFGHIJKLMNOP",
                NOW,
                priority ? 1 : 4,
                priority ? new WaitRange(5, 10, 14) : new WaitRange(10, 15, 20),
                false);
    }

    private static ServiceQueue waiting(int ordinary, int priority, int low, int high, int bound) {
        return new ServiceQueue(
                ordinary,
                priority,
                new WaitRange(low, high, bound),
                new WaitRange(low / 2, Math.max(5, high / 2), Math.max(6, bound / 2)));
    }

    private static Service service(String id, String letter, String vi, String en, String icon, @Nullable Text closed) {
        List<String> vietnamese = List.of(vi.split("\\|"));
        List<String> english = List.of(en.split("\\|"));
        return new Service(
                id,
                letter,
                new Text(String.join(" ", vietnamese), String.join(" ", english)),
                vietnamese,
                english,
                icon,
                closed == null,
                closed,
                new Text("Khu A, quầy 1 và 2", "Zone A, counters 1 and 2"),
                List.of(),
                List.of(),
                null);
    }
}
