package vn.motcua.domain.staffing;

/**
 * The waits of many days by half-hour of arrival, seconds. A mean is all waits ÷ all people, never a mean of days'
 * means; its standard error is that of a ratio over days (Cochran 1977, Sampling Techniques, section 2.11): with w the
 * waits of a day, n its people, m the mean and d days, √(Σ(w − m·n)² · d ÷ (d − 1)) ÷ Σn.
 */
public final class StaffFigures {
    private final int halfHours;
    private final double[] people;
    private final double[] waited;
    private final double[] peopleSquared;
    private final double[] waitedSquared;
    private final double[] peopleWaited;
    private final int[] within;
    private final int[] with;
    private int days;

    /** Nothing seen yet. Places: half-hours, the whole day, then services. */
    StaffFigures(int halfHours, int services) {
        this.halfHours = halfHours;
        int places = halfHours + 1 + services;
        people = new double[places];
        waited = new double[places];
        peopleSquared = new double[places];
        waitedSquared = new double[places];
        peopleWaited = new double[places];
        within = new int[places];
        with = new int[places];
    }

    void add(Arrivals day, double[] waits, double target) {
        double[] n = new double[people.length];
        double[] sum = new double[people.length];
        for (int i = 0; i < waits.length; i++) {
            int half = Math.min(halfHours - 1, (int) (day.at()[i] / Demand.HALF_HOUR));
            count(n, sum, half, waits[i]);
            count(n, sum, halfHours, waits[i]);
            count(n, sum, halfHours + 1 + day.service()[i], waits[i]);
        }
        for (int place = 0; place < n.length; place++) {
            people[place] += n[place];
            waited[place] += sum[place];
            peopleSquared[place] += n[place] * n[place];
            waitedSquared[place] += sum[place] * sum[place];
            peopleWaited[place] += n[place] * sum[place];
            if (n[place] > 0) {
                with[place]++;
                within[place] += sum[place] <= target * n[place] ? 1 : 0;
            }
        }
        days++;
    }

    private static void count(double[] n, double[] sum, int place, double wait) {
        n[place]++;
        sum[place] += wait;
    }

    StaffFigures and(StaffFigures other) {
        StaffFigures both = new StaffFigures(halfHours, people.length - halfHours - 1);
        for (StaffFigures one : new StaffFigures[] {this, other}) {
            for (int place = 0; place < people.length; place++) {
                both.people[place] += one.people[place];
                both.waited[place] += one.waited[place];
                both.peopleSquared[place] += one.peopleSquared[place];
                both.waitedSquared[place] += one.waitedSquared[place];
                both.peopleWaited[place] += one.peopleWaited[place];
                both.within[place] += one.within[place];
                both.with[place] += one.with[place];
            }
            both.days += one.days;
        }
        return both;
    }

    /** Days seen. */
    public int days() {
        return days;
    }

    /** Half-hours of a day. */
    public int halfHours() {
        return halfHours;
    }

    /** Services told apart. */
    public int services() {
        return people.length - halfHours - 1;
    }

    /** Mean wait of those who came in a half-hour, in seconds; 0 where nobody came. */
    public double meanWait(int half) {
        return mean(half);
    }

    /** Standard error of {@link #meanWait}, in seconds. */
    public double standardError(int half) {
        return error(half);
    }

    /**
     * Share of days with people, 0–1, on which the mean wait of a half-hour was within the target (waiting-science,
     * section 7); 1 where nobody came.
     */
    public double shareOfDaysWithin(int half) {
        return with[half] == 0 ? 1 : (double) within[half] / with[half];
    }

    /** Mean number of people in a half-hour. */
    public double people(int half) {
        return days == 0 ? 0 : people[half] / days;
    }

    /** Mean wait of everybody, in seconds. */
    public double dayMeanWait() {
        return mean(halfHours);
    }

    /** Standard error of {@link #dayMeanWait}, in seconds. */
    public double dayStandardError() {
        return error(halfHours);
    }

    /** Mean wait for one service over the day, in seconds. */
    public double serviceMeanWait(int service) {
        return mean(halfHours + 1 + service);
    }

    private double mean(int place) {
        return people[place] == 0 ? 0 : waited[place] / people[place];
    }

    private double error(int place) {
        if (people[place] == 0 || days < 2) {
            return 0;
        }
        double mean = mean(place);
        double squares = waitedSquared[place] - 2 * mean * peopleWaited[place] + mean * mean * peopleSquared[place];
        return Math.sqrt(Math.max(0, squares) * days / (days - 1.0)) / people[place];
    }
}
