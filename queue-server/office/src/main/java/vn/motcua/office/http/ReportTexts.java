package vn.motcua.office.http;

import java.time.Duration;
import vn.motcua.office.problem.Language;

/** The words of the report outside its page. */
final class ReportTexts {
    private ReportTexts() {}

    static String howCounted(Language language, Duration target) {
        long minutes = target.toMinutes();
        return switch (language) {
            case VI ->
                "n là số lượt đã bắt đầu phục vụ; thời gian chờ là toàn bộ thời gian chờ trước khi bắt đầu, tính từ lúc"
                        + " lấy số hoặc từ giờ hẹn nếu đến sớm hơn. Trung bình, p50, p90, dài nhất và tỷ lệ không quá "
                        + minutes
                        + " phút chỉ tính trên n lượt đó. Người được gọi mà vắng (noShow) và người bỏ về trước"
                        + " khi được phục vụ (left) đếm riêng. Chờ của một lần đến là tổng chờ các lượt của lần đó; lần"
                        + " đến thuộc nhóm của lượt đầu tiên được phục vụ. Nửa giờ tính theo giờ lấy số, kể cả các lượt sau của"
                        + " cùng một lần đến. p90 chỉ có khi n từ 20; dưới đó tooFew là true và các số khác chưa nói được gì. untilCall tính cả người bỏ về và người đang chờ, từ lúc lấy số đến lần gọi đầu, theo"
                        + " Kaplan–Meier.";
            case EN ->
                "n counts transactions whose service began; the wait is all time waiting before it began, from issue,"
                        + " or from the booked time when the person came earlier. Mean, p50, p90, max and the share"
                        + " within " + minutes + " minutes are of these n only. People who were called and did not come"
                        + " (noShow) and people who left before service (left) are counted apart. A visit's wait is the"
                        + " sum of its transactions' waits; a visit belongs to the group of its first transaction that"
                        + " was served. Half-hours go by the time of issue, of later transactions of the same visit too. p90 is given"
                        + " from n = 20; below it tooFew is true and the other figures say little."
                        + " untilCall counts who left and who still waits as well, from issue to the first call, by"
                        + " Kaplan and Meier.";
        };
    }

    static String all(Language language) {
        return switch (language) {
            case VI -> "Tất cả";
            case EN -> "All";
        };
    }

    /** What a reader sees for a kind of arrival. */
    static String kind(Language language, String kind) {
        boolean vietnamese = language == Language.VI;
        return switch (kind) {
            case "priority" -> vietnamese ? "Ưu tiên" : "With precedence";
            case "appointment" -> vietnamese ? "Hẹn giờ" : "Booked";
            default -> vietnamese ? "Lấy số thường" : "Walk-in";
        };
    }

    static String nobody(Language language) {
        return switch (language) {
            case VI -> "Không đăng nhập";
            case EN -> "Not signed in";
        };
    }

    static String nowhere(Language language) {
        return switch (language) {
            case VI -> "Chưa được gọi";
            case EN -> "Never called";
        };
    }
}
