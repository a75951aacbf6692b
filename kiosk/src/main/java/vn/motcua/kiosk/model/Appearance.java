package vn.motcua.kiosk.model;

/**
 * How a citizen set the screen: language, larger text, high contrast. It ends with the citizen's session.
 *
 * @param language language of every text
 * @param largeText text a quarter larger
 * @param contrast white and gold on black
 */
public record Appearance(Language language, boolean largeText, boolean contrast) {
    /** Vietnamese, normal text, the office's colours: what every new citizen finds. */
    public static final Appearance DEFAULT = new Appearance(Language.VIETNAMESE, false, false);

    Appearance withOtherLanguage() {
        return new Appearance(language.other(), largeText, contrast);
    }

    Appearance withOtherTextSize() {
        return new Appearance(language, !largeText, contrast);
    }

    Appearance withOtherContrast() {
        return new Appearance(language, largeText, !contrast);
    }
}
