package vn.motcua.kiosk.outbox;

/** The kiosk's store cannot be opened, read or written: disk full, read-only, broken. The one fault of this package. */
public final class StoreFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreFault(String message) {
        super(message);
    }

    StoreFault(String message, Throwable cause) {
        super(message, cause);
    }
}
