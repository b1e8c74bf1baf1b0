package io.gatehouse.summary.facts;

import java.util.Arrays;

/** Tests of significance. Floating point is good enough for a decision; no figure comes from here. */
final class Statistics {

    private Statistics() {
    }

    /** How many standard errors a rate {events, chances} lies above the rate of others (two-proportion test). */
    static double binomialZ(double[] one, double[] others) {
        if (one[1] <= 0 || others[1] <= 0) {
            return 0;
        }
        double pooled = (one[0] + others[0]) / (one[1] + others[1]);
        double variance = pooled * Math.max(0.01, 1 - pooled) * (1 / one[1] + 1 / others[1]);
        return variance <= 0 ? 0 : (one[0] / one[1] - others[0] / others[1]) / Math.sqrt(variance);
    }

    /** The place near a split where the levels before and after differ most for their size: where it most likely was. */
    static Split refine(DaySeries series, Split split) {
        int reach = 15;
        var all = series.total(0);
        var best = split;
        double most = 0;
        for (int at = Math.max(4, split.at() - reach); at <= Math.min(series.size() - 4, split.at() + reach); at++) {
            var after = series.total(at);
            double before = (all[0] - after[0]) / (all[1] - after[1]);
            double difference = (after[0] / after[1] - before) * Math.sqrt(after[1] * (all[1] - after[1]));
            if (Math.abs(difference) > most) {
                most = Math.abs(difference);
                best = new Split(at, split.z());
            }
        }
        return best;
    }

    /** How far a count lies above what is expected, in standard deviations (Anscombe's transform of Poisson counts). */
    static double poissonZ(double count, double expected) {
        return 2 * (Math.sqrt(count + 0.375) - Math.sqrt(expected + 0.375));
    }

    /** How surely a rate lies above that of others: the smaller of both tests, so that few events prove little. */
    static double rateZ(double[] one, double[] others) {
        double expected = others[1] <= 0 ? Double.MAX_VALUE : Math.max(others[0], 0.5) / others[1] * one[1];
        return Math.min(binomialZ(one, others), poissonZ(one[0], expected));
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length == 0 ? Double.NaN : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Median absolute deviation, scaled to the standard deviation of normal values. */
    static double spread(double[] values) {
        double center = median(values);
        return 1.4826 * median(Arrays.stream(values).map(value -> Math.abs(value - center)).toArray());
    }

    /** Ranks from 1, the mean rank for ties. */
    static double[] ranks(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = new double[sorted.length];
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            Arrays.fill(middle, from, to, (from + 1 + to) / 2.0);
        }
        return Arrays.stream(values).map(value -> middle[Arrays.binarySearch(sorted, value)]).toArray();
    }

    /** Where a series changes its level, and how surely. */
    record Split(int at, double z) {
    }

    /**
     * The split of a series in two with the greatest standardised rank sum (Pettitt, <i>A non-parametric approach to
     * the change-point problem</i>, 1979), each part of at least {@code least} values.
     */
    static Split split(double[] series, int least) {
        int n = series.length;
        var ranks = ranks(series);
        double mean = (n + 1) / 2.0;
        double variance = Arrays.stream(ranks).map(rank -> (rank - mean) * (rank - mean)).sum() / Math.max(1, n - 1);
        var best = new Split(0, 0);
        double sum = 0;
        for (int at = 1; at <= n - least; at++) {
            sum += ranks[at - 1] - mean;
            if (at >= least) {
                double deviation = Math.sqrt(variance * at * (n - at) / n);
                double z = deviation == 0 ? 0 : -sum / deviation;
                best = Math.abs(z) > Math.abs(best.z()) ? new Split(at, z) : best;
            }
        }
        return best;
    }
}
