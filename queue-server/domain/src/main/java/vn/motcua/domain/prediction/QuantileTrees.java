package vn.motcua.domain.prediction;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Learns one quantile of a number from features by gradient boosting: small trees, one after the other, each split
 * where the pinball loss falls steepest, its leaves set to the quantile of what is still unexplained (Friedman 2001,
 * Annals of Statistics 29(5):1189; the loss of Koenker and Bassett 1978, Econometrica 46(1):33). Each tree sees a part
 * of the observations only (Friedman 2002, Computational Statistics and Data Analysis 38(4):367). What is learned is in
 * the unit of the truth. An unknown feature is {@link Double#NaN} and goes with the smallest values.
 *
 * <p>Deterministic for a seed; immutable once learned.
 */
public final class QuantileTrees {
    /** Classes that a feature is cut into, at its quantiles; own choice, because more cost time and tell little. */
    private static final int BINS = 48;

    private final double start;
    private final double[][] cuts;
    private final Tree[] trees;

    private QuantileTrees(double start, double[][] cuts, Tree[] trees) {
        this.start = start;
        this.cuts = cuts;
        this.trees = trees;
    }

    /**
     * How much is learned.
     *
     * @param rounds trees
     * @param depth of a tree
     * @param rate part of each leaf that is taken
     * @param leastInLeaf fewest observations of a leaf
     * @param sampled part of the observations that each tree sees
     */
    public record Effort(int rounds, int depth, double rate, int leastInLeaf, double sampled) {}

    /** A full binary tree by place: children of i are 2i+1 and 2i+2; {@code feature} is -1 at a leaf. */
    private record Tree(int[] feature, int[] upTo, double[] value) {
        double of(byte[] bins) {
            int node = 0;
            while (feature[node] >= 0) {
                node = 2 * node + (bins[feature[node]] <= upTo[node] ? 1 : 2);
            }
            return value[node];
        }
    }

    /**
     * Learns.
     *
     * @param features by observation, all of one length
     * @param truth what followed
     * @param level the quantile, 0–1
     */
    public static QuantileTrees learn(double[][] features, double[] truth, double level, Effort effort, long seed) {
        if (features.length == 0 || features.length != truth.length) {
            throw new IllegalArgumentException("every observation needs its features");
        }
        double[][] cuts = cuts(features);
        byte[][] bins = new byte[features.length][];
        Arrays.setAll(bins, i -> bins(cuts, features[i]));
        double start = quantile(truth.clone(), truth.length, level);
        double[] off = new double[truth.length];
        Arrays.setAll(off, i -> truth[i] - start);
        SplittableRandom chance = new SplittableRandom(seed);
        Tree[] trees = new Tree[effort.rounds()];
        for (int round = 0; round < trees.length; round++) {
            trees[round] = new Growth(bins, off, level, cuts.length, effort, chance).tree();
            for (int i = 0; i < off.length; i++) {
                off[i] -= trees[round].of(bins[i]);
            }
        }
        return new QuantileTrees(start, cuts, trees);
    }

    /** The quantile for these features. */
    public double of(double[] features) {
        byte[] bins = bins(cuts, features);
        double sum = start;
        for (Tree tree : trees) {
            sum += tree.of(bins);
        }
        return sum;
    }

    private static double[][] cuts(double[][] features) {
        double[][] cuts = new double[features[0].length][];
        for (int feature = 0; feature < cuts.length; feature++) {
            int at = feature;
            double[] sorted = Arrays.stream(features)
                    .mapToDouble(all -> all[at])
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            double[] upTo = new double[Math.max(0, BINS - 1)];
            int n = 0;
            for (int bin = 1; bin < BINS && sorted.length > 0; bin++) {
                double cut = sorted[(int) ((long) bin * (sorted.length - 1) / BINS)];
                if (n == 0 || cut > upTo[n - 1]) {
                    upTo[n++] = cut;
                }
            }
            cuts[feature] = Arrays.copyOf(upTo, n);
        }
        return cuts;
    }

    private static byte[] bins(double[][] cuts, double[] features) {
        byte[] bins = new byte[cuts.length];
        for (int feature = 0; feature < bins.length; feature++) {
            double value = features[feature];
            int low = 0;
            int high = cuts[feature].length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (cuts[feature][middle] < value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            bins[feature] = (byte) low;
        }
        return bins;
    }

    /** Of the first n values: linear interpolation, type 7 of Hyndman and Fan (1996). */
    private static double quantile(double[] values, int n, double level) {
        Arrays.sort(values, 0, n);
        double position = level * (n - 1);
        int below = (int) position;
        return values[below] + (position - below) * (values[Math.min(below + 1, n - 1)] - values[below]);
    }

    /** One tree being grown. */
    private static final class Growth {
        private final byte[][] bins;
        private final double[] off;
        private final double level;
        private final int features;
        private final Effort effort;
        private final int[] feature;
        private final int[] upTo;
        private final double[] value;
        private final int[] members;

        Growth(byte[][] bins, double[] off, double level, int features, Effort effort, SplittableRandom chance) {
            this.bins = bins;
            this.off = off;
            this.level = level;
            this.features = features;
            this.effort = effort;
            int nodes = (1 << effort.depth() + 1) - 1;
            feature = new int[nodes];
            upTo = new int[nodes];
            value = new double[nodes];
            Arrays.fill(feature, -1);
            int[] drawn = new int[off.length];
            int n = 0;
            for (int i = 0; i < off.length; i++) {
                if (chance.nextDouble() < effort.sampled()) {
                    drawn[n++] = i;
                }
            }
            members = n == 0 ? new int[] {0} : Arrays.copyOf(drawn, n);
        }

        Tree tree() {
            grow(0, 0, members.length, 0);
            return new Tree(feature, upTo, value);
        }

        private void grow(int node, int from, int to, int depth) {
            if (depth < effort.depth() && split(node, from, to)) {
                int middle = partition(from, to, feature[node], upTo[node]);
                grow(2 * node + 1, from, middle, depth + 1);
                grow(2 * node + 2, middle, to, depth + 1);
                return;
            }
            double[] seen = new double[to - from];
            for (int i = from; i < to; i++) {
                seen[i - from] = off[members[i]];
            }
            value[node] = effort.rate() * quantile(seen, seen.length, level);
        }

        /**
         * Where the gradients of both sides differ most: the largest G₁² ÷ n₁ + G₂² ÷ n₂, with G a side's sum of
         * gradients, which is the least squares fit of the gradient (Friedman 2001). The gradient is τ for what lies
         * above and τ − 1 for what does not: that of the pinball loss. False where no split leaves enough on both
         * sides.
         */
        private boolean split(int node, int from, int to) {
            double[] slope = new double[features * BINS];
            int[] count = new int[features * BINS];
            double all = 0;
            for (int i = from; i < to; i++) {
                byte[] of = bins[members[i]];
                double gradient = off[members[i]] > 0 ? level : level - 1;
                all += gradient;
                for (int f = 0; f < features; f++) {
                    slope[f * BINS + of[f]] += gradient;
                    count[f * BINS + of[f]]++;
                }
            }
            int n = to - from;
            double best = all * all / n + 1e-9;
            for (int f = 0; f < features; f++) {
                double left = 0;
                int few = 0;
                for (int bin = 0; bin < BINS - 1; bin++) {
                    left += slope[f * BINS + bin];
                    few += count[f * BINS + bin];
                    if (few >= effort.leastInLeaf() && n - few >= effort.leastInLeaf()) {
                        double gain = left * left / few + (all - left) * (all - left) / (n - few);
                        if (gain > best) {
                            best = gain;
                            feature[node] = f;
                            upTo[node] = bin;
                        }
                    }
                }
            }
            return feature[node] >= 0;
        }

        private int partition(int from, int to, int by, int bin) {
            int middle = from;
            for (int i = from; i < to; i++) {
                if (bins[members[i]][by] <= bin) {
                    int other = members[middle];
                    members[middle++] = members[i];
                    members[i] = other;
                }
            }
            return middle;
        }
    }
}
