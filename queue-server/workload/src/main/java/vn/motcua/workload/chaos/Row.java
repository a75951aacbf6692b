package vn.motcua.workload.chaos;

/**
 * One row of the matrix of faults.
 *
 * @param number as in the matrix
 * @param what the fault, in a few words
 * @param play breaks things
 */
record Row(int number, String what, Play play) {
    /** Breaks things in its own world; throws {@link ChaosFault} when a promise broke. */
    @FunctionalInterface
    interface Play {
        void on(Trial trial) throws Exception;
    }

    /** A row that this release cannot play. */
    static Row later(int number, String what, String needs) {
        return new Row(number, what, trial -> {
            throw new RowSkipped("needs " + needs + ": not in this release");
        });
    }
}
