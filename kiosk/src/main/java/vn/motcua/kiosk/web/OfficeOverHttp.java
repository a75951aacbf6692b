package vn.motcua.kiosk.web;

import java.util.concurrent.Executor;
import vn.motcua.kiosk.model.Bookings;
import vn.motcua.kiosk.model.Dossiers;
import vn.motcua.kiosk.model.OfficeDesk;

/** The office's desk over HTTP, flow by flow. */
public final class OfficeOverHttp implements OfficeDesk {
    private final Bookings bookings;
    private final Dossiers dossiers;

    /**
     * @param web the way there
     * @param screenThread runs every answer on the one thread the model lives on
     */
    public OfficeOverHttp(OfficeWeb web, Executor screenThread) {
        this.bookings = new BookingsOverHttp(web, screenThread);
        this.dossiers = new DossiersOverHttp(web, screenThread);
    }

    @Override
    public Bookings bookings() {
        return bookings;
    }

    @Override
    public Dossiers dossiers() {
        return dossiers;
    }
}
