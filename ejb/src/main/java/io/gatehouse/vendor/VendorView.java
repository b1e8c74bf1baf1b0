package io.gatehouse.vendor;

import io.gatehouse.policy.VendorSpec;
import java.util.List;

/**
 * One vendor: what the governance file says, what the register knows, and where it stands today.
 *
 * @param title the governance file's; the key where it is not in there
 * @param provider null where the governance file has none
 * @param revision of the record; 0 while there is none
 */
public record VendorView(String key, String title, boolean inPolicy, Provider provider, VendorRecord record, int revision,
                         StandingView standing, List<Incident> incidents) {

    /** Where its models answer; the secret's alias is nobody's business here. */
    public record Provider(String kind, String url, String model, String region) {

        static Provider of(VendorSpec.Provider spec) {
            return spec == null ? null : new Provider(spec.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), spec.url(),
                    spec.model(), spec.region());
        }
    }
}
