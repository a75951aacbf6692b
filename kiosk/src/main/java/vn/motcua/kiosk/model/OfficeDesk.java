package vn.motcua.kiosk.model;

/** What only the office can answer, by flow. Without an office every answer is "not reachable now". */
public interface OfficeDesk {
    /** An office that cannot be asked. */
    OfficeDesk NOT_REACHABLE = new OfficeDesk() {};

    /** Its book of appointments. */
    default Bookings bookings() {
        return Bookings.NOT_REACHABLE;
    }

    /** Its look into the registry of dossiers. */
    default Dossiers dossiers() {
        return Dossiers.NOT_REACHABLE;
    }

    /** Where a number stands. */
    default Tickets tickets() {
        return Tickets.NOT_REACHABLE;
    }

    /** What became of formal feedback. */
    default Cases cases() {
        return Cases.NOT_REACHABLE;
    }

    /** Takes what citizens write. */
    default Letters letters() {
        return Letters.NONE;
    }
}
