package io.gatehouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** One more WildFly on the database, the realm and the secrets of a running stack, in a home and on ports of its own. */
public final class SecondNode implements AutoCloseable {

    private final Settings settings;
    private final RunningProcess process;

    private SecondNode(Settings settings, RunningProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /** Returns when it serves. @param ports three that are free */
    public static SecondNode start(Settings first, Secrets secrets, Path home, int http, int https, int management) throws IOException {
        var ports = new Ports(http, https, management, first.ports().keycloak(), first.ports().database(), first.ports().simulator());
        Files.createDirectories(home);
        var settings = new Settings(first.root(), home, first.sourcesRoot(), first.bind(), ports, first.realmFile(), Map.of());
        var progress = new Progress(System.out);
        var wildfly = new WildFly(settings, secrets);
        wildfly.prepare(progress);
        var process = RunningProcess.start(home.resolve("run/wildfly.pid"), wildfly.command(), wildfly.environment(), wildfly.output());
        var node = new SecondNode(settings, process);
        try {
            new Readiness(progress).await(wildfly, process);
            return node;
        } catch (RuntimeException broken) {
            node.close();
            throw broken;
        }
    }

    public Api api() {
        return new Api(settings);
    }

    @Override
    public void close() {
        process.stop("TERM", Duration.ofSeconds(30));
    }
}
