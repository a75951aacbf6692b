package vn.motcua.kiosk;

/** The kiosk cannot start or go on; the message says why and what to do. */
public final class KioskFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KioskFault(String message) {
        super(message);
    }

    KioskFault(String message, Throwable cause) {
        super(message, cause);
    }
}
