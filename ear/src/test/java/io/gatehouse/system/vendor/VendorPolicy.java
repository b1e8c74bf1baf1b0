package io.gatehouse.system.vendor;

import io.gatehouse.launcher.DemoSetup;
import io.gatehouse.modelserver.Manner;
import io.gatehouse.policy.ModelUse;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.policy.file.PolicyWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The demo company's policy with vendors whose models answer in every manner there is, and for each a workflow of the same
 * name that is the purchasing assistant told by that vendor.
 */
final class VendorPolicy {

    private static final String LIKE = "purchasing-assistant";

    private final List<VendorSpec> vendors = new ArrayList<>();
    private final List<WorkflowSpec> workflows = new ArrayList<>();
    private final Policy demo = PolicyReader.read(DemoSetup.policy());
    private final String url;

    private VendorPolicy(String url) {
        this.url = url;
    }

    static String at(String url) {
        return withoutGrants(null, url);
    }

    /** The same, but that role has no grants. */
    static String withoutGrants(String role, String url) {
        var policy = new VendorPolicy(url);
        Arrays.stream(Manner.values()).forEach(manner -> policy.vendor(manner.model(), manner, List.of(manner.model(), "builtin"), ModelUse.DEFAULT));
        policy.vendor("alone", Manner.WELL, List.of("alone"), ModelUse.DEFAULT);
        policy.vendor("strict", Manner.INVENTED, List.of("strict", "builtin"), new ModelUse(ModelUse.Excess.ROUTE, ModelUse.Guard.REVIEW, null, null));
        policy.vendor("narrow", Manner.WELL, List.of("narrow", "builtin"), new ModelUse(ModelUse.Excess.RELEASE, ModelUse.Guard.REMOVE, null, null));
        policy.vendor("hidden", Manner.WELL, List.of("hidden", "builtin"), ModelUse.DEFAULT);
        policy.vendor("unseen", Manner.WELL, List.of("unseen"), ModelUse.DEFAULT);
        policy.vendor("busy", Manner.WELL, List.of("busy", "builtin"), ModelUse.DEFAULT);
        policy.vendor("questioned", Manner.WELL, List.of("questioned", "builtin"), ModelUse.DEFAULT);
        policy.vendor("silent", Manner.NOT_AT_ALL, List.of("silent", "builtin"), ModelUse.DEFAULT);
        policy.vendor("reviewed", Manner.HALTING, List.of("reviewed", "builtin"), ModelUse.DEFAULT);
        return policy.text(role);
    }

    private void vendor(String key, Manner manner, List<String> providers, ModelUse models) {
        var patience = (manner == Manner.SLOWLY || manner == Manner.NOT_AT_ALL) && !key.equals("silent") ? Duration.ofSeconds(2) : Duration.ofSeconds(30);
        vendors.add(new VendorSpec(key, "Vendor " + key, new VendorSpec.Provider(VendorSpec.Kind.OPENAI_COMPATIBLE, url, manner.model(), "EU", null,
                new VendorSpec.Limits(8_192, patience, key.equals("busy") ? 64 : 4), null), null));
        var twin = Twins.of(demo.workflow(LIKE).orElseThrow(), "w-" + key, providers, models);
        workflows.add(key.equals("reviewed") ? Twins.beforeRelease(twin) : twin);
    }

    private String text(String withdrawn) {
        return PolicyWriter.yaml(Twins.with(withdrawn == null ? demo : Twins.withoutGrants(demo, withdrawn), vendors, workflows, Map.of(LIKE, workflows.stream().map(WorkflowSpec::key).toList())));
    }
}
