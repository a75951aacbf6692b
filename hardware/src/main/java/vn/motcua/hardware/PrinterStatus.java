package vn.motcua.hardware;

/** What a ticket printer says of itself. */
public enum PrinterStatus {
    /** Paper is in and nothing is wrong. */
    READY,
    /** Prints, but the roll is nearly used up: staff should bring a new one. */
    PAPER_LOW,
    /** The roll is used up. */
    PAPER_OUT,
    /** The cover is open. */
    COVER_OPEN,
    /** The device is not there, refuses, or reports an error of its own. */
    OFFLINE,
    /** The device takes bytes but tells nothing: many cheap printers have no way back. */
    UNKNOWN;

    /** True when a ticket sent now would probably not come out. */
    public boolean needsHelp() {
        return this == PAPER_OUT || this == COVER_OPEN || this == OFFLINE;
    }
}
