package io.gatehouse.launcher;

/** What is wrong and what to do about it, in one line; ends the command with a non-zero status. */
public final class Complaint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Complaint(String line) {
        super(line);
    }

    public Complaint(String line, Throwable cause) {
        super(line, cause);
    }
}
