package io.gatehouse.governance.use;

/** Names a grant of a role, as the lists of use and of recertifications do. */
public record GrantRef(String role, String grant) {
}
