package vn.motcua.domain.prediction;

/**
 * Which quantile of the simulation is told as what so many of ten are called within: after every promise that was not
 * kept a little higher, after every kept one a little lower, so that in the long run as many are kept as was said,
 * whatever the simulation misses (adaptive conformal inference: Gibbs and Candès 2021, NeurIPS 34:1660). Never below
 * what was said: a promise is not made shorter because the last ones were kept. Applied only where it is needed: while
 * fewer than {@value #ENOUGH} promises are judged, or no more than {@value #SLACK} of them too many were broken,
 * nothing is corrected. That is what chance alone is off by: the standard error of a share of .9 among 100 is √(.9·.1 ÷
 * 100) = .03.
 *
 * <p>The running office and {@code motcua evaluate} both go by it (ADR 39). For one thread at a time.
 */
public final class KeptLevel {
    /** How far back promises are looked at, in days: those that the page {@code /coverage} counts. */
    public static final int DAYS = 28;

    static final int ENOUGH = 100;
    static final double SLACK = .03;

    /** The step of that paper, for each promise. */
    private static final double STEP = .005;
    /** Own rule: of 200 plays no more than the last two lie beyond it. */
    private static final double MOST = .99;

    private final double said;
    private double level;
    private int judged;
    private int kept;

    /** @param said the share that is to be kept, such as .9 */
    public KeptLevel(double said) {
        this.said = said;
        this.level = said;
    }

    /** One more promise is judged, in the order in which they were made. */
    public void judge(boolean within) {
        judged++;
        kept += within ? 1 : 0;
        level = Math.clamp(level + STEP * (within ? said - 1 : said), said, MOST);
    }

    /** The quantile of the simulation to tell now, 0–1. */
    public double level() {
        return judged < ENOUGH || kept >= (said - SLACK) * judged ? said : level;
    }
}
