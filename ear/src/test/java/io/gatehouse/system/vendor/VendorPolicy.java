package io.gatehouse.system.vendor;

import io.gatehouse.launcher.DemoSetup;
import io.gatehouse.modelserver.Manner;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.ModelUse;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.policy.file.PolicyWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The demo company's policy with vendors whose models answer in every manner there is, and for each a workflow of the same
 * name that is the purchasing assistant told by that vendor.
 */
final class VendorPolicy {

    private final List<VendorSpec> vendors = new ArrayList<>();
    private final List<WorkflowSpec> workflows = new ArrayList<>();
    private final Policy demo = PolicyReader.read(DemoSetup.policy());
    private final String url;

    private VendorPolicy(String url) {
        this.url = url;
    }

    static String at(String url) {
        var policy = new VendorPolicy(url);
        Arrays.stream(Manner.values()).forEach(manner -> policy.vendor(manner.model(), manner, List.of(manner.model(), "builtin"), ModelUse.DEFAULT));
        policy.vendor("alone", Manner.WELL, List.of("alone"), ModelUse.DEFAULT);
        policy.vendor("strict", Manner.INVENTED, List.of("strict", "builtin"), new ModelUse(ModelUse.Excess.ROUTE, ModelUse.Guard.REVIEW, null, null));
        policy.vendor("narrow", Manner.WELL, List.of("narrow", "builtin"), new ModelUse(ModelUse.Excess.RELEASE, ModelUse.Guard.REMOVE, null, null));
        policy.vendor("hidden", Manner.WELL, List.of("hidden", "builtin"), ModelUse.DEFAULT);
        policy.vendor("unseen", Manner.WELL, List.of("unseen"), ModelUse.DEFAULT);
        policy.vendor("busy", Manner.WELL, List.of("busy", "builtin"), ModelUse.DEFAULT);
        policy.vendor("silent", Manner.NOT_AT_ALL, List.of("silent", "builtin"), ModelUse.DEFAULT);
        return policy.text();
    }

    private void vendor(String key, Manner manner, List<String> providers, ModelUse models) {
        var patience = (manner == Manner.SLOWLY || manner == Manner.NOT_AT_ALL) && !key.equals("silent") ? Duration.ofSeconds(2) : Duration.ofSeconds(30);
        vendors.add(new VendorSpec(key, "Vendor " + key, new VendorSpec.Provider(VendorSpec.Kind.OPENAI_COMPATIBLE, url, manner.model(), "EU", null,
                new VendorSpec.Limits(8_192, patience, key.equals("busy") ? 64 : 4), null), null));
        var like = demo.workflow("purchasing-assistant").orElseThrow();
        workflows.add(new WorkflowSpec("w-" + key, "Told by " + key, like.purpose(), like.owner(), like.status(), like.roles(), like.datasets(),
                like.ceiling(), providers, like.oversight(), like.keep(), models, null));
    }

    private String text() {
        var all = new ArrayList<>(demo.workflows());
        all.addAll(workflows);
        var allVendors = new ArrayList<>(demo.vendors());
        allVendors.addAll(vendors);
        return PolicyWriter.yaml(new Policy(demo.attributes(), demo.controls(), demo.sources(), demo.datasets(), demo.reports(), widened(),
                all, demo.compilations(), allVendors, demo.systems()));
    }

    /** Grants that name the purchasing assistant are good for its likes too. */
    private List<RoleSpec> widened() {
        return demo.roles().stream().map(role -> new RoleSpec(role.key(), role.title(), role.clearance(),
                role.grants().stream().map(this::widened).toList(), role.denials())).toList();
    }

    private Grant widened(Grant grant) {
        if (!grant.workflows().contains("purchasing-assistant")) {
            return grant;
        }
        var more = new ArrayList<>(grant.workflows());
        workflows.forEach(workflow -> more.add(workflow.key()));
        return switch (grant) {
            case Grant.OfDatasets of -> new Grant.OfDatasets(of.datasets(), of.fields(), of.masks(), of.rows(), more, of.from(), of.until());
            case Grant.OfReports of -> new Grant.OfReports(of.reports(), more, of.from(), of.until());
        };
    }
}
