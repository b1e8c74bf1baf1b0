package io.gatehouse.leaktest.job;

/** Figures on hidden data for people who may not see them: rounded down to one digit that counts. */
final class Coarse {

    private Coarse() {
    }

    static long of(long figure) {
        long unit = 1;
        while (figure / unit >= 10) {
            unit *= 10;
        }
        return figure / unit * unit;
    }
}
