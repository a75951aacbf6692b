package vn.motcua.kiosk.model;

/** Why the printer gives no paper, in the words a citizen can act on. */
public enum PrinterFault {
    /** The roll is at its end. */
    PAPER_OUT,
    /** The cover is open. */
    COVER_OPEN,
    /** No answer from the printer: switched off, unplugged, network down. */
    UNREACHABLE,
    /** Anything else the printer reports. */
    BROKEN,
    /** Nothing is wrong with it: tickets go first, or another list is in it. */
    BUSY
}
