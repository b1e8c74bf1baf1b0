package io.gatehouse.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The three servers of one home: started together or not at all. */
public final class Stack {

    private final Settings settings;
    private final Progress progress;
    private final Secrets secrets;
    private final PostgreSql postgres;
    private final Keycloak keycloak;
    private final WildFly wildfly;
    private final List<Server> started = new ArrayList<>();

    public Stack(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.secrets = new Secrets(settings.home());
        this.postgres = new PostgreSql(settings, secrets);
        this.keycloak = new Keycloak(settings, secrets);
        this.wildfly = new WildFly(settings, secrets);
    }

    public Secrets secrets() {
        return secrets;
    }

    List<Server> servers() {
        return List.of(postgres, keycloak, wildfly);
    }

    Optional<RunningProcess> process(Server server) {
        return RunningProcess.find(pidFile(server));
    }

    /** Starts what does not run, and puts a newly built bundle into what does. True if anything was done. */
    public boolean up() {
        List<Server> missing = servers().stream().filter(s -> process(s).isEmpty()).toList();
        missing.forEach(this::checkPorts);
        try {
            if (missing.contains(postgres)) {
                postgres.prepare(progress);
                start(postgres);
            }
            new Database(settings, secrets, postgres).prepare(progress);
            boolean redeployed = !missing.contains(wildfly) && redeploy();
            inParallel(missing.stream().filter(s -> s != postgres).toList());
            return redeployed || !missing.isEmpty();
        } catch (RuntimeException e) {
            stop(started);
            throw e;
        }
    }

    private boolean redeploy() {
        try {
            if (!wildfly.deploy(true)) {
                return false;
            }
            progress.step(wildfly.title(), "deploying the bundle that was built meanwhile");
            await(wildfly, process(wildfly).orElseThrow(), Instant.now());
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
        Instant begin = Instant.now();
        progress.step(server.title(), "starting");
        RunningProcess process = RunningProcess.start(pidFile(server), server.command(), server.environment(), server.log());
        synchronized (started) {
            started.add(server);
        }
        await(server, process, begin);
    }

    private void await(Server server, RunningProcess process, Instant begin) {
        Instant end = begin.plus(server.patience());
        while (!server.ready()) {
            check(server, process);
            if (Instant.now().isAfter(end)) {
                throw new Complaint(server.title() + " did not get ready within " + server.patience().toSeconds() + " s; see " + server.log());
            }
            pause();
        }
        check(server, process);
        progress.step(server.title(), "ready after " + Progress.seconds(Duration.between(begin, Instant.now())));
    }

    /** Somebody may answer on the port while our own process has died: only its life counts. */
    private static void check(Server server, RunningProcess process) {
        if (!process.alive()) {
            throw new Complaint(server.title() + " ended while starting: " + Logs.lastProblem(server.log()) + "; see " + server.log());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint("interrupted", e);
        }
    }

    private void checkPorts(Server server) {
        server.ports().forEach((port, variable) -> {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException taken) {
                throw new Complaint("port " + port + " for " + server.title() + " is taken by another program: stop it, or set "
                        + variable + " to another port; nothing was started");
            }
        });
    }

    /** Stops what this home has running, last started first. True if there was anything. */
    public boolean down() {
        return stop(servers());
    }

    private boolean stop(List<Server> servers) {
        boolean any = false;
        for (Server server : List.of(wildfly, keycloak, postgres)) {
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

    static void createFolders(Settings settings) {
        try {
            Files.createDirectories(settings.home());
            Files.createDirectories(settings.sourcesRoot());
        } catch (IOException e) {
            throw new Complaint("cannot create " + settings.home() + ": " + e.getMessage(), e);
        }
    }
}
