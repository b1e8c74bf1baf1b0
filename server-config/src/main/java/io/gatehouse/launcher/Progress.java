package io.gatehouse.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person in front of the terminal what is going on, a line at a time. */
public final class Progress {

    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    void step(String subject, String what) {
        say(String.format("  %-11s %s", subject, what));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
