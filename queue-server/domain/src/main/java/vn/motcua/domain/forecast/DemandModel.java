package vn.motcua.domain.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A way to foretell how many people come on a day, from the days before. */
public sealed interface DemandModel {
    /** As it stands in tables. */
    String name();

    /**
     * People by half-hour, {@value DemandHistory#HALF_HOURS} of them; zeros where nothing is known of such a day.
     *
     * @param past what is known
     * @param day the day, after all that is known
     */
    double[] foretell(DemandHistory past, LocalDate day);

    /**
     * The median of the same weekday and half-hour in the last eight weeks: what every other model has to beat
     * (waiting-science, section 8, where it was the best of those measured).
     */
    record SeasonalMedian() implements DemandModel {
        private static final int WEEKS = 8;

        @Override
        public String name() {
            return "median";
        }

        @Override
        public double[] foretell(DemandHistory past, LocalDate day) {
            return Middle.of(past, past.sameWeekday(day, WEEKS), .5);
        }
    }

    /**
     * The trimmed mean of the same weekday in the last ten weeks, smoothed over neighbouring half-hours with weights
     * 1:3:1, times the level of the last days: the median of what the last three main days had against what this says
     * of them, by its root, and less the further the day lies ahead. Counts of people are noisy; a trimmed mean of more
     * weeks and the neighbours' half-hours halve the noise, which the median of eight numbers keeps (Tukey 1962, Annals
     * of Mathematical Statistics 33:1; for level × season, Taylor 2008, Management Science 54(2):253). How they are put
     * together is our own rule, because so it came nearer than the median on the bank's March and April, on which its
     * constants were chosen: people = shape·level^(.5·.93^(ahead − 1)).
     */
    record LevelledMean() implements DemandModel {
        /** Weeks that are looked at, the most that any model does. */
        static final int WEEKS = 10;

        /** Share of the days left out at each end. */
        private static final double TRIMMED = .25;
        /** Weight of each neighbouring half-hour, of 1 in all. */
        private static final double NEIGHBOUR = .2;
        /** Main days that give the level: those with at least half of the people that the day is expected to have. */
        private static final int LAST_DAYS = 3;
        /** Usable days among which they are looked for. */
        private static final int LOOKED_AT = 12;
        /** Exponent of the level, a day ahead. */
        private static final double SHRUNK = .5;
        /** Part of the level that is left after each day ahead. */
        private static final double KEPT = .93;

        @Override
        public String name() {
            return "levelled mean";
        }

        @Override
        public double[] foretell(DemandHistory past, LocalDate day) {
            double[] shape = shape(past, day);
            double usual = Arrays.stream(shape).sum();
            double[] levels = past.recent(day, LOOKED_AT).stream()
                    .filter(last -> past.total(last) >= usual / 2)
                    .limit(LAST_DAYS)
                    .mapToDouble(last -> past.total(last)
                            / Math.max(
                                    1,
                                    Arrays.stream(shape(past.before(last), last))
                                            .sum()))
                    // Less than a fifth or more than five times is another office, no level: own rule.
                    .filter(level -> level > .2 && level < 5)
                    .toArray();
            if (levels.length == 0 || past.days().isEmpty()) {
                return shape;
            }
            long ahead = day.toEpochDay() - past.days().getLast().toEpochDay();
            double level = Math.pow(Numbers.median(levels), SHRUNK * Math.pow(KEPT, ahead - 1.0));
            return Arrays.stream(shape).map(people -> people * level).toArray();
        }

        private static double[] shape(DemandHistory past, LocalDate day) {
            double[] mean = Middle.of(past, past.sameWeekday(day, WEEKS), TRIMMED);
            double[] smooth = new double[mean.length];
            for (int half = 0; half < mean.length; half++) {
                double before = mean[Math.max(0, half - 1)];
                double after = mean[Math.min(mean.length - 1, half + 1)];
                smooth[half] = NEIGHBOUR * before + (1 - 2 * NEIGHBOUR) * mean[half] + NEIGHBOUR * after;
            }
            return smooth;
        }
    }

    /** The middle of some days by half-hour. */
    final class Middle {
        private Middle() {}

        static double[] of(DemandHistory past, List<LocalDate> days, double trimmed) {
            double[] middle = new double[DemandHistory.HALF_HOURS];
            List<double[]> people = days.stream().map(past::of).toList();
            for (int half = 0; half < middle.length && !people.isEmpty(); half++) {
                int at = half;
                middle[half] = Numbers.trimmedMean(
                        people.stream().mapToDouble(day -> day[at]).toArray(), trimmed);
            }
            return middle;
        }
    }
}
