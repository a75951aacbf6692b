package vn.motcua.office.backup;

/** A backup could not be made, read or brought back; the message says why. The one fault of this package. */
public final class BackupFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault with nothing below it. */
    public BackupFault(String message) {
        super(message);
    }

    /** A fault with its cause. */
    public BackupFault(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
