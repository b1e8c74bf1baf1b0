package io.gatehouse.launcher;

import io.gatehouse.demo.DemoCalls;
import io.gatehouse.demo.DemoCompany;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Puts the demo company into a stack: its files, its policy, its landed data, and the calls that people made.
 * Each step is taken once in the life of a home, so that what somebody changes later stays changed.
 */
public final class DemoSetup {

    /** Says in the environment that the demo company is there, and which. */
    static final String COMPANY = "GATEHOUSE_DEMO_COMPANY";

    private final Settings settings;
    private final Progress progress;
    private final StackState state;

    DemoSetup(Settings settings, Progress progress, StackState state) {
        this.settings = settings;
        this.progress = progress;
        this.state = state;
    }

    /** What the application server must know: the company's today is its data's last day. */
    static Map<String, String> environment() {
        return Map.of("GATEHOUSE_TODAY", DemoCompany.TODAY.toString(), COMPANY, "nordmark");
    }

    /** Before the servers start. */
    void writeFiles() {
        if (state.done("demo.files")) {
            return;
        }
        progress.step("Demo", "writing the files of Nordmark Pumps");
        try {
            DemoCompany.write(settings.sourcesRoot());
        } catch (UncheckedIOException e) {
            throw new Complaint(e.getMessage() + " " + e.getCause().getMessage(), e);
        }
        state.set("demo.files", "done");
    }

    /** After the servers started. */
    void fill() {
        Api api = new Api(settings);
        if (!state.done("demo.policy")) {
            progress.step("Demo", "applying the policy of Nordmark Pumps");
            new Governance(api).apply(policy(settings), "the demo company's governance file");
            state.set("demo.policy", "done");
        }
        if (!state.done("demo.landed")) {
            List<String> sources = new Governance(api).sources();
            for (String source : sources) {
                progress.step("Demo", "landing " + source);
                new Imports(api).run(source);
            }
            state.set("demo.landed", "done");
        }
        if (!state.done("demo.vendors")) {
            progress.step("Demo", "reviewing the company's AI vendors");
            try {
                new DemoVendors(api).review();
            } catch (Complaint notFatal) {
                progress.step("Demo", notFatal.getMessage());
            }
            state.set("demo.vendors", "done");
        }
        if (!state.done("demo.calls")) {
            progress.step("Demo", "playing the company's first day: about forty calls of its people");
            int expected = DemoCalls.run(URI.create(settings.plainUrl() + "/"), URI.create(settings.keycloakUrl() + "/"),
                    line -> progress.step("Demo", line));
            progress.step("Demo", expected + " calls answered as expected");
            state.set("demo.calls", "done");
        }
        if (!state.done("demo.leak-test")) {
            progress.step("Demo", "starting a leak test of the sales update; it ends in the background");
            new LeakTest(api, progress).start(Map.of("workflow", "sales-update"));
            state.set("demo.leak-test", "done");
        }
    }

    /** The governance file of the demo company, with the address that its model simulator has in this stack. */
    public static String policy(Settings settings) {
        return policy().replace("http://127.0.0.1:" + Ports.DEFAULT.simulator() + "/v1", settings.simulatorUrl());
    }

    /** The governance file of the demo company, as it is written. */
    public static String policy() {
        try (InputStream in = DemoCompany.class.getResourceAsStream(DemoCompany.POLICY)) {
            if (in == null) {
                throw new Complaint("the launcher was built without " + DemoCompany.POLICY + "; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Complaint("cannot read " + DemoCompany.POLICY + ": " + e.getMessage(), e);
        }
    }
}
