package vn.motcua.hardware.ticket;

/** The language of a ticket's fixed words: the one the citizen chose at the kiosk. */
public enum PaperLanguage {
    /** Vietnamese, the office's own language. */
    VIETNAMESE,
    /** English; the service's Vietnamese name still stands below, for the officer. */
    ENGLISH
}
