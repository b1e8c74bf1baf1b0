package io.gatehouse.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code gatehouse up}: everything runs, or nothing does and one line says why. */
final class Up {

    private static final String DEMO = "nordmark";
    private static final List<String> LOGINS = List.of("buyer", "planner", "quality", "finance", "hr", "sales", "plant-manager",
            "data-owner", "governance", "governance2", "auditor", "itadmin");

    private final Settings settings;
    private final Progress progress;
    private boolean foreground;
    private String demo = "";

    Up(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    void run(List<String> options) {
        read(options);
        LocalStack stack = start();
        if (foreground) {
            new Foreground(stack, progress).stay();
        }
    }

    private LocalStack start() {
        try (HomeLock lock = HomeLock.take(settings)) {
            StackState state = new StackState(settings.home());
            String company = company(state);
            Settings complete = company.equals("none") ? settings : settings.with(DemoSetup.environment());
            LocalStack stack = new LocalStack(complete, progress);
            if (!settings.loopbackOnly()) {
                Realm.of(settings, stack.secrets()).refuseBeyondLoopback(settings.bind());
            }
            stack.checkPorts();
            start(stack, company, new DemoSetup(complete, progress, state), state);
            state.set("company", company);
            return stack;
        }
    }

    private void start(LocalStack stack, String company, DemoSetup demoSetup, StackState state) {
        Instant begin = Instant.now();
        boolean fresh = !stack.running();
        progress.say(fresh ? "Starting Gatehouse in " + settings.home() : "Gatehouse is running in " + settings.home());
        if (!company.equals("none")) {
            demoSetup.writeFiles();
        }
        boolean changed = stack.up();
        followPorts(stack, state);
        if (!company.equals("none")) {
            fill(stack, demoSetup, fresh);
        }
        String took = " in " + Progress.seconds(Duration.between(begin, Instant.now())) + ".";
        progress.say(fresh ? "Ready" + took : changed ? "Brought up to date" + took : "Everything answers; no server had to be started.");
        tell(company);
    }

    private void followPorts(LocalStack stack, StackState state) {
        String ports = settings.ports().toString();
        if (state.get("ports").filter(known -> !known.equals(ports)).isPresent()) {
            progress.step("Keycloak", "moving the realm's addresses to the new ports");
            new RealmAddresses(settings, stack.secrets()).bringUpToDate();
        }
        state.set("ports", ports);
    }

    private static void fill(LocalStack stack, DemoSetup demoSetup, boolean fresh) {
        try {
            demoSetup.fill();
        } catch (RuntimeException e) {
            if (fresh) {
                stack.down();
            }
            throw e;
        }
    }

    private void read(List<String> options) {
        for (int i = 0; i < options.size(); i++) {
            switch (options.get(i)) {
                case "--foreground" -> foreground = true;
                case "--demo" -> {
                    demo = ++i < options.size() ? options.get(i) : "";
                    if (!List.of("none", DEMO).contains(demo)) {
                        throw new Complaint("--demo takes 'none' or '" + DEMO + "'");
                    }
                }
                default -> throw new Complaint("'up' knows --foreground and --demo none, not '" + options.get(i) + "'");
            }
        }
    }

    private String company(StackState state) {
        String known = state.get("company").orElse("");
        if (!demo.isEmpty() && !known.isEmpty() && !known.equals(demo)) {
            throw new Complaint(settings.home() + " was started with --demo " + known
                    + ": choose another GATEHOUSE_HOME for --demo " + demo + ", or delete that folder");
        }
        return !demo.isEmpty() ? demo : !known.isEmpty() ? known : DEMO;
    }

    private void tell(String company) {
        progress.say("");
        progress.say("  Portal and console   " + settings.portalUrl() + "/   (self-signed certificate)");
        progress.say("  For tools            " + settings.plainUrl() + "/");
        progress.say("  WildFly's console    " + settings.managementUrl() + "/   as itadmin");
        progress.say("  Keycloak             " + settings.keycloakUrl() + "/   admin / admin");
        progress.say("  PostgreSQL           localhost:" + settings.ports().database() + ", database gatehouse");
        if (!company.equals("none")) {
            progress.say("  Model simulator      " + settings.simulatorUrl() + "   (no model: it repeats facts of the prompt)");
        }
        progress.say("");
        progress.say("  Sign in as (password = name): " + String.join(", ", LOGINS));
        if (!company.equals("none")) {
            progress.say("  Start here:");
            progress.say("    " + settings.portalUrl() + "/?login_hint=buyer        what changed at our vendors");
            progress.say("    " + settings.portalUrl() + "/?login_hint=planner      the same question, without money");
            progress.say("    " + settings.portalUrl() + "/?login_hint=governance   which data can AI access");
        }
    }
}
