package vn.motcua.kiosk.voice;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.kiosk.model.Language;

/** Puts what stands on the screen into words that can be said. */
final class Spoken {
    private static final Pattern NUMBER = Pattern.compile("\\b([A-Z])((?: ?[0-9]){3,6})\\b");
    private static final Pattern RANGE = Pattern.compile("(\\d+)\\s*[–-]\\s*(\\d+)");
    /** Letters that English does not have. */
    private static final Pattern VIETNAMESE_WORD =
            Pattern.compile("\\S*[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]\\S*");

    private static final String[] VIETNAMESE = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] ENGLISH = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };
    /** Names of the letters that tickets begin with. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("B", "bê"),
            Map.entry("C", "xê"),
            Map.entry("D", "dê"),
            Map.entry("F", "ép"),
            Map.entry("G", "giê"),
            Map.entry("H", "hát"),
            Map.entry("J", "gi"),
            Map.entry("K", "ca"),
            Map.entry("L", "e lờ"),
            Map.entry("M", "em mờ"),
            Map.entry("N", "en nờ"),
            Map.entry("P", "pê"),
            Map.entry("R", "e rờ"),
            Map.entry("S", "ét"),
            Map.entry("T", "tê"),
            Map.entry("V", "vê"),
            Map.entry("X", "ích"));

    private Spoken() {}

    /** Names and laws stay Vietnamese on an English screen: what has at least a third of such words is said by that voice. */
    static Language voiceOf(String written, Language language) {
        String words = Normalizer.normalize(written, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        long foreign = VIETNAMESE_WORD.matcher(words).results().count();
        return foreign > 0 && 3 * foreign >= words.strip().split("\\s+").length ? Language.VIETNAMESE : language;
    }

    /**
     * A ticket number goes digit by digit, a range says "to", marks of the drawing are left out. In an added language digits
     * stay digits, apart from each other: its own voice knows their names, and a range has a stop between its numbers.
     */
    static String words(String written, Language language) {
        boolean vietnamese = language == Language.VIETNAMESE;
        String flat =
                written.replace("*", "").replace("|", "").replace('\n', ' ').replace("·", ",");
        String numbers = NUMBER.matcher(flat).replaceAll(found -> Matcher.quoteReplacement(number(found, language)));
        String ranges = RANGE.matcher(numbers)
                .replaceAll(vietnamese ? "$1 đến $2" : language.isAdded() ? "$1, $2" : "$1 to $2");
        return (vietnamese ? ranges.replace("9/10", "9 trên 10").replace("Ông/Bà", "ông bà") : ranges).strip();
    }

    private static String number(MatchResult found, Language language) {
        boolean vietnamese = language == Language.VIETNAMESE;
        String letter = found.group(1);
        StringBuilder said =
                new StringBuilder(vietnamese ? LETTERS.getOrDefault(letter, letter.toLowerCase(Locale.ROOT)) : letter);
        for (char digit : found.group(2).replace(" ", "").toCharArray()) {
            String name = language.isAdded() ? String.valueOf(digit) : (vietnamese ? VIETNAMESE : ENGLISH)[digit - '0'];
            said.append(' ').append(name);
        }
        return said.toString();
    }
}
