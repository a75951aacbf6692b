package vn.motcua.workload;

/** The office cannot be driven; the message says why and what to do. */
public final class WorkloadFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong and what to do. */
    public WorkloadFault(String message) {
        super(message);
    }

    /** Says what is wrong and what to do. */
    public WorkloadFault(String message, Throwable cause) {
        super(message, cause);
    }
}
