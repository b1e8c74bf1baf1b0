package io.gatehouse.governance;

/**
 * One difference between two policies.
 *
 * @param path where, by keys: {@code roles.purchasing-agent.grants}
 * @param what in words
 * @param widens whether somebody might see more by it; true wherever that is not certainly false
 */
public record Change(Kind kind, String path, String what, boolean widens) {

    public enum Kind { ADDED, REMOVED, CHANGED }
}
