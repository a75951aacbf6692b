package vn.motcua.hardware.ticket;

/** Noto Sans is not on this machine. The message names the package to install. */
public final class MissingFontException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingFontException(String message) {
        super(message);
    }

    MissingFontException(String message, Throwable cause) {
        super(message, cause);
    }
}
