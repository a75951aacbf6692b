package vn.motcua.kiosk.outbox;

import java.nio.file.Path;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.IssuedTicket;

/** Store, outbox and desk over one folder: what a kiosk has after a start. */
final class Kiosk implements AutoCloseable {
    final KioskStore store;
    final Outbox outbox;
    final TicketDesk desk;

    Kiosk(Path folder, DeviceClock clock) {
        store = KioskStore.open(folder);
        outbox = new Outbox(store, clock);
        desk = new TicketDesk(store, outbox, clock);
    }

    IssueResult issue(String service) {
        return desk.issue(service, false, TicketDesk.Announcement.NONE);
    }

    IssuedTicket ticket(String service) {
        return ((IssueResult.Issued) issue(service)).ticket();
    }

    @Override
    public void close() {
        store.close();
    }
}
