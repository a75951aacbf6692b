package vn.motcua.kiosk.model;

/** What a kiosk can do beside giving numbers. */
public enum Door {
    /** The procedure guide: which papers are needed. */
    GUIDE,
    /** A switch: the citizen needs an interpreter. */
    INTERPRETER
}
