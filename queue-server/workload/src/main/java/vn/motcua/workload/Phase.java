package vn.motcua.workload;

/** What a benchmark measures, in the order of a whole run. */
enum Phase {
    /** Clients ask for tickets at the desk. */
    ISSUES,
    /** Officers call the next citizen. */
    CALLS,
    /** Kiosks give numbers: from the tap to the office's ack after its commit. */
    KIOSKS,
    /** Hall screens: from the call to the snapshot that shows it. */
    STREAMS,
    /** Officers calling and kiosks issuing at once, and what the office promised meanwhile. */
    MIXED,
    /** A kiosk that was cut off for a day's work comes back, and gives numbers meanwhile. */
    BACKLOG;

    /** As it is written on the command line. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
