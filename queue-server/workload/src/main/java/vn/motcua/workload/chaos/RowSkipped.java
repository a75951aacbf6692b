package vn.motcua.workload.chaos;

/** This machine, or this release, cannot play a row; the message says why. */
final class RowSkipped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RowSkipped(String reason) {
        super(reason);
    }
}
