package vn.motcua.office.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.motcua.domain.policy.Explanation;
import vn.motcua.domain.policy.Explanation.Reason;
import vn.motcua.protocol.Text;

/** The policy's reasons in Vietnamese and English sentences. */
public final class ExplanationWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private ExplanationWords() {}

    /** One sentence for each reason, the strongest first. */
    public static List<Text> points(Explanation explanation, ZoneId zone) {
        return explanation.reasons().stream().map(reason -> words(reason, zone)).toList();
    }

    /** All reasons in one line, such as «A012: chờ 21 phút, ưu tiên; …». */
    public static Text sentence(String number, Explanation explanation, ZoneId zone) {
        List<Text> points = points(explanation, zone);
        return new Text(
                number + ": " + String.join(" ", points.stream().map(Text::vi).toList()),
                number + ": " + String.join(" ", points.stream().map(Text::en).toList()));
    }

    private static Text words(Reason reason, ZoneId zone) {
        return switch (reason) {
            case Reason.Waited(Duration time) ->
                new Text("Đã chờ " + minutes(time) + " phút.", "Has waited " + minutes(time) + " min.");
            case Reason.Precedence(int allowed, int used) ->
                allowed == Integer.MAX_VALUE
                        ? new Text("Số ưu tiên được gọi trước.", "Priority goes first.")
                        : new Text(
                                "Ưu tiên: được gọi liền tối đa " + allowed + " số, đã gọi " + used + ".",
                                "Priority: up to " + allowed + " in a row, " + used + " used.");
            case Reason.AppointmentDue(Instant slot) ->
                new Text(
                        "Có lịch hẹn lúc " + CLOCK.format(slot.atZone(zone)) + ".",
                        "Booked for " + CLOCK.format(slot.atZone(zone)) + ".");
            case Reason.OrdinaryTurn(int calls) ->
                new Text(
                        "Đã gọi " + calls + " số ưu tiên liền nhau: đến lượt số thường.",
                        calls + " priority calls in a row: an ordinary number's turn.");
            case Reason.SentHere() -> new Text("Được chuyển đến quầy này.", "Was sent to this counter.");
            case Reason.Before(var number, Duration waited) ->
                new Text(
                        "Trước " + number + " (đã chờ " + minutes(waited) + " phút).",
                        "Before " + number + " (waiting " + minutes(waited) + " min).");
            case Reason.ChosenByOfficer(String why) ->
                new Text("Cán bộ gọi đích danh: " + why + ".", "Called by the officer: " + why + ".");
        };
    }

    private static long minutes(Duration time) {
        return time.toMinutes();
    }
}
