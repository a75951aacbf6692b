package vn.motcua.office.page;

import java.time.LocalDate;
import java.util.List;

/**
 * What was answered in public.
 *
 * @param lines newest first
 */
public record AnswersPageView(List<Line> lines) {
    /** Copies the list. */
    public AnswersPageView {
        lines = List.copyOf(lines);
    }

    /**
     * One answer.
     *
     * @param about what the feedback was about
     * @param received when it came in
     * @param changed when it was answered or published last
     * @param summary what was asked, without the person
     * @param answer what was answered
     */
    public record Line(String about, LocalDate received, LocalDate changed, String summary, String answer) {}
}
