package vn.motcua.hardware.counterunit;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.motcua.protocol.Stamp;
import vn.motcua.protocol.SurveyAnswered;
import vn.motcua.protocol.SurveySheet;
import vn.motcua.protocol.Text;

/** What an office asks, and answers to it. */
final class Surveys {
    private Surveys() {}

    /** One question with so many answers, {@code level-1} the best. */
    static SurveySheet sheet(int levels) {
        return new SurveySheet(
                "set",
                List.of(new SurveySheet.Question(
                        "question",
                        new Text("Hài lòng?", "Satisfied?"),
                        IntStream.rangeClosed(1, levels)
                                .mapToObj(i -> new SurveySheet.Level("level-" + i, new Text("m", "l"), i < 3))
                                .toList())),
                List.of());
    }

    static SurveyAnswered answer(String id, Stamp at) {
        return new SurveyAnswered(
                id,
                "set",
                Map.of("question", "level-1"),
                List.of(),
                SurveyAnswered.Channel.COUNTER_UNIT,
                null,
                "1",
                at);
    }
}
