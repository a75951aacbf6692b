package vn.motcua.protocol;

/** Bytes that are not the message they should be. The text names the property and what is wrong with it. */
public final class MalformedMessage extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    MalformedMessage(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    MalformedMessage(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    /** What kind of wrong it is; for counting and for a dead letter. */
    public Reason reason() {
        return reason;
    }

    /** The kinds of wrong. */
    public enum Reason {
        /** More bytes than the topic allows. */
        TOO_LARGE,
        /** Not JSON in UTF-8, or nested or repeated in a way no message is. */
        NOT_JSON,
        /** A required property is absent or null. */
        MISSING_FIELD,
        /** A property has another JSON type than it must have. */
        WRONG_TYPE,
        /** A number out of its type's range, or a fraction where only whole numbers stand. */
        BAD_NUMBER,
        /** A property has the right type and a value that is not allowed. */
        BAD_VALUE,
        /** A version that no release has written. */
        WRONG_VERSION,
        /** The content does not have the hash that came with it. */
        WRONG_HASH
    }
}
