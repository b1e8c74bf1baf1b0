package io.gatehouse.system;

import io.gatehouse.launcher.Api;
import io.gatehouse.launcher.DemoSetup;
import io.gatehouse.launcher.Governance;
import io.gatehouse.launcher.Imports;
import io.gatehouse.launcher.Secrets;
import io.gatehouse.launcher.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The one running stack of a test run, seen from outside. */
public final class Stack {

    private static SharedStack shared;

    private final SharedStack started;
    private final Api api;

    private Stack(SharedStack started) {
        this.started = started;
        this.api = new Api(started.settings());
    }

    /** The stack, which the first call starts; if it could not be started, every call says why. */
    public static synchronized Stack shared() {
        if (shared == null) {
            shared = SharedStack.start();
        }
        return new Stack(shared.orFailure());
    }

    static synchronized void stopShared() {
        if (shared != null) {
            shared.stop();
            shared = null;
        }
    }

    public Settings settings() {
        return started.settings();
    }

    /** The portal over HTTPS, as browsers come in. */
    public URI portal() {
        return URI.create(settings().portalUrl() + "/");
    }

    /** The portal over plain HTTP, as tools on this machine come in. */
    public URI plain() {
        return URI.create(settings().plainUrl() + "/");
    }

    public URI management() {
        return URI.create(settings().managementUrl() + "/");
    }

    public URI keycloak() {
        return URI.create(settings().keycloakUrl() + "/");
    }

    Secrets secrets() {
        return started.secrets();
    }

    /** Sources of kind files and documents lie in folders below this one. */
    public Path sourcesRoot() {
        return settings().sourcesRoot();
    }

    /** The project's folder. */
    public Path root() {
        return settings().root();
    }

    /** An access token of the demo user, good for at least 20 s. */
    public String token(String user) {
        return api.token(user);
    }

    public Api.Answer get(String user, String path) {
        return api.get(user, path, "application/json");
    }

    public Api.Answer post(String user, String path, Map<String, ?> body) {
        return api.post(user, path, Api.json(body));
    }

    public Api.Answer post(String user, String path, String json) {
        return api.post(user, path, json);
    }

    /** The calls themselves, for what the shorthands do not cover. */
    public Api api() {
        return api;
    }

    /** Replaces the whole policy, as governance officer. */
    public JsonNode applyGovernance(String yaml) {
        return new Governance(api).apply(yaml, "the test's governance file");
    }

    /** The whole policy in force, as YAML. */
    public String exportGovernance() {
        return new Governance(api).export();
    }

    /** Lands what changed in the source, and waits for it. */
    public JsonNode land(String source) {
        return new Imports(api).run(source);
    }

    /** Makes the demo company's policy the one in force and its data landed. */
    public void demoCompany() {
        io.gatehouse.demo.DemoCompany.write(sourcesRoot());
        applyGovernance(DemoSetup.policy(settings()));
        new Governance(api).sources().forEach(this::land);
    }

    /** Waits until the directory of people, which is asked in the background, has answered. */
    public void awaitDirectory() {
        var until = Instant.now().plus(Duration.ofSeconds(90));
        while (get("governance", "/api/access/readers?dataset=vendor&field=vendor_name").status() == 503) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("the directory has not answered in time");
            }
        }
    }

    /** Ends the application server as a power cut would. */
    public void killWildFly() {
        started.kill("wildfly");
    }

    /** Starts what does not run. */
    public void startAgain() {
        started.startAgain();
    }

    /** The database as its superuser, past all accounts and rules. */
    public Connection superuser() throws SQLException {
        return connect("postgres", "postgres.superuser");
    }

    /** The database as one of Gatehouse's accounts: gatehouse_owner, gatehouse_app or gatehouse_reader. */
    public Connection account(String name) throws SQLException {
        return connect(name, "postgres." + name);
    }

    private Connection connect(String name, String secret) throws SQLException {
        return DriverManager.getConnection(settings().jdbcUrl("gatehouse"), name, started.secrets().password(secret));
    }

    /** Names of all demo users. */
    public static List<String> users() {
        return List.of("buyer", "planner", "quality", "finance", "hr", "sales", "plant-manager", "data-owner",
                "governance", "governance2", "auditor", "itadmin");
    }
}
