package vn.motcua.workload.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;

/**
 * What a hall looks like at an arrival, as numbers for {@link vn.motcua.domain.prediction.QuantileTrees}: people ahead,
 * counters at work, what was served of late, and how long the ones in service have been there. Only what had happened
 * by then is looked at. Minutes and counts (after Ang, Kwasnick, Bayati, Plambeck and Aratow 2016, M&amp;SOM 18(1):141:
 * fluid features; and Ibrahim and Whitt 2009, M&amp;SOM 11:397, for the delays of others). How far back each looks, 5
 * to 30 minutes, is our own choice: the trees take what tells something.
 */
final class StateFeatures {
    /** Quarter minutes of an hour. */
    private static final int CLASSES = 240;

    private final double[] meanBusy;
    private final double usualBusy;
    /** By service, share of services that last longer, by quarter minutes. */
    private final double[][] longer;

    private final int counters;

    /** With what the days before told of service times. */
    StateFeatures(int services, int counters, List<LogDay> past) {
        this.counters = counters;
        double[] sum = new double[services + 1];
        double[] n = new double[services + 1];
        double[][] seen = new double[services + 1][CLASSES + 1];
        for (LogDay day : past) {
            for (LogTicket ticket : day.tickets()) {
                if (ticket.outcome() == LogTicket.Outcome.SERVED && ticket.busy() >= 0) {
                    for (int service : new int[] {ticket.service(), services}) {
                        sum[service] += ticket.busy() / 60;
                        n[service]++;
                        seen[service][(int) Math.min(CLASSES, ticket.busy() / 15)]++;
                    }
                }
            }
        }
        usualBusy = n[services] == 0 ? Double.NaN : sum[services] / n[services];
        meanBusy = new double[services];
        longer = new double[services][];
        for (int service = 0; service < services; service++) {
            boolean enough = n[service] >= 50;
            meanBusy[service] = enough ? sum[service] / n[service] : usualBusy;
            longer[service] = survivors(seen[enough ? service : services]);
        }
    }

    private static double[] survivors(double[] seen) {
        double total = Math.max(1, Arrays.stream(seen).sum());
        double[] longer = new double[seen.length + 1];
        double left = total;
        for (int i = 0; i < seen.length; i++) {
            longer[i] = left / total;
            left -= seen[i];
        }
        return longer;
    }

    /** The features at a ticket's arrival. */
    double[] of(LogDay day, LogTicket ticket) {
        return new Moment(day, ticket).features();
    }

    /** One arrival. */
    private final class Moment {
        private final LogTicket asked;
        private final double now;
        private final double[] lastCall = new double[counters];
        private final List<LogTicket> serving = new ArrayList<>();
        private final double[] recentCall = {-1e9, -1e9, -1e9, -1e9};
        private final double[] recentWait = new double[4];
        private int ahead;
        private int behind;
        private double work;
        private double headOfLine;
        private double waitedSoFar;
        private int calls5;
        private int calls15;
        private int came5;
        private int came15;
        private int left15;
        private int ended10;
        private double busy30;
        private int ended30;
        private double wait10;

        Moment(LogDay day, LogTicket asked) {
            this.asked = asked;
            this.now = asked.arrived();
            Arrays.fill(lastCall, -1e9);
            for (LogTicket other : day.tickets()) {
                if (other.arrived() > now) {
                    break;
                }
                if (other != asked) {
                    see(other);
                }
            }
        }

        private void see(LogTicket other) {
            double age = now - other.arrived();
            came5 += age <= 300 ? 1 : 0;
            came15 += age <= 900 ? 1 : 0;
            if (other.waitingAt(now)) {
                boolean before = other.before(asked);
                ahead += before ? 1 : 0;
                behind += before ? 0 : 1;
                work += before ? meanBusy[other.service()] : 0;
                headOfLine = before ? Math.max(headOfLine, age) : headOfLine;
                waitedSoFar += before ? age : 0;
            } else if (other.called() <= now) {
                called(other);
            } else if (now - other.ended() <= 900) {
                left15++;
            }
        }

