package vn.motcua.kiosk.model;

/**
 * How a citizen set the screen. It ends with the citizen's session.
 *
 * @param language language of every text
 * @param largeText text a quarter larger
 * @param contrast white and gold on black
 * @param lowReach everything that can be touched in the lower part of a tall screen
 * @param spoken whether the screen is read aloud
 */
public record Appearance(Language language, boolean largeText, boolean contrast, boolean lowReach, boolean spoken) {
    /** Vietnamese, normal text, the office's colours, silent: what every new citizen finds. */
    public static final Appearance DEFAULT = new Appearance(Language.VIETNAMESE, false, false, false, false);

    Appearance with(Language next) {
        return new Appearance(next, largeText, contrast, lowReach, spoken);
    }

    Appearance withOtherTextSize() {
        return new Appearance(language, !largeText, contrast, lowReach, spoken);
    }

    Appearance withOtherContrast() {
        return new Appearance(language, largeText, !contrast, lowReach, spoken);
    }

    Appearance withOtherReach() {
        return new Appearance(language, largeText, contrast, !lowReach, spoken);
    }

    Appearance withOtherSpeech() {
        return new Appearance(language, largeText, contrast, lowReach, !spoken);
    }
}
