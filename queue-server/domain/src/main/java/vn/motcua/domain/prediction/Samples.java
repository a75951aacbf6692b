package vn.motcua.domain.prediction;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What was seen of a duration, in seconds: drawn from as it is, without the shape of any named distribution (the
 * empirical distribution: each of n observations with probability 1 ÷ n).
 */
public final class Samples {
    private final double[] sorted;
    private final double mean;

    private Samples(double[] sorted) {
        this.sorted = sorted;
        this.mean = Arrays.stream(sorted).average().orElseThrow();
    }

    /**
     * These observations.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Samples of(double[] seconds) {
        if (seconds.length == 0) {
            throw new IllegalArgumentException("nothing was observed");
        }
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    /** How many there are. */
    public int size() {
        return sorted.length;
    }

    /** Their mean in seconds. */
    public double mean() {
        return mean;
    }

    /** One of them. */
    public double draw(RandomGenerator chance) {
        return sorted[chance.nextInt(sorted.length)];
    }

    /**
     * One of those above {@code least}: the empirical distribution given that it has lasted so long already (elapsed
     * service, Whitt 1999, Management Science 45(6); waiting-science, section 2). Beyond the longest ever seen,
     * {@code least} and a tenth of the mean: own rule, because nothing was seen there, and a play must not wait for
     * ever.
     */
    public double drawAbove(double least, RandomGenerator chance) {
        int first = firstAbove(least);
        return first == sorted.length ? least + mean / 10 : sorted[first + chance.nextInt(sorted.length - first)];
    }

    /**
     * As {@link #drawAbove}, the one at {@code share} of those above, 0 to below 1: for several that go by one chance.
     */
    double above(double least, double share) {
        int first = firstAbove(least);
        return first == sorted.length ? least + mean / 10 : sorted[first + (int) (share * (sorted.length - first))];
    }

    /** Whether all of them are 0. */
    boolean nothing() {
        return sorted[0] == 0 && sorted[sorted.length - 1] == 0;
    }

    /** Share of them above {@code value}, 0–1. */
    public double shareAbove(double value) {
        return (double) (sorted.length - firstAbove(value)) / sorted.length;
    }

    private int firstAbove(double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
