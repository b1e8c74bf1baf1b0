package io.gatehouse.launcher;

import java.util.concurrent.atomic.AtomicBoolean;

/** Stays until Ctrl-C or until a server ends, and leaves nothing running. */
final class Foreground {

    private final LocalStack stack;
    private final Progress progress;

    Foreground(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    void stay() {
        progress.say("");
        progress.say("Ctrl-C stops everything.");
        AtomicBoolean stopping = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping.set(true);
            stack.down();
        }));
        while (stack.running()) {
            Readiness.pause();
        }
        if (stopping.get()) {
            return;
        }
        throw new Complaint("a server has ended; the others are being stopped: see 'gatehouse logs'");
    }
}
