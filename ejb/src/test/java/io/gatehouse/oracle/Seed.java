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
}
