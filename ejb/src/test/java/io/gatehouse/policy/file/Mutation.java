package io.gatehouse.policy.file;

/**
 * A file with one thing changed, and what must come of it.
 *
 * @param what the change in words
 * @param text the changed file
 * @param path where a violation must stand; null where the file must be accepted
 * @param code the violation's code
 */
record Mutation(String what, String text, String path, String code) {

    boolean refused() {
        return path != null;
    }

    @Override
    public String toString() {
        return what + (refused() ? " -> " + code + " at " + path : " -> accepted");
    }
}
