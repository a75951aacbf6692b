package vn.motcua.domain.staffing;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The people of one day in the order of arrival.
 *
 * @param at seconds since opening
 * @param handling seconds that each one takes
 * @param service what each one asks for
 */
record Arrivals(double[] at, double[] handling, int[] service) {
    int size() {
        return at.length;
    }

    /** Collects people in any order. */
    static final class Draft {
        private double[] at = new double[256];
        private double[] handling = new double[256];
        private int[] service = new int[256];
        private int size;

        void add(double arrival, double seconds, int asked) {
            if (size == at.length) {
                at = Arrays.copyOf(at, 2 * size);
                handling = Arrays.copyOf(handling, 2 * size);
                service = Arrays.copyOf(service, 2 * size);
            }
            at[size] = arrival;
            handling[size] = seconds;
            service[size++] = asked;
        }

        Arrivals sorted() {
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingDouble(i -> at[i]));
            double[] sortedAt = new double[size];
            double[] sortedHandling = new double[size];
            int[] sortedService = new int[size];
            for (int i = 0; i < size; i++) {
                sortedAt[i] = at[order[i]];
                sortedHandling[i] = handling[order[i]];
                sortedService[i] = service[order[i]];
            }
            return new Arrivals(sortedAt, sortedHandling, sortedService);
        }
    }
}
