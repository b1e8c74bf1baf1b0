package io.gatehouse.launcher;

import java.util.Optional;
import java.util.stream.Collectors;

/** {@code gatehouse status}: what runs, since when nobody needs to know, and where. */
final class Status {

    private Status() {
    }

    /** True if everything runs and answers. */
    static boolean show(Settings settings, Progress progress) {
        LocalStack stack = new LocalStack(settings, progress);
        boolean all = true;
        for (Server server : stack.servers()) {
            Optional<RunningProcess> process = stack.process(server);
            boolean ready = process.isPresent() && answers(server);
            all &= ready;
            String ports = server.ports().keySet().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
            progress.step(server.title(), process.map(p -> (ready ? "ready" : "not ready") + ", process " + p.pid() + ", port " + ports)
                    .orElse("not running"));
        }
        return all;
    }

    private static boolean answers(Server server) {
        try {
            return server.ready();
        } catch (Complaint complaint) {
            return false;
        }
    }
}
