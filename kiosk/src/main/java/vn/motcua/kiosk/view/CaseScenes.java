package vn.motcua.kiosk.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.CaseStep;
import vn.motcua.kiosk.model.Cases;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.protocol.Text;

/** Scenes of formal feedback that is looked up, for pictures and for measuring on every glass. */
final class CaseScenes {
    private static final String CODE = "PA-7KQ2-M9XD";
    private static final Instant RECEIVED = Instant.parse("2026-11-16T02:15:00Z");
    /** Fifteen working days before a day that has passed. */
    private static final Instant RECEIVED_LONG_AGO = Instant.parse("2026-10-26T02:15:00Z");

    private static final String SHORT =
            "Cơ quan đã kiểm tra và xin lỗi Ông/Bà vì phải chờ lâu. Từ 30/11, quầy 4 mở thêm vào sáng thứ hai.";
    /** Longer than any page: the longest answer that the office may write. */
    private static final String LONG = (SHORT + " " + SHORT + "\n").repeat(20).strip();

    private CaseScenes() {}

    static void into(Map<String, Consumer<KioskModel>> scenes) {
        scenes.put("case", page(new CaseStep.Code("7KQ2M", -1, false)));
        scenes.put("case-short", page(new CaseStep.Code("7KQ", -1, true)));
        scenes.put("case-group", page(new CaseStep.Code("7KQ2", 1, false)));
        scenes.put("case-asking", page(new CaseStep.Shown(CODE, null, 0)));
        scenes.put("case-waits", page(new CaseStep.Shown(CODE, told(false, null), 0)));
        scenes.put("case-declined", page(new CaseStep.Shown(CODE, declined(), 0)));
        scenes.put("case-passed-answered", page(new CaseStep.Shown(CODE, passed(), 0)));
        scenes.put("case-passed-answered-next", page(new CaseStep.Shown(CODE, passed(), 1)));
        scenes.put("case-late", page(new CaseStep.Shown(CODE, told(true, null), 0)));
        scenes.put("case-answered", page(new CaseStep.Shown(CODE, told(false, SHORT), 0)));
        scenes.put("case-long", page(new CaseStep.Shown(CODE, told(false, LONG), 0)));
        scenes.put("case-long-next", page(new CaseStep.Shown(CODE, told(false, LONG), 1)));
        scenes.put(
                "case-unknown",
                page(new CaseStep.Shown(CODE, new Answer.Refused<>(404, "feedback-unknown", Map.of()), 0)));
        scenes.put("case-away", page(new CaseStep.Shown(CODE, new Answer.NotReachable<>(), 0)));
        Answer<Cases.Batch> some =
                new Answer.Told<>(new Cases.Batch(List.of(answered(SHORT), seats(), answered(LONG)), 9));
        scenes.put("case-answers", page(new CaseStep.Answers(0, some, 0)));
        Answer<Cases.Batch> two = new Answer.Told<>(new Cases.Batch(List.of(answered(SHORT), seats()), 9));
        scenes.put("case-answers-last", page(new CaseStep.Answers(0, two, 1)));
        scenes.put(
                "case-answers-none",
                page(new CaseStep.Answers(0, new Answer.Told<>(new Cases.Batch(List.of(), 0)), 0)));
    }

    /** An office that answers at once: shortly to every code, and in public with as much as it may say at once. */
    static Cases office() {
        return new Cases() {
            @Override
            public void follow(String code, Consumer<Answer<Case>> done) {
                done.accept(told(false, SHORT));
            }

            @Override
            public void published(int from, Consumer<Answer<Batch>> done) {
                done.accept(new Answer.Told<>(new Batch(Collections.nCopies(AT_ONCE, answered(LONG)), AT_ONCE)));
            }
        };
    }

    private static Consumer<KioskModel> page(CaseStep step) {
        return model -> model.ended(new Screen.LookedUp(step));
    }

    private static Answer<Cases.Case> told(boolean late, @Nullable String answer) {
        boolean over = answer != null;
        return new Answer.Told<>(new Cases.Case(
                CODE,
                over
                        ? new Text("Đã trả lời", "Answered")
                        : new Text("Đã chuyển cơ quan có thẩm quyền", "Passed to the competent agency"),
                late ? RECEIVED_LONG_AGO : RECEIVED,
                over ? null : new Text("Trả lời", "Answer"),
                over ? null : LocalDate.parse(late ? "2026-11-16" : "2026-12-07"),
                late,
                over ? null : new Text("Sở Tư pháp", "Department of Justice"),
                null,
                answer));
    }

    /** With the words of the shipped rules of Decree 20/2008: provisioning/feedback/nd20-2008.yaml. */
    private static Answer<Cases.Case> declined() {
        return new Answer.Told<>(new Cases.Case(
                CODE,
                new Text("Không thuộc phản ánh, kiến nghị", "Not feedback"),
                RECEIVED,
                null,
                null,
                false,
                null,
                new Text(
                        "Đề nghị xem xét lại một quyết định hoặc hành vi hành chính xâm phạm quyền của mình: gửi đơn đến"
                                + " người đã ra quyết định hoặc thủ trưởng cơ quan của người đó, tại nơi tiếp công dân"
                                + " (Luật Khiếu nại).",
                        "Asking for a decision or act that infringes your own rights to be reviewed: hand a written"
                                + " complaint to whoever made the decision, or the head of that agency, at its citizen"
                                + " reception (Law on Complaints)."),
                null));
    }

    /** Answered by another agency, of a long name: little room for the answer on a small glass. */
    private static Answer<Cases.Case> passed() {
        return new Answer.Told<>(new Cases.Case(
                CODE,
                new Text("Đã trả lời", "Answered"),
                RECEIVED,
                null,
                null,
                false,
                new Text(
                        "Chi nhánh Văn phòng đăng ký đất đai khu vực Bình An, Sở Nông nghiệp và Môi trường",
                        "Bình An area branch of the land registration office, Department of Agriculture and Environment"),
                null,
                LONG));
    }

    private static Cases.Answered answered(String answer) {
        return new Cases.Answered(
                new Text("Cách phục vụ của cán bộ", "How officers serve"),
                "Người dân chờ từ 8 giờ đến 10 giờ mới đến lượt làm giấy khai sinh.",
                answer,
                LocalDate.parse("2026-11-20"));
    }

    private static Cases.Answered seats() {
        return new Cases.Answered(
                new Text("Việc khác ở nơi tiếp nhận", "Something else about this office"),
                "Phòng chờ thiếu ghế vào sáng thứ hai; người cao tuổi phải đứng.",
                "Trung tâm đã kê thêm 20 ghế và dành hàng ghế đầu cho người cao tuổi, phụ nữ mang thai.",
                LocalDate.parse("2026-11-13"));
    }
}
