package io.gatehouse.policy;

/**
 * An AI system outside Gatehouse, recorded so that the register of what AI is used for is whole. Nothing runs by it.
 *
 * @param vendor who makes it, in words; null where it is the company's own
 */
public record SystemSpec(String key, String title, String purpose, String owner, String vendor, WorkflowSpec.Status status, Risk risk) {
}
