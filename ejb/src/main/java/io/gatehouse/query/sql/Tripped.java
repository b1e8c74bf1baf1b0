package io.gatehouse.query.sql;

import io.gatehouse.shared.DomainException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.stream.Stream;

/**
 * A statement over which the compiler itself tripped, Calcite's or ours: a fault to mend, not the caller's. They get the
 * neutral refusal, the log what to mend: kind and place of the fault. Its message is left out, for it may hold words of
 * the statement.
 */
final class Tripped {

    static final Logger LOG = System.getLogger(Tripped.class.getName());
    private static final String OURS = "io.gatehouse.";

    private Tripped() {
    }

    static DomainException over(Throwable fault) {
        LOG.log(Level.WARNING, "The compiler of statements tripped: {0}", told(fault));
        return SqlRefusal.invalid(null, "the statement");
    }

    /** Class of the fault and of its causes, where it was thrown, and our own method nearest to it. */
    static String told(Throwable fault) {
        var text = new StringBuilder(fault.getClass().getName());
        var stack = fault.getStackTrace();
        if (stack.length > 0) {
            text.append(" at ").append(place(stack[0]));
            if (!stack[0].getClassName().startsWith(OURS)) {
                Stream.of(stack).filter(frame -> frame.getClassName().startsWith(OURS)).findFirst()
                        .ifPresent(frame -> text.append(", called by ").append(place(frame)));
            }
        }
        if (fault.getCause() != null && fault.getCause() != fault) {
            text.append("; because of ").append(told(fault.getCause()));
        }
        return text.toString();
    }

    private static String place(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }
}
