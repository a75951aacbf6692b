package vn.motcua.kiosk.view;

import java.util.List;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Visit;
import vn.motcua.protocol.SurveySheet;
import vn.motcua.protocol.Text;

/** The set of four questions that is shipped, as provisioning/surveys/tt01-2018.yaml has it. */
final class SampleSurveys {
    /** The visit that is asked about, its code scanned. */
    static final Visit VISIT = new Visit("3q2-7wABCDEFGHIJKLMNOP", "A012");

    private SampleSurveys() {}

    static SurveySheet fourIndices() {
        return new SurveySheet(
                "tt01-2018",
                List.of(
                        fact(
                                "chi-so-1",
                                new Text(
                                        "Thời gian giải quyết so với quy định?",
                                        "How long did it take compared with the official time limit?"),
                                level("ngan-hon", "Ngắn hơn quy định", "Shorter than the limit", true),
                                level("bang", "Đúng quy định", "As long as the limit", true),
                                level("dai-hon", "Dài hơn quy định", "Longer than the limit", false)),
                        fact(
                                "chi-so-3",
                                new Text(
                                        "Số lần phải liên hệ lại để hoàn thiện hồ sơ?",
                                        "How often did you have to come back to complete your application?"),
                                level("khong-lan", "Không lần nào", "Never", true),
                                level("mot-lan", "Một lần", "Once", true),
                                level("nhieu-lan", "Hơn một lần", "More than once", false)),
                        fact(
                                "chi-so-4",
                                new Text(
                                        "Số cơ quan phải liên hệ để hoàn thiện hồ sơ?",
                                        "How many agencies did you have to contact?"),
                                level("khong", "Không phải liên hệ thêm", "No other agency", true),
                                level("mot-cua", "Chỉ Bộ phận Một cửa", "This office only", true),
                                level("nhieu", "Hơn một cơ quan", "More than one agency", false)),
                        question(
                                "chi-so-7",
                                new Text(
                                        "Thái độ của công chức khi hướng dẫn, tiếp nhận, giải quyết?",
                                        "How did staff treat you when guiding you and handling your application?"),
                                level("tot", "Tốt", "Good", true),
                                level("duoc", "Được", "Fair", true),
                                level("chua-tot", "Chưa tốt", "Poor", false))),
                List.of());
    }

    /** The citizen has come to the last question. */
    static void threeAnswered(KioskModel model) {
        model.survey().chosen("ngan-hon");
        model.survey().chosen("khong-lan");
        model.survey().chosen("khong");
    }

    private static SurveySheet.Question fact(String id, Text text, SurveySheet.Level... levels) {
        return new SurveySheet.Question(id, text, List.of(levels), true);
    }

    private static SurveySheet.Question question(String id, Text text, SurveySheet.Level... levels) {
        return new SurveySheet.Question(id, text, List.of(levels));
    }

    private static SurveySheet.Level level(String id, String vi, String en, boolean satisfied) {
        return new SurveySheet.Level(id, new Text(vi, en), satisfied);
    }
}
