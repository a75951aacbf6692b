package vn.motcua.office.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.office.report.Satisfaction;
import vn.motcua.office.report.Satisfaction.LevelCount;
import vn.motcua.office.report.Satisfaction.QuestionFigures;
import vn.motcua.office.report.Satisfaction.Row;
import vn.motcua.protocol.Text;

/**
 * How satisfied people were in a period.
 *
 * @param from first business day, inclusive
 * @param to last business day, inclusive
 * @param group what the tables are grouped by: service, counter, officer or day
 * @param figures what was counted
 */
public record SatisfactionPageView(LocalDate from, LocalDate to, String group, Satisfaction.Figures figures) {
    /** What the report may be grouped by. */
    public static final List<String> GROUPS = List.of("service", "counter", "officer", "day");

    private static final int WIDTH = 600;

    /** The address of the same figures as CSV. */
    public String csv() {
        return "/api/v1/reports/satisfaction?from=" + from + "&to=" + to + "&group=" + group + "&format=csv";
    }

    /** The first question's figures of the whole office: what the headline tells. */
    public Optional<QuestionFigures> main() {
        return figures.total().questions().stream().findFirst();
    }

    /** A group's figures of one question, if they are shown. */
    public Optional<QuestionFigures> of(Row row, QuestionFigures question) {
        return row.questions().stream()
                .filter(one ->
                        one.survey().equals(question.survey()) && one.question().equals(question.question()))
                .findFirst();
    }

    /** A text in the reader's language. */
    public static String in(Frame frame, Text text) {
        return frame.messages().language() == Language.EN ? text.en() : text.vi();
    }

    /** A share as a percentage; never 100 % short of all, never 0 % above none. */
    public static String percent(double share) {
        long rounded = Math.round(share * 100);
        long told = rounded == 100 && share < 1 ? 99 : rounded == 0 && share > 0 ? 1 : rounded;
        return told + "\u00a0%";
    }

    /** How the levels share a question's answers, best first, as one bar; its name tells the shares. */
    public static String bar(Frame frame, QuestionFigures question) {
        List<String> told = new ArrayList<>();
        StringBuilder parts = new StringBuilder();
        double x = 0;
        for (LevelCount level : question.levels()) {
            double width = WIDTH * share(question, level);
            told.add(in(frame, level.name()) + " " + percent(share(question, level)));
            if (level.count() > 0) {
                parts.append(String.format(
                        Locale.ROOT,
                        "<rect class=\"%s\" x=\"%.1f\" y=\"0\" width=\"%.1f\" height=\"26\"/>",
                        look(question, level),
                        x,
                        Math.max(1, width - 1.5)));
            }
            x += width;
        }
        return "<svg class=\"levels-bar\" viewBox=\"0 0 600 26\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\""
                + HalfHourChart.escaped(String.join(", ", told)) + "\">" + parts + "</svg>";
    }

    /** The part of a question's answers that chose a level. */
    public static double share(QuestionFigures question, LevelCount level) {
        return (double) level.count() / Math.max(1, question.n());
    }

    /** How a level is drawn: {@code good}, {@code even} or {@code bad}, and paler next to the middle of the scale. */
    public static String look(QuestionFigures question, LevelCount level) {
        String mood = mood(level);
        List<String> same = question.levels().stream()
                .filter(one -> mood(one).equals(mood))
                .map(LevelCount::level)
                .toList();
        int strongest = mood.equals("bad") ? same.size() - 1 : 0;
        return same.indexOf(level.level()) == strongest ? mood : mood + "-2";
    }

    private static String mood(LevelCount level) {
        if (level.satisfied()) {
            return "good";
        }
        return level.score() > 0 ? "even" : "bad";
    }
}
