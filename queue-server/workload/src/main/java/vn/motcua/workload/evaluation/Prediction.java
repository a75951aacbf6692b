package vn.motcua.workload.evaluation;

/**
 * What a method foretold of one wait, in minutes.
 *
 * @param p50 half of such waits are shorter
 * @param p80 eight of ten are
 * @param p90 nine of ten are
 */
record Prediction(double p50, double p80, double p90) {
    /** A rule that knows one number only. */
    static Prediction point(double minutes) {
        return new Prediction(minutes, minutes, minutes);
    }

    double at(double level) {
        return level <= 0.5 ? p50 : level <= 0.8 ? p80 : p90;
    }
}
