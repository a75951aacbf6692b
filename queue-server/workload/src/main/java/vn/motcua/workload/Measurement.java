package vn.motcua.workload;

import org.HdrHistogram.Histogram;

/**
 * What one phase of a benchmark measured.
 *
 * @param what which work, in a few words
 * @param seconds how long was measured, warm-up excluded
 * @param latencies one latency for each success, in microseconds
 * @param errors attempts that failed
 * @param busy how many processors were kept busy meanwhile
 */
record Measurement(String what, double seconds, Histogram latencies, long errors, OfficeProcess.Busy busy) {
    /** The longest latency told apart; a longer one counts as this. */
    static final long LONGEST_MICROS = 60_000_000;

    /** An empty histogram of latencies in microseconds, three digits exact. Not thread-safe. */
    static Histogram noLatencies() {
        return new Histogram(LONGEST_MICROS, 3);
    }

    /** Adds a latency given in nanoseconds. */
    static void record(Histogram latencies, long nanos) {
        latencies.recordValue(Math.clamp(nanos / 1_000, 0, LONGEST_MICROS));
    }

    long n() {
        return latencies.getTotalCount();
    }

    /** Successes per second. */
    double rate() {
        return seconds <= 0 ? 0 : n() / seconds;
    }

    /** A percentile in milliseconds, 0 without any success. */
    double millisAt(double percentile) {
        return n() == 0 ? 0 : latencies.getValueAtPercentile(percentile) / 1_000.0;
    }

    /** The longest latency in milliseconds, 0 without any success. */
    double maxMillis() {
        return n() == 0 ? 0 : latencies.getMaxValue() / 1_000.0;
    }
}
