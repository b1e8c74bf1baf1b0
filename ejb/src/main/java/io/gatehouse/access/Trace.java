package io.gatehouse.access;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Hears the steps of a decision while it is made, so that explaining is the enforcing function with somebody listening.
 * It cannot change the decision. Not for use by several threads.
 */
public abstract sealed class Trace permits Trace.Silent, Trace.Heard {

    /** Nobody listens: the case when the rule is enforced. */
    public static final Trace NONE = new Silent();

    /** Whether a step is worth putting into words. */
    abstract boolean listens();

    abstract void hear(Reason reason);

    static final class Silent extends Trace {
        @Override
        boolean listens() {
            return false;
        }

        @Override
        void hear(Reason reason) {
            // nobody listens
        }
    }

    /** Keeps every step once, in the order in which it was taken. */
    public static final class Heard extends Trace {

        private final Set<Reason> reasons = new LinkedHashSet<>();

        public Set<Reason> reasons() {
            return Collections.unmodifiableSet(reasons);
        }

        @Override
        boolean listens() {
            return true;
        }

        @Override
        void hear(Reason reason) {
            reasons.add(reason);
        }
    }
}
