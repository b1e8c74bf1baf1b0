package io.gatehouse.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The servers of one home, with the model simulator where it holds the demo company: started together or not at all; only what this home started is ever stopped. */
public final class LocalStack {

    private final Settings settings;
    private final Progress progress;
    private final Secrets secrets;
    private final PostgreSql postgres;
    private final Keycloak keycloak;
    private final WildFly wildfly;
    private final List<Server> servers = new ArrayList<>();
    private final List<Server> started = new ArrayList<>();
    private boolean given;
    private boolean givenUp;

    public LocalStack(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.secrets = new Secrets(settings.home());
        this.postgres = new PostgreSql(settings, secrets);
        this.keycloak = new Keycloak(settings, secrets);
        this.wildfly = new WildFly(settings, secrets);
        servers.addAll(List.of(postgres, keycloak, wildfly));
        Server simulator = new ModelSimulator(settings);
        if (settings.demo() || new StackState(settings.home()).get("company").filter("nordmark"::equals).isPresent() || process(simulator).isPresent()) {
            servers.add(simulator);
        }
    }

    public Secrets secrets() {
        return secrets;
    }

    List<Server> servers() {
        return List.copyOf(servers);
    }

    Optional<RunningProcess> process(Server server) {
        return RunningProcess.find(pidFile(server));
    }

    /** Complains if a server that does not run yet finds its port taken; nothing has been touched by then. */
    void checkPorts() {
        servers().stream().filter(server -> process(server).isEmpty()).forEach(PortCheck::free);
    }

    /** True if all processes live. */
    public boolean running() {
        return servers().stream().allMatch(server -> process(server).isPresent());
    }

    /**
     * Starts what does not run, and puts a newly built bundle into what does. If anything goes wrong, or the launcher
     * is interrupted, all that was started here is stopped again. True if anything was done.
     */
    public boolean up() {
        if (process(wildfly).isPresent() && wildfly.outdated()) {
            progress.step(wildfly.title(), "was provisioned anew: starting it again");
            stop(List.of(wildfly));
        }
        checkPorts();
        List<Server> missing = servers().stream().filter(server -> process(server).isEmpty()).toList();
        Thread interrupted = new Thread(this::giveUp);
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            return start(missing);
        } catch (RuntimeException e) {
            boolean byHand = giveUp();
            throw byHand ? new Complaint("interrupted: what was started has been stopped again", e) : e;
        } finally {
            given = true;
        }
    }

    private boolean start(List<Server> missing) {
        if (missing.contains(postgres)) {
            postgres.prepare(progress);
            start(postgres);
        }
        new Database(settings, secrets, postgres).prepare(progress);
        boolean redeployed = !missing.contains(wildfly) && redeploy();
        servers().stream().filter(server -> !missing.contains(server) && !server.ready()).forEach(this::waitFor);
        inParallel(missing.stream().filter(server -> server != postgres).toList());
        return redeployed || !missing.isEmpty();
    }

    private void waitFor(Server silent) {
        progress.step(silent.title(), "runs but does not answer yet: waiting");
        new Readiness(progress).await(silent, process(silent).orElseThrow(
                () -> new Complaint(silent.title() + " has just ended; see " + silent.log())));
    }

    private boolean redeploy() {
        try {
            if (!wildfly.deploy(true)) {
                return false;
            }
            progress.step(wildfly.title(), "deploying the bundle that was built meanwhile");
            new Readiness(progress).await(wildfly, process(wildfly).orElseThrow());
            return true;
        } catch (IOException e) {
            throw new Complaint("the new bundle cannot be deployed: " + e.getMessage(), e);
        }
    }

    private void inParallel(List<Server> servers) {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<CompletableFuture<Void>> all = servers.stream().map(server -> CompletableFuture.runAsync(() -> {
                server.prepare(progress);
                start(server);
            }, threads)).toList();
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void start(Server server) {
        progress.step(server.title(), "starting");
        RunningProcess process;
        synchronized (started) {
            if (givenUp) {
                throw new Complaint("interrupted");
            }
            process = RunningProcess.start(pidFile(server), server.command(), server.environment(), server.output());
            started.add(server);
        }
        new Readiness(progress).await(server, process);
    }

    /** Stops what was started here; true if that had been done before, by the hook that answers Ctrl-C. */
    private boolean giveUp() {
        synchronized (started) {
            boolean before = givenUp;
            if (!given && !before) {
                givenUp = true;
                stop(started);
            }
            return before;
        }
    }

    /** Stops what this home has running. True if there was anything. */
    public boolean down() {
        return stop(servers());
    }

    private boolean stop(List<Server> servers) {
        boolean any = false;
        for (Server server : servers().reversed()) {
            Optional<RunningProcess> process = servers.contains(server) ? process(server) : Optional.empty();
            if (process.isPresent()) {
                progress.step(server.title(), "stopping");
                process.get().stop(server.stopSignal(), Duration.ofSeconds(30));
                any = true;
            }
        }
        return any;
    }

    private Path pidFile(Server server) {
        return settings.folder("run").resolve(server.name() + ".pid");
    }
}
