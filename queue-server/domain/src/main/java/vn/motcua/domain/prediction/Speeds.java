package vn.motcua.domain.prediction;

import java.util.List;

/**
 * How long each officer and each counter takes, against what the same services usually take; 1 for usual. Whoever was
 * seen little is drawn towards the office's mean, as if {@code PRIOR_SECONDS} of usual service had been seen besides:
 * the mean of a gamma distribution given what was seen (Gelman et al. 2013, Bayesian Data Analysis, section 2.6).
 *
 * @param officers by officer
 * @param counters by counter, whoever sat there
 * @param usual by counter, for whoever will sit there: its usual officer's where one had at least half of its people,
 *     else the counter's; own rule, because plans name no officers (ADR 34)
 */
record Speeds(double[] officers, double[] counters, double[] usual) {
    /** What is supposed besides what was seen: thirty usual services of eight minutes (waiting-science, section 2). */
    private static final double PRIOR_SECONDS = 30 * 8 * 60;

    /** From those who were served, and the usual handling by service. */
    static Speeds of(int counters, List<LogTicket> served, Samples[] handling) {
        int officers = 1 + served.stream().mapToInt(LogTicket::officer).max().orElse(-1);
        double[][] byOfficer = new double[officers][2];
        double[][] byCounter = new double[counters][2];
        int[][] people = new int[counters][officers];
        int[] all = new int[counters];
        for (LogTicket ticket : served) {
            double expected = handling[ticket.service()].mean();
            if (ticket.officer() >= 0) {
                add(byOfficer[ticket.officer()], ticket, expected);
            }
            if (ticket.counter() >= 0) {
                add(byCounter[ticket.counter()], ticket, expected);
                all[ticket.counter()]++;
                if (ticket.officer() >= 0) {
                    people[ticket.counter()][ticket.officer()]++;
                }
            }
        }
        double[] ofOfficers = shrunk(byOfficer);
        double[] ofCounters = shrunk(byCounter);
        double[] usual = ofCounters.clone();
        for (int counter = 0; counter < counters; counter++) {
            for (int officer = 0; officer < officers; officer++) {
                if (all[counter] > 0 && 2 * people[counter][officer] >= all[counter]) {
                    usual[counter] = ofOfficers[officer];
                }
            }
        }
        return new Speeds(ofOfficers, ofCounters, usual);
    }

    private static void add(double[] takenAndExpected, LogTicket ticket, double expected) {
        takenAndExpected[0] += ticket.ended() - ticket.called();
        takenAndExpected[1] += expected;
    }

    /** (Seconds taken + prior) ÷ (seconds expected + prior): (Σy + α) ÷ (Σx + β) there, with α = β, for a mean of 1. */
    private static double[] shrunk(double[][] takenAndExpected) {
        double[] speed = new double[takenAndExpected.length];
        for (int i = 0; i < speed.length; i++) {
            speed[i] = (takenAndExpected[i][0] + PRIOR_SECONDS) / (takenAndExpected[i][1] + PRIOR_SECONDS);
        }
        return speed;
    }

    /** Of whoever served somebody: the officer where that is known, else the counter. */
    double of(LogTicket ticket) {
        return ticket.officer() >= 0
                ? officers[ticket.officer()]
                : ticket.counter() >= 0 ? counters[ticket.counter()] : 1;
    }
}
