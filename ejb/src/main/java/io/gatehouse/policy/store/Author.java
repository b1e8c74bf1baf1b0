package io.gatehouse.policy.store;

/** Who made or decided on a version: the stable subject, and the login name for people to read. */
public record Author(String subject, String name) {
    public Author {
        java.util.Objects.requireNonNull(subject);
        java.util.Objects.requireNonNull(name);
    }
}
