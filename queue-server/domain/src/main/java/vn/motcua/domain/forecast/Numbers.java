package vn.motcua.domain.forecast;

import java.util.Arrays;

/** Robust middles, in the unit of the values. */
final class Numbers {
    private Numbers() {}

    /** The median; the mean of the two middle ones of an even number. */
    static double median(double[] values) {
        return trimmedMean(values, .5);
    }

    /**
     * The mean without a share of the smallest and as many of the greatest (Tukey 1962); at .5 the median. 0 of none.
     */
    static double trimmedMean(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int off = Math.min((int) (share * sorted.length), (sorted.length - 1) / 2);
        return Arrays.stream(sorted, off, sorted.length - off).average().orElse(0);
    }

    /** Quantile with linear interpolation, type 7 of Hyndman and Fan (1996). */
    static double quantile(double[] sorted, double level) {
        double position = level * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
