package vn.motcua.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked after service, as a device shows it; a {@link SurveyAnswered} names its parts by their ids.
 *
 * @param id of the set of questions
 * @param questions in order, at least one
 * @param reasons what may be ticked besides, in order
 */
public record SurveySheet(String id, List<Question> questions, List<Choice> reasons) {
    private static final int MOST_LEVELS = 5;

    /** Copies the lists. */
    public SurveySheet {
        Check.slug("id", id);
        questions = Check.list("questions", questions, SurveyAnswered.MOST_QUESTIONS);
        Check.atLeast("size of questions", questions.size(), 1);
        reasons = Check.list("reasons", reasons, SurveyAnswered.MOST_REASONS);
    }

    /**
     * One question.
     *
     * @param id of the question
     * @param text the question itself
     * @param levels its answers, best first
     * @param factual whether it asks how something was and not how good it was: then no face stands beside an answer.
     *     absent for a judgement
     */
    public record Question(
            String id,
            Text text,
            List<Level> levels,
            @Nullable Boolean factual) {

        /** A question for a judgement. */
        public Question(String id, Text text, List<Level> levels) {
            this(id, text, levels, null);
        }

        /** Copies the list. */
        public Question {
            Check.slug("id", id);
            Check.present("text", text);
            levels = Check.list("levels", levels, MOST_LEVELS);
            Check.atLeast("size of levels", levels.size(), 2);
        }

        /** Whether its answers are judgements, which a face may stand beside. */
        public boolean judges() {
            return !Boolean.TRUE.equals(factual);
        }
    }

    /**
     * One answer to a question.
     *
     * @param id of the level
     * @param name its name
     * @param satisfied whether it counts as satisfied: no reason is asked for then
     */
    public record Level(String id, Text name, boolean satisfied) {

        /** Checks each component. */
        public Level {
            Check.slug("id", id);
            Check.present("name", name);
        }
    }

    /**
     * Something that may be ticked.
     *
     * @param id of the reason
     * @param name its name
     */
    public record Choice(String id, Text name) {

        /** Checks each component. */
        public Choice {
            Check.slug("id", id);
            Check.present("name", name);
        }
    }
}
