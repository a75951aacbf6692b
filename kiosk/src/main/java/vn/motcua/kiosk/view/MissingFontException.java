package vn.motcua.kiosk.view;

/** Noto Sans is not on this machine. The message names the package to install. */
public final class MissingFontException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingFontException(String message) {
        super(message);
    }
}
