package io.gatehouse.shared;

/**
 * One thing that is wrong with an input.
 *
 * @param path where: a path into the input such as {@code roles[2].grants[0].rows}, for files with {@code line N}
 * @param code stable, for programs
 * @param message for people: what is wrong and what to do
 */
public record Violation(String path, String code, String message) {
}
