package vn.motcua.kiosk.web;

import java.util.concurrent.Executor;
import vn.motcua.kiosk.model.Bookings;
import vn.motcua.kiosk.model.Cases;
import vn.motcua.kiosk.model.Dossiers;
import vn.motcua.kiosk.model.Letters;
import vn.motcua.kiosk.model.OfficeDesk;
import vn.motcua.kiosk.model.Tickets;

/** The office's desk over HTTP, flow by flow. */
public final class OfficeOverHttp implements OfficeDesk {
    private final Bookings bookings;
    private final Dossiers dossiers;
    private final Letters letters;
    private final Cases cases;
    private final Tickets tickets;

    /**
     * @param web the way there
     * @param letters brings what citizens write there
     * @param screenThread runs every answer on the one thread the model lives on
     */
    public OfficeOverHttp(OfficeWeb web, Letters letters, Executor screenThread) {
        this.letters = letters;
        this.bookings = new BookingsOverHttp(web, screenThread);
        this.cases = new CasesOverHttp(web, screenThread);
        this.tickets = new TicketsOverHttp(web, screenThread);
        this.dossiers = new DossiersOverHttp(web, screenThread);
    }

    /** The same where nobody writes to the office. */
    public OfficeOverHttp(OfficeWeb web, Executor screenThread) {
        this(web, Letters.NONE, screenThread);
    }

    @Override
    public Bookings bookings() {
        return bookings;
    }

    @Override
    public Dossiers dossiers() {
        return dossiers;
    }

    @Override
    public Tickets tickets() {
        return tickets;
    }

    @Override
    public Cases cases() {
        return cases;
    }

    @Override
    public Letters letters() {
        return letters;
    }
}
