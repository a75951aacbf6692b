package vn.motcua.kiosk.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.kiosk.model.Language;

/** Finds the phrases of an added language that a drawn text was made from, whatever was put into them. */
final class PhraseOf {
    private static final Pattern VALUE = Pattern.compile("%[sd]");
    private static final int MOST = 3;

    private final List<Said> phrases;

    /** @param own how many of its characters are the phrase's own */
    private record Said(String key, Pattern pattern, int own) {
        static Said of(Map.Entry<String, String> phrase) {
            StringBuilder pattern = new StringBuilder();
            Matcher values = VALUE.matcher(phrase.getValue());
            int from = 0;
            int own = 0;
            while (values.find()) {
                pattern.append(literal(phrase.getValue().substring(from, values.start())))
                        .append(".+?");
                own += values.start() - from;
                from = values.end();
            }
            String rest = phrase.getValue().substring(from);
            return new Said(
                    phrase.getKey(),
                    Pattern.compile(pattern.append(literal(rest)).toString(), Pattern.DOTALL),
                    own + rest.length());
        }

        /** Some places set a phrase on one line, or without its stars. */
        private static String literal(String part) {
            return part.isEmpty()
                    ? ""
                    : Pattern.quote(part).replace("\n", "\\E\\s\\Q").replace("*", "\\E\\*?\\Q");
        }
    }

    PhraseOf(Language language) {
        phrases = language.words().entrySet().stream()
                .map(Said::of)
                .sorted(Comparator.comparingInt(Said::own).reversed().thenComparing(Said::key))
                .toList();
    }

    /** The keys of those that stand in {@code text} and have most words of their own there, at most {@value #MOST}. */
    List<String> in(String text) {
        int most = phrases.stream()
                .filter(said -> said.pattern().matcher(text).find())
                .mapToInt(Said::own)
                .findFirst()
                .orElse(0);
        // Two letters stand in any text.
        return most < 3
                ? List.of()
                : phrases.stream()
                        .filter(said -> said.own() == most
                                && said.pattern().matcher(text).find())
                        .limit(MOST)
                        .map(Said::key)
                        .toList();
    }
}
