package vn.motcua.office.personal;

/** Personal data cannot be kept or read; the message never holds any. */
public final class PersonalFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PersonalFault(String message) {
        super(message);
    }

    PersonalFault(String message, Throwable cause) {
        super(message, cause);
    }
}
