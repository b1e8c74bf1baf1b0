package io.gatehouse.launcher;

import java.nio.file.Path;
import java.util.List;

/** The commands of {@code server-config/bin/gatehouse}, once everything is built. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        try {
            Path root = Path.of(System.getProperty("gatehouse.root", "."));
            run(List.of(arguments), Settings.from(System.getenv(), root), new Progress(System.out));
        } catch (Complaint complaint) {
            System.err.println("gatehouse: " + complaint.getMessage());
            System.exit(1);
        }
    }

    private static void run(List<String> arguments, Settings settings, Progress progress) {
        switch (arguments.isEmpty() ? "help" : arguments.getFirst()) {
            case "up" -> new Stack(settings, progress).up();
            case "down" -> new Stack(settings, progress).down();
            default -> throw new Complaint("unknown command");
        }
    }
}
