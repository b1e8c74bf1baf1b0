package io.gatehouse.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One of the servers of the stack: how to lay it out, start it, ask whether it is ready, and stop it. */
interface Server {

    /** Short name, also of its pid file and log. */
    String name();

    /** What people call it. */
    String title();

    /** The ports that must be free before it starts, each with the variable that changes it. */
    Map<Integer, String> ports();

    /** Lays out its files; does nothing that is already done. */
    void prepare(Progress progress);

    List<String> command();

    Map<String, String> environment();

    /** Where it tells what it does. */
    Path log();

    /** Where its standard output goes. */
    default Path output() {
        return log();
    }

    /** True once it serves; throws a {@link Complaint} if it has said that it never will. */
    boolean ready();

    default Duration patience() {
        return Duration.ofMinutes(5);
    }

    default String stopSignal() {
        return "TERM";
    }
}
