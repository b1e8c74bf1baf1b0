package io.gatehouse.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Calls its members in turn, each as often as its weight says, at intervals that vary by half. So the order is left to
 * chance and the shares are not: nobody goes quiet by accident. Members of weight zero are never called.
 */
final class Rota<T> {

    private final Dice dice;
    private final List<Turn<T>> turns = new ArrayList<>();

    private static final class Turn<T> {
        private final T member;
        private final double interval;
        private double due;

        private Turn(T member, double interval, double due) {
            this.member = member;
            this.interval = interval;
            this.due = due;
        }
    }

    Rota(Dice dice, List<T> members, ToIntFunction<? super T> weight) {
        this.dice = dice;
        members.stream().filter(member -> weight.applyAsInt(member) > 0).forEach(member -> {
            double interval = 1.0 / weight.applyAsInt(member);
            turns.add(new Turn<>(member, interval, interval * dice.share()));
        });
    }

    T next() {
        Turn<T> turn = turns.stream().min(Comparator.comparingDouble(each -> each.due)).orElseThrow();
        turn.due += turn.interval * (0.5 + dice.share());
        return turn.member;
    }
}
