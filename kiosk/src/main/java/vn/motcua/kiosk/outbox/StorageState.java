package vn.motcua.kiosk.outbox;

/** How the kiosk's store is. Only while it is {@link #OK} is a number given. */
public enum StorageState {
    /** It takes what is written. */
    OK("ok"),
    /** No room is left on its disk. */
    FULL("full"),
    /** Its disk was made read-only. */
    READ_ONLY("read-only"),
    /** Its disk fails, or the file could not be replaced after it was found damaged. */
    FAILED("failed");

    private final String word;

    StorageState(String word) {
        this.word = word;
    }

    /** As the device's status says it. */
    public String word() {
        return word;
    }
}
