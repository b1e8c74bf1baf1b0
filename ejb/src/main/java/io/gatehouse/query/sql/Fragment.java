package io.gatehouse.query.sql;

import java.util.ArrayList;
import java.util.List;

/** A piece of SQL under construction: text, slots and other fragments, in order. Immutable, cheap to join. */
final class Fragment {

    /** The longest statement that is made, in characters. */
    private static final int LONGEST = 1_000_000;

    private final List<Object> parts;

    private Fragment(List<Object> parts) {
        this.parts = parts;
    }

    /** Of strings, slots, fragments and expressions. */
    static Fragment of(Object... parts) {
        var list = new ArrayList<Object>(parts.length);
        for (Object part : parts) {
            list.add(part instanceof Expr expr ? expr.sql() : part);
        }
        return new Fragment(list);
    }

    static Fragment join(String separator, List<?> parts) {
        var list = new ArrayList<Object>();
        for (Object part : parts) {
            if (!list.isEmpty()) {
                list.add(separator);
            }
            list.add(part instanceof Expr expr ? expr.sql() : part);
        }
        return new Fragment(list);
    }

    /** Text runs joined, slots between them. */
    List<Slot> slots() {
        var slots = new ArrayList<Slot>();
        var text = new StringBuilder();
        collect(slots, text, new int[1]);
        if (!text.isEmpty()) {
            slots.add(new Slot.Text(text.toString()));
        }
        return slots;
    }

    /** For telling equal expressions: equal texts iff equal SQL. */
    String key() {
        return slots().toString();
    }

    private void collect(List<Slot> slots, StringBuilder text, int[] length) {
        for (Object part : parts) {
            switch (part) {
                case Fragment fragment -> fragment.collect(slots, text, length);
                case Slot slot -> {
                    if (!text.isEmpty()) {
                        slots.add(new Slot.Text(text.toString()));
                        text.setLength(0);
                    }
                    slots.add(slot);
                }
                default -> {
                    var string = part.toString();
                    length[0] += string.length();
                    if (length[0] > LONGEST) {
                        throw SqlRefusal.tooComplex();
                    }
                    text.append(string);
                }
            }
        }
    }
}
