package io.gatehouse.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The commands of {@code server-config/bin/gatehouse}, once everything is built. */
public final class Main {

    private final Settings settings;
    private final Progress progress = new Progress(System.out);

    private Main(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        try {
            Path root = Path.of(System.getProperty("gatehouse.root", "."));
            Settings settings = Settings.from(System.getenv(), root);
            settings.ports().refuseDoubles();
            System.exit(new Main(settings).run(List.of(arguments)));
        } catch (Complaint complaint) {
            System.err.println("gatehouse: " + complaint.getMessage());
            System.exit(1);
        } catch (RuntimeException unforeseen) {
            System.err.println("gatehouse: " + unforeseen(unforeseen));
            System.exit(1);
        }
    }

    /** What nobody thought of, in one line with the place in the program, so that it can be reported. */
    static String unforeseen(RuntimeException e) {
        StackTraceElement place = Stream.of(e.getStackTrace()).filter(f -> f.getClassName().startsWith("io.gatehouse."))
                .findFirst().orElse(null);
        return "a fault in the launcher: " + String.valueOf(e).replaceAll("\\s+", " ").strip() + (place == null ? "" : ", in " + place);
    }

    /** The exit code. */
    private int run(List<String> arguments) {
        List<String> options = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "up" -> new Up(settings, progress).run(options);
            case "down" -> down();
            case "status" -> {
                return Status.show(settings, progress) ? 0 : 1;
            }
            case "logs" -> logs(options);
            case "tour" -> new Tour(settings, progress).run(Integer.getInteger("gatehouse.columns", 120));
            case "governance" -> governance(options);
            case "leak-test" -> {
                return leakTest(options);
            }
            default -> throw new Complaint("commands are up, down, status, logs, test, tour, governance and leak-test");
        }
        return 0;
    }

    /** What keeps the test from a verdict is told apart from a leak. */
    private int leakTest(List<String> options) {
        try {
            return new LeakTest(new Api(settings), progress).run(LeakTest.Options.of(options));
        } catch (Complaint complaint) {
            System.err.println("gatehouse: " + complaint.getMessage());
            return LeakTest.NO_VERDICT;
        }
    }

    private void down() {
        try (HomeLock lock = HomeLock.take(settings)) {
            if (!new LocalStack(settings, progress).down()) {
                progress.say("Nothing of " + settings.home() + " is running.");
            }
        }
    }

    private void logs(List<String> options) {
        boolean follow = options.contains("--follow") || options.contains("-f");
        List<String> names = options.stream().filter(o -> !o.startsWith("-")).toList();
        List<String> command = new ArrayList<>(List.of("tail", "-n", "40"));
        if (follow) {
            command.add("-F");
        }
        new LocalStack(settings, progress).servers().stream().filter(s -> names.isEmpty() || names.contains(s.name()))
                .map(s -> s.log().toString()).forEach(command::add);
        if (command.size() == (follow ? 4 : 3)) {
            throw new Complaint("logs are kept of postgresql, keycloak, wildfly and, with the demo company, simulator");
        }
        Commands.show(command);
    }

    private void governance(List<String> options) {
        Governance governance = new Governance(new Api(settings));
        if (options.equals(List.of("export"))) {
            System.out.print(governance.export());
        } else if (options.size() == 2 && options.getFirst().equals("apply")) {
            report(governance.apply(Path.of(options.get(1))));
        } else {
            throw new Complaint("use 'governance export' or 'governance apply FILE'");
        }
    }

    private void report(JsonNode applied) {
        Governance.told(applied).forEach(progress::say);
    }
}
