package io.gatehouse.identity.directory;

/** Somebody in the directory. {@code name} is the login name, {@code fullName} may be empty. */
public record Person(String subject, String name, String fullName) {
}
