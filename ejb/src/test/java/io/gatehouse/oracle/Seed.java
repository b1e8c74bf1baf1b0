package io.gatehouse.oracle;

/** The seed of a random test: a new one each run, or the one given by {@code -Dgatehouse.test.seed}. */
public final class Seed {

    private Seed() {
    }

    public static long of(String test) {
        long seed = Long.getLong("gatehouse.test.seed", System.nanoTime());
        System.out.printf("%s: seed %d (repeat with -Dgatehouse.test.seed=%d)%n", test, seed, seed);
        return seed;
    }

    /** So many of the cases of a random test, at least one; all of them unless {@code -Dgatehouse.test.share} says less. */
    public static int share(int cases) {
        return Math.max(1, (int) (cases * Double.parseDouble(System.getProperty("gatehouse.test.share", "1"))));
    }

    /** Whether all cases are run: in a share of them what is rare need not occur. */
    public static boolean isWhole() {
        return System.getProperty("gatehouse.test.share") == null;
    }
}
