package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The taps of a round through every kind of page, each by what the targets it may hit are called: the switches, the guide
 * and its papers, the survey to its thanks, an opinion and formal feedback as far as writing them, feedback looked up,
 * an appointment up to the telephone, a dossier's code. Nothing is written to the office but an answer to the survey.
 */
final class RoundWalk {
    private RoundWalk() {}

    /**
     * The taps of one round.
     *
     * @param round tells which ticket the survey is about: one that was answered has no reasons to tick
     */
    static List<String> taps(int round) {
        List<String> taps = new ArrayList<>(List.of(
                "bar-large",
                "bar-large",
                "bar-contrast",
                "bar-contrast",
                "bar-language",
                "bar-language",
                "priority",
                "priority"));
        door(taps, "guide", "key-k", "key-h", "key-a", "key-i", "procedure-.*", "paper-0", "papers-after", "bar-back");
        List<String> survey = new ArrayList<>(List.of("key-[A-Z]"));
        String.format(Locale.ROOT, "%03d", round % 1000).chars().forEach(digit -> survey.add("key-" + (char) digit));
        survey.addAll(List.of(
                "survey-number-ready", "survey-level-khong-hai-long", "survey-reason-.*", "survey-send", "done"));
        door(taps, "survey", survey.toArray(String[]::new));
        door(taps, "feedback", "feedback-opinion", "feedback-about-.*", "key-t", "key-o", "bar-back");
        door(taps, "feedback", "feedback-formal", "feedback-about-.*", "key-t", "key-o", "feedback-next", "key-a");
        door(taps, "feedback", "case-follow", "key-(K|group-3)", "key-K", "bar-back");
        door(taps, "feedback", "case-published", "bar-back");
        door(taps, "appointment", "booking-new", "booking-service-.*", "booking-day-.*", "booking-slot-.*", "key-0");
        door(taps, "dossier", "key-H", "key-2", "key-6", "bar-back");
        return taps;
    }

    /** From the first page, there or behind "something else", and back to it. */
    private static void door(List<String> taps, String door, String... behind) {
        taps.add("door-(" + door + "|others)");
        taps.add("door-" + door);
        taps.addAll(List.of(behind));
        taps.add("bar-home");
    }
}
