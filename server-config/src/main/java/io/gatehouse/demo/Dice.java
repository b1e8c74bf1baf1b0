package io.gatehouse.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Chance that falls the same way every time: one stream of random numbers for each topic. */
final class Dice {

    private final Random random;

    private Dice(long seed) {
        random = new Random(seed);
    }

    /** The stream of this topic; two topics are independent of each other. */
    static Dice of(String topic) {
        return new Dice(DemoCompany.SEED * 0x9E3779B97F4A7C15L + topic.hashCode());
    }

    /** A whole number from low to high, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T pick(List<T> choices, ToIntFunction<? super T> weight) {
        int left = random.nextInt(choices.stream().mapToInt(weight).sum());
        for (T choice : choices) {
            left -= weight.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("weights changed while being summed");
    }

    /** A number from 0 to 1. */
    double share() {
        return random.nextDouble();
    }

    /** The value with normal noise of this relative size, cut off at three deviations. */
    double around(double value, double deviation) {
        double noise = Math.max(-3, Math.min(3, random.nextGaussian()));
        return value * (1 + deviation * noise);
    }

    /** As {@link #around}, as a whole number of at least one. */
    int wholeAround(double value, double deviation) {
        return (int) Math.max(1, Math.round(around(value, deviation)));
    }

    /** How many of this many independent trials hit. */
    int hits(int trials, double probability) {
        int hits = 0;
        for (int i = 0; i < trials; i++) {
            hits += chance(probability) ? 1 : 0;
        }
        return hits;
    }

    /** How many events fall on a day with this mean. */
    int events(double mean) {
        int whole = (int) Math.floor(mean) + (chance(mean % 1) ? 1 : 0);
        return whole == 0 ? 0 : whole + between(-1, 1);
    }

    static BigDecimal euros(double amount) {
        return BigDecimal.valueOf(Math.round(amount * 100), 2);
    }
}
