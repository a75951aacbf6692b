package vn.motcua.kiosk.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five hundred Vietnamese words typed each way. */
class TypingTest {
    private static final List<String> WORDS = words();
    private static final Map<Character, String> TELEX = keys("aa", "aw", "ee", "oo", "ow", "uw", "dd");
    private static final Map<Character, String> VNI = keys("a6", "a8", "e6", "o6", "o7", "u7", "d9");

    private static Map<Character, String> keys(String... keys) {
        Map<Character, String> map = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            map.put("âăêôơưđ".charAt(i), keys[i]);
        }
        return map;
    }

    private static List<String> words() {
        try (InputStream in = TypingTest.class.getResourceAsStream("words.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theListHasFiveHundredDifferentWords() {
        assertThat(WORDS).hasSizeGreaterThanOrEqualTo(500).doesNotHaveDuplicates();
        assertThat(WORDS)
                .allSatisfy(word -> assertThat(word).isEqualTo(Normalizer.normalize(word, Normalizer.Form.NFC)));
    }

    @Test
    void everyWordComesFromAccentKeysAndTheToneRow() {
        for (String word : WORDS) {
            Syllable syllable = Syllable.of(word);
            String text = "xin " + typed(Typing.ACCENTS, syllable.letters());
            assertThat(Typing.tone(text, syllable.tone())).isEqualTo("xin " + word);
        }
    }

    @Test
    void everyWordComesFromTelexWithTheToneAtItsEndOrRightBehindItsVowel() {
        for (String word : WORDS) {
            assertThat(typed(Typing.TELEX, atEnd(word, TELEX, true))).isEqualTo(word);
            assertThat(typed(Typing.TELEX, behindVowel(word, TELEX, true))).isEqualTo(word);
        }
    }

    @Test
    void everyWordComesFromVniWithTheToneAtItsEndOrRightBehindItsVowel() {
        for (String word : WORDS) {
            assertThat(typed(Typing.VNI, atEnd(word, VNI, false))).isEqualTo(word);
            assertThat(typed(Typing.VNI, behindVowel(word, VNI, false))).isEqualTo(word);
        }
    }

    private static String atEnd(String word, Map<Character, String> keys, boolean telex) {
        Syllable syllable = Syllable.of(word);
        StringBuilder typed = new StringBuilder();
        for (char letter : syllable.letters().toCharArray()) {
            typed.append(keys.getOrDefault(letter, String.valueOf(letter)));
        }
        return typed + toneKey(syllable.tone(), telex);
    }

    private static String behindVowel(String word, Map<Character, String> keys, boolean telex) {
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            Syllable letter = Syllable.of(word.substring(i, i + 1));
            typed.append(keys.getOrDefault(letter.letters().charAt(0), letter.letters()))
                    .append(toneKey(letter.tone(), telex));
        }
        return typed.toString();
    }

    private static String toneKey(Tone tone, boolean telex) {
        return tone == Tone.LEVEL ? "" : String.valueOf(telex ? tone.telex() : tone.vni());
    }

    private static String typed(Typing typing, String keys) {
        String text = "";
        for (char key : keys.toCharArray()) {
            text = typing.type(text, key);
        }
        return text;
    }

    @ParameterizedTest
    @CsvSource({
        "TELEX, ass, as",
        "TELEX, aaa, aa",
        "TELEX, dduwowcj, được",
        "TELEX, dduowcj, được",
        "TELEX, thuowr, thuở",
        "TELEX, muaw, mưa",
        "TELEX, tieengs, tiếng",
        "TELEX, tieesng, tiếng",
        "TELEX, VIEETJ, VIỆT",
        "TELEX, gif, gì",
        "TELEX, quys, quý",
        "TELEX, hoaf, hòa",
        "TELEX, toans, toán",
        "TELEX, asz, a",
        "TELEX, nghieenf, nghiền",
        "TELEX, luuw, lưu",
        "TELEX, hoawcj, hoặc",
        "TELEX, tuoiwr, tưởi",
        "TELEX, bc, bc",
        "TELEX, quow, quơ",
        "VNI, duoc9, đuoc",
        "VNI, d9uo7c5, được",
        "VNI, Nguye6n4, Nguyễn",
        "VNI, 2026, 2026",
        "VNI, a11, a1",
        "VNI, thuy3, thủy",
        "VNI, mua7, mưa",
        "ACCENTS, as, as",
        "TELEX, vaof, vào",
        "TELEX, cuar, của",
        "TELEX, ddaauf, đầu",
        "TELEX, VAOF, VÀO",
        "TELEX, Vaof, Vào",
        "TELEX, nguyeenx, nguyễn",
        "TELEX, UYR, ỦY",
        "VNI, vao2, vào",
        "VNI, CU3A, CỦA",
        "VNI, D9E6N1, ĐẾN"
    })
    void keysOfHandsThatKnowTheKeyboard(Typing typing, String keys, String text) {
        assertThat(typed(typing, keys)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "TELEX, 'Tooi ddi vaof cuar hoaf. Xong?', 'Tôi đi vào của hòa. Xong?'",
        "TELEX, 'Mua giaays cuar toaf, thuys, mias 2 tuaanf', 'Mua giấy của tòa, thúy, mía 2 tuần'",
        "TELEX, 'UYR BAN NHAAN DAAN PHUWOWNGF', 'ỦY BAN NHÂN DÂN PHƯỜNG'",
        "VNI, 'To6i d9i va2o cu3a. Phu7o7ng2 Bi2nh An', 'Tôi đi vào của. Phường Bình An'",
        "VNI, 'cua3 toa2 va2o', 'của tòa vào'"
    })
    void wholeSentencesKeepTheToneOfEveryWord(Typing typing, String keys, String text) {
        assertThat(typed(typing, keys)).isEqualTo(text);
    }

    @Test
    void whatEndsAWordLeavesItsToneWhereItStands() {
        for (String word : WORDS) {
            for (char end : " .,-/?".toCharArray()) {
                assertThat(Typing.ACCENTS.type(word, end)).isEqualTo(word + end);
                assertThat(Typing.TELEX.type(word, end)).isEqualTo(word + end);
                assertThat(Typing.VNI.type(word, end)).isEqualTo(word + end);
            }
        }
    }

    @Test
    void erasedInMidWordAndTypedAgainEveryWordIsWholeAgain() {
        assertThat(Typing.erase("xin toán")).isEqualTo("xin tóa");
        assertThat(Typing.erase("toán ")).isEqualTo("toán");
        assertThat(Typing.erase("TUẦN")).isEqualTo("TUẦ");
        for (String word : WORDS) {
            String last = Syllable.of(word.substring(word.length() - 1)).letters();
            if (!Syllable.isVowel(last.charAt(0))) {
                assertThat(Typing.ACCENTS.type(Typing.erase(word), last.charAt(0)))
                        .isEqualTo(word);
            }
        }
    }

    @Test
    void theSameToneAgainTakesItAwayAndErasingTakesOneLetter() {
        String typed = Typing.tone("khai sinh", Tone.ACUTE);
        assertThat(typed).isEqualTo("khai sính");
        assertThat(Typing.tone(typed, Tone.ACUTE)).isEqualTo("khai sinh");
        assertThat(Typing.erase("số")).isEqualTo("s");
        assertThat(Typing.erase("")).isEmpty();
    }
}
