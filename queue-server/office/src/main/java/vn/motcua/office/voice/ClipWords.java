package vn.motcua.office.voice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text behind each clip of a pack, as a speaker reads it: every sign and word that a hall can ask for. */
final class ClipWords {
    private static final List<String> DIGITS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");

    /** How Vietnamese letters are called out; those that the alphabet lacks by their usual names. */
    private static final Map<String, String> LETTERS = letters();

    private static final int COUNTERS = 99;

    private ClipWords() {}

    /** Clip to text. */
    static Map<String, String> of(VoiceLanguage language) {
        return switch (language) {
            case VI -> vietnamese();
            case EN -> english();
        };
    }

    private static Map<String, String> vietnamese() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(Spoken.INVITE, "mời số");
        words.put(Spoken.TO_COUNTER, "đến quầy số");
        words.put(Spoken.TEST, "kiểm tra loa gọi số, một, hai, ba");
        for (int digit = 0; digit < DIGITS.size(); digit++) {
            words.put(Integer.toString(digit), DIGITS.get(digit));
        }
        words.putAll(LETTERS);
        for (int counter = 1; counter <= COUNTERS; counter++) {
            words.put(Spoken.counterClip(counter), counter(counter));
        }
        return words;
    }

    private static Map<String, String> english() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(Spoken.INVITE, "number");
        words.put(Spoken.TO_COUNTER, "to counter");
        words.put(Spoken.TEST, "loudspeaker test, one, two, three");
        for (int digit = 0; digit < DIGITS.size(); digit++) {
            words.put(Integer.toString(digit), Integer.toString(digit));
        }
        LETTERS.keySet().forEach(letter -> words.put(letter, letter.toUpperCase(java.util.Locale.ROOT)));
        for (int counter = 1; counter <= COUNTERS; counter++) {
            words.put(Spoken.counterClip(counter), Integer.toString(counter));
        }
        return words;
    }

    /** A number up to 99 in Vietnamese words: 15 "mười lăm", 21 "hai mươi mốt", 24 "hai mươi tư". */
    static String counter(int number) {
        int tens = number / 10;
        int ones = number % 10;
        if (tens == 0) {
            return DIGITS.get(ones);
        }
        String one = switch (ones) {
            case 0 -> "";
            case 1 -> tens == 1 ? " một" : " mốt";
            case 4 -> tens == 1 ? " bốn" : " tư";
            case 5 -> " lăm";
            default -> " " + DIGITS.get(ones);
        };
        return (tens == 1 ? "mười" : DIGITS.get(tens) + " mươi") + one;
    }

    private static Map<String, String> letters() {
        String names = "a=a,b=bê,c=xê,d=dê,e=e,f=ép,g=giê,h=hát,i=i,j=gi,k=ca,l=lờ,m=mờ,n=nờ,o=o,p=pê,q=quy,r=rờ,s=sờ,"
                + "t=tê,u=u,v=vê,w=vê kép,x=ích xì,y=i dài,z=dét";
        Map<String, String> letters = new LinkedHashMap<>();
        for (String each : names.split(",")) {
            letters.put(each.substring(0, 1), each.substring(2));
        }
        return letters;
    }
}
