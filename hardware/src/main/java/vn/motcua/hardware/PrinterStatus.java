package vn.motcua.hardware;

/** What a ticket printer says of itself. */
public enum PrinterStatus {
    /** Paper is in and nothing is wrong. */
    READY("ready"),
    /** Prints, but the roll is nearly used up: staff should bring a new one. */
    PAPER_LOW("paper-low"),
    /** The roll is used up. */
    PAPER_OUT("paper-out"),
    /** The cover is open. */
    COVER_OPEN("cover-open"),
    /** The device is not there, refuses, or reports an error of its own. */
    OFFLINE("offline"),
    /** The device takes bytes but tells nothing: many cheap printers have no way back. */
    UNKNOWN("unknown");

    private final String word;

    PrinterStatus(String word) {
        this.word = word;
    }

    /** The word in a device's status at the office. */
    public String word() {
        return word;
    }

    /** True when a ticket sent now would probably not come out. */
    public boolean needsHelp() {
        return this == PAPER_OUT || this == COVER_OPEN || this == OFFLINE;
    }
}