        private void called(LogTicket other) {
            double since = now - other.called();
            calls5 += since <= 300 ? 1 : 0;
            calls15 += since <= 900 ? 1 : 0;
            wait10 = since <= 600 ? Math.max(wait10, other.waited()) : wait10;
            if (other.counter() >= 0) {
                lastCall[other.counter()] = Math.max(lastCall[other.counter()], other.called());
            }
            if (other.ended() > now) {
                serving.add(other);
            } else {
                ended10 += now - other.ended() <= 600 ? 1 : 0;
                if (now - other.ended() <= 1_800 && other.busy() >= 0) {
                    ended30++;
                    busy30 += other.busy() / 60;
                }
            }
            for (int i = 0; i < recentCall.length; i++) {
                if (other.called() > recentCall[i]) {
                    System.arraycopy(recentCall, i, recentCall, i + 1, recentCall.length - i - 1);
                    System.arraycopy(recentWait, i, recentWait, i + 1, recentWait.length - i - 1);
                    recentCall[i] = other.called();
                    recentWait[i] = other.waited() / 60;
                    break;
                }
            }
        }

        double[] features() {
            double active10 = active(600);
            double active30 = active(1_800);
            double mean = ended30 < 5 ? usualBusy : busy30 / ended30;
            double busy = serving.size();
            return new double[] {
                ahead,
                busy,
                active10,
                active30,
                Math.max(0, active10 - busy),
                ahead * usualBusy / Math.max(1, busy),
                (work + usualBusy) / Math.max(1, active10),
                (ahead + 1) * mean / Math.max(1, busy),
                fluid(),
                headOfLine / 60,
                waitedSoFar / 60 / Math.max(1, ahead),
                recentWait[0],
                Arrays.stream(recentWait).average().orElse(0),
                wait10 / 60,
                calls5,
                calls15,
                5.0 * (ahead + 1) / Math.max(.5, calls5),
                15.0 * (ahead + 1) / Math.max(.5, calls15),
                came5,
                came15,
                left15,
                ended10,
                mean,
                (now - Math.max(recentCall[0], now - 3_600)) / 60,
                elapsed(),
                (asked.arrived() - asked.rank()) / 60,
                meanBusy[asked.service()],
                behind,
                now / 3_600
            };
        }

        private double active(double within) {
            int active = 0;
            for (double last : lastCall) {
                active += now - last <= within ? 1 : 0;
            }
            return Math.max(active, serving.size());
        }

        private double elapsed() {
            return serving.stream()
                    .mapToDouble(other -> (now - other.called()) / 60)
                    .average()
                    .orElse(0);
        }

        /**
         * When as many services are expected to have ended as are needed before me, in minutes, at most an hour: the
         * first u with Σ P(S ≤ e + u | S &gt; e) and what the next ones will have done by then ≥ people ahead + ½, over
         * those in service, e how long each has been there. Own rule, because QL takes services for exponential and so
         * forgets how long they have lasted. Whoever is there longer than anybody was is done within u by a chance of
         * .2.
         */
        private double fluid() {
            double need = ahead + .5;
            for (int quarter = 1; quarter <= CLASSES; quarter++) {
                double done = 0;
                for (LogTicket other : serving) {
                    double[] left = longer[other.service()];
                    int at = (int) Math.min(CLASSES, (now - other.called()) / 15);
                    double ended = left[at] <= 0 ? .2 : 1 - left[Math.min(CLASSES, at + quarter)] / left[at];
                    // Whoever ended takes the next: half the time since on average, at the usual pace.
                    done += ended + ended * quarter / 4.0 / 2 / usualBusy;
                }
                if (done >= need) {
                    return quarter / 4.0;
                }
            }
            return CLASSES / 4.0;
        }
    }
}
