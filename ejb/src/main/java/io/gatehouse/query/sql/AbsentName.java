package io.gatehouse.query.sql;

/** A name of a checked report that does not exist for its reader: the part that holds it is left out, or the whole report. */
final class AbsentName extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AbsentName() {
        super(null, null, false, false);
    }
}
