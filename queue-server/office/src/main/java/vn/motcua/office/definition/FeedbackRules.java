package vn.motcua.office.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.protocol.Text;

/**
 * How opinions and formal feedback (Decree 20/2008) are sorted and handled, in force from a day on.
 *
 * @param id lower-case slug; a case names the rules under which it was received
 * @param from first business day on which they hold
 * @param source the rule they follow
 * @param about what feedback may be about
 * @param elsewhere what is not feedback, and where it goes
 * @param agencies to which a case may be passed
 * @param formal the way of formal feedback
 * @param opinion the way of an anonymous opinion
 */
public record FeedbackRules(
        String id,
        LocalDate from,
        Text source,
        List<Choice> about,
        List<Elsewhere> elsewhere,
        List<Choice> agencies,
        Flow formal,
        Flow opinion) {
    /** Copies the lists. */
    public FeedbackRules {
        about = List.copyOf(about);
        elsewhere = List.copyOf(elsewhere);
        agencies = List.copyOf(agencies);
    }

    /** What must be given with the step into a state. */
    public enum Needs {
        /** Nothing. */
        NOTHING,
        /** The agency to which the case is passed. */
        AGENCY,
        /** The answer to the person. */
        ANSWER,
        /** Where the matter belongs, since it is not feedback. */
        ELSEWHERE
    }

    /** One of several, by its slug. */
    public record Choice(String id, Text name) {}

    /** Something that is not feedback, and where to go with it. */
    public record Elsewhere(String id, Text name, Text where) {}

    /**
     * The states of a case, the first being where it begins, and by when it must have left some of them.
     *
     * @param states in order, at least one
     * @param deadlines may be empty
     */
    public record Flow(List<State> states, List<Deadline> deadlines) {
        /** Copies the lists. */
        public Flow {
            states = List.copyOf(states);
            deadlines = List.copyOf(deadlines);
        }

        /** The state with this id, if there is one. */
        public Optional<State> state(String state) {
            return states.stream().filter(one -> one.id().equals(state)).findFirst();
        }

        /** Where a case begins. */
        public State first() {
            return states.getFirst();
        }
    }

    /**
     * A state.
     *
     * @param needs what the step into it must carry
     * @param next where a case may go from here; empty at the end
     */
    public record State(String id, Text name, Needs needs, List<String> next) {
        /** Copies the list. */
        public State {
            next = List.copyOf(next);
        }
    }

    /**
     * By when a case must have left some states.
     *
     * @param during the states in which it runs
     * @param workingDays from the day after it was received
     * @param source the rule that says so
     */
    public record Deadline(String id, Text name, List<String> during, int workingDays, Text source) {
        /** Copies the list. */
        public Deadline {
            during = List.copyOf(during);
        }
    }

    /** The way of formal feedback, or of an opinion. */
    public Flow flow(boolean named) {
        return named ? formal : opinion;
    }
}
