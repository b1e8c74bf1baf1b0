package io.gatehouse.policy;

import io.gatehouse.shared.Level;
import java.util.List;

/** A business role: what those who have it in Keycloak may see, and up to which level. */
public record RoleSpec(String key, String title, Level clearance, List<Grant> grants, List<Denial> denials) {
    public RoleSpec {
        grants = List.copyOf(grants);
        denials = List.copyOf(denials);
    }

    /** The same role with these grants. */
    public RoleSpec with(List<Grant> others) {
        return new RoleSpec(key, title, clearance, others, denials);
    }
}
