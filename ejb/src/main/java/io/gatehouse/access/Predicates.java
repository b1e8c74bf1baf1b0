package io.gatehouse.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Builds predicates in a simple form: flat, without duplicates, constants folded. Order is kept. */
public final class Predicates {

    public static final Predicate ALWAYS = new Predicate.Always();
    public static final Predicate NEVER = new Predicate.Never();

    private Predicates() {
    }

    /** TRUE where one of the parts is; {@link #NEVER} without parts. */
    public static Predicate or(List<Predicate> parts) {
        var kept = new LinkedHashSet<Predicate>();
        for (Predicate part : parts) {
            switch (part) {
                case Predicate.Always always -> {
                    return ALWAYS;
                }
                case Predicate.Never never -> { }
                case Predicate.Or nested -> kept.addAll(nested.parts());
                default -> kept.add(part);
            }
        }
        return single(kept, NEVER, Predicate.Or::new);
    }

    /** TRUE where all of the parts are; {@link #ALWAYS} without parts. */
    public static Predicate and(List<Predicate> parts) {
        var kept = new LinkedHashSet<Predicate>();
        for (Predicate part : parts) {
            switch (part) {
                case Predicate.Never never -> {
                    return NEVER;
                }
                case Predicate.Always always -> { }
                case Predicate.And nested -> kept.addAll(nested.parts());
                default -> kept.add(part);
            }
        }
        return single(kept, ALWAYS, Predicate.And::new);
    }

    private static Predicate single(LinkedHashSet<Predicate> parts, Predicate none,
                                    java.util.function.Function<List<Predicate>, Predicate> many) {
        return switch (parts.size()) {
            case 0 -> none;
            case 1 -> parts.iterator().next();
            default -> many.apply(new ArrayList<>(parts));
        };
    }
}
