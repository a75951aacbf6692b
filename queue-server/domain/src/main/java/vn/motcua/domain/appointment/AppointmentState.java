package vn.motcua.domain.appointment;

/** What has become of a booking. */
public enum AppointmentState {
    /** Its person has not come yet. */
    BOOKED,
    /** Its person has come and holds a ticket. */
    CHECKED_IN,
    /** Given up, by its person or the office. */
    CANCELLED,
    /** Its day is over and nobody came. */
    MISSED
}
