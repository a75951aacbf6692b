package vn.motcua.kiosk.model;

/** What a kiosk can do beside giving numbers. */
public enum Door {
    /** A switch: the citizen needs an interpreter. */
    INTERPRETER
}
