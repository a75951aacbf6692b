package vn.motcua.kiosk.model;

import java.util.List;
import java.util.Map;

/**
 * A citizen's answer to the survey.
 *
 * @param survey the set of questions, by its id
 * @param visit the ticket it is about
 * @param choices the level chosen, by question
 * @param reasons what was ticked
 */
public record SurveyReply(String survey, Visit visit, Map<String, String> choices, List<String> reasons) {
    /** Copies the collections. */
    public SurveyReply {
        choices = Map.copyOf(choices);
        reasons = List.copyOf(reasons);
    }

    /** What became of it. */
    public enum Outcome {
        /** On this kiosk's disk, on its way to the office. */
        KEPT,
        /** This ticket was answered at this kiosk before. */
        ANSWERED,
        /** The kiosk's own store does not take it. */
        LOST
    }
}
