package io.gatehouse.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Draws like from a shuffled deck that holds each card as often as its weight says, shuffled anew when it is empty.
 * So the order is left to chance and the shares are not: nobody goes quiet by accident.
 */
final class Deck<T> {

    private final Dice dice;
    private final List<T> full = new ArrayList<>();
    private final List<T> left = new ArrayList<>();

    Deck(Dice dice, List<T> cards, ToIntFunction<? super T> weight) {
        this.dice = dice;
        cards.forEach(card -> {
            for (int i = 0; i < weight.applyAsInt(card); i++) {
                full.add(card);
            }
        });
    }

    T draw() {
        if (left.isEmpty()) {
            left.addAll(full);
        }
        return left.remove(dice.between(0, left.size() - 1));
    }
}
