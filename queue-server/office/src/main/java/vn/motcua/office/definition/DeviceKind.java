package vn.motcua.office.definition;

/** What a device is; it decides which topics and rights it has. */
public enum DeviceKind {
    /** A touchscreen that issues tickets. */
    KIOSK("kiosk"),
    /** A number display with a keypad at one counter. */
    COUNTER_UNIT("counter-unit");

    private final String word;

    DeviceKind(String word) {
        this.word = word;
    }

    /** The word that stands for it in files and messages. */
    public String word() {
        return word;
    }
}
