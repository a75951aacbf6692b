package vn.motcua.kiosk.web;

import java.util.concurrent.Executor;
import vn.motcua.kiosk.model.Bookings;
import vn.motcua.kiosk.model.OfficeDesk;

/** The office's desk over HTTP, flow by flow. */
public final class OfficeOverHttp implements OfficeDesk {
    private final Bookings bookings;

    /**
     * @param web the way there
     * @param screenThread runs every answer on the one thread the model lives on
     */
    public OfficeOverHttp(OfficeWeb web, Executor screenThread) {
        this.bookings = new BookingsOverHttp(web, screenThread);
    }

    @Override
    public Bookings bookings() {
        return bookings;
    }
}
