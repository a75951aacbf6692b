package vn.motcua.kiosk.model;

/** Why no number can be given. */
public enum NotReadyReason {
    /** The kiosk never heard from its office, or does not know the date yet. */
    STARTING,
    /** Every number of this service's letter is given out for today. */
    OUT_OF_NUMBERS,
    /** The service closed between drawing the tile and the touch. */
    SERVICE_CLOSED,
    /** The kiosk's own store does not take the ticket. */
    STORE_FAILED
}
