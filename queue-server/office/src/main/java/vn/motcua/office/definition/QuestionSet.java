package vn.motcua.office.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.protocol.Text;

/**
 * The questions that people are asked after service, in force from a day on. Rules about them change, so they are data
 * with a date and a source.
 *
 * @param id lower-case slug; answers name it
 * @param from first business day on which it is asked
 * @param source the rule it follows
 * @param questions what is asked, in order, at least one
 * @param reasons what may be ticked besides, in order
 */
public record QuestionSet(String id, LocalDate from, Text source, List<Question> questions, List<Choice> reasons) {
    /** Copies the lists. */
    public QuestionSet {
        questions = List.copyOf(questions);
        reasons = List.copyOf(reasons);
    }

    /** The question with this id, if it is asked. */
    public Optional<Question> question(String question) {
        return questions.stream().filter(one -> one.id().equals(question)).findFirst();
    }

    /**
     * One question.
     *
     * @param levels its answers, best first
     * @param factual whether it asks how something was ("shorter, longer"), not how good it was: a face beside such an answer
     *     would judge in the citizen's place
     */
    public record Question(String id, Text text, List<Level> levels, boolean factual) {
        /** Copies the list. */
        public Question {
            levels = List.copyOf(levels);
        }

        /** The level with this id, if it can be chosen. */
        public Optional<Level> level(String level) {
            return levels.stream().filter(one -> one.id().equals(level)).findFirst();
        }
    }

    /**
     * One answer to a question.
     *
     * @param score its grade on the official scale of three: 2, 1 or 0 (Circular 01/2018, the nine indices)
     * @param satisfied whether it counts as satisfied; usually from 1 on
     */
    public record Level(String id, Text name, int score, boolean satisfied) {}

    /** Something that may be ticked. */
    public record Choice(String id, Text name) {}
}
