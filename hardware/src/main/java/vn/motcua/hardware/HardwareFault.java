package vn.motcua.hardware;

/** A device or its set-up is at fault: a wrong address, a missing driver, a broken wire. The message says which. */
public final class HardwareFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault without a deeper cause. */
    public HardwareFault(String message) {
        super(message);
    }

    /** A fault and what caused it. */
    public HardwareFault(String message, Throwable cause) {
        super(message, cause);
    }
}
