package vn.motcua.domain.prediction;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What was seen of a duration, in seconds, where some were only seen to last at least so long: drawn from the
 * product-limit estimate (Kaplan and Meier 1958, JASA 53:457); at equal times ends come before what is still open. What
 * of it is left beyond the longest that ended is {@link #NEVER}.
 */
public final class CensoredSamples {
    /** A duration without an end. */
    public static final double NEVER = Double.POSITIVE_INFINITY;

    /** When durations ended, rising, each once. */
    private final double[] ends;
    /** By end, the share of durations that last longer. */
    private final double[] longer;

    private CensoredSamples(double[] ends, double[] longer) {
        this.ends = ends;
        this.longer = longer;
    }

    /**
     * These observations.
     *
     * @param ended durations that were seen to their end
     * @param censored durations that lasted at least so long
     * @throws IllegalArgumentException when there is none
     */
    public static CensoredSamples of(double[] ended, double[] censored) {
        int atRisk = ended.length + censored.length;
        if (atRisk == 0) {
            throw new IllegalArgumentException("nothing was observed");
        }
        double[] sorted = ended.clone();
        double[] open = censored.clone();
        Arrays.sort(sorted);
        Arrays.sort(open);
        double[] ends = new double[sorted.length];
        double[] longer = new double[sorted.length];
        int n = 0;
        int gone = 0;
        double left = 1;
        for (int i = 0; i < sorted.length; ) {
            int same = i;
            while (same < sorted.length && sorted[same] == sorted[i]) {
                same++;
            }
            while (gone < open.length && open[gone] < sorted[i]) {
                gone++;
            }
            left *= 1 - (double) (same - i) / (atRisk - i - gone);
            ends[n] = sorted[i];
            longer[n++] = left;
            i = same;
        }
        return new CensoredSamples(Arrays.copyOf(ends, n), Arrays.copyOf(longer, n));
    }

    /** One that always lasts this long. */
    public static CensoredSamples always(double seconds) {
        return of(new double[] {seconds}, new double[0]);
    }

    /** One of them, {@link #NEVER} included. */
    public double draw(RandomGenerator chance) {
        return drawAbove(Double.NEGATIVE_INFINITY, chance);
    }

    /** One of those that last longer than {@code least}; {@link #NEVER} where none was seen to end after it. */
    public double drawAbove(double least, RandomGenerator chance) {
        double still = chance.nextDouble() * shareAbove(least);
        int low = firstAbove(least);
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (longer[middle] <= still) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == ends.length ? NEVER : ends[low];
    }

    /** Share that lasts longer than {@code value}, 0–1. */
    public double shareAbove(double value) {
        int first = firstAbove(value);
        return first == 0 ? 1 : longer[first - 1];
    }

    /** Share of which no end was seen, 0–1. */
    public double never() {
        return longer.length == 0 ? 1 : longer[longer.length - 1];
    }

    private int firstAbove(double value) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
