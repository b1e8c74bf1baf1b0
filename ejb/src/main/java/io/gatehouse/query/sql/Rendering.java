package io.gatehouse.query.sql;

import io.gatehouse.access.Footprints;
import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.DomainException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlNode;

/**
 * One statement on its way to PostgreSQL: what it names so far, and the names made for it. The SQL made holds no name of
 * the statement, only its own ({@code s1.f2}, {@code c3}).
 */
final class Rendering {

    final Statement statement;
    final Tables tables;
    final boolean cut;
    final Queries queries = new Queries(this);
    final Expressions expressions = new Expressions(this);
    private SortedSet<FieldRef> named = new TreeSet<>();
    private int sources;

    /** @param cut whether a name that does not exist for the reader leaves out its column (reports), or is refused */
    Rendering(Statement statement, Tables tables, boolean cut) {
        this.statement = statement;
        this.tables = tables;
        this.cut = cut;
    }

    SortedSet<FieldRef> named() {
        return named;
    }

    /** Forgets what was named since: it belonged to a part that is left out. */
    void forget(SortedSet<FieldRef> before) {
        named = before;
    }

    /** Notes that the statement reads a dataset, whether it names a field of it or not. */
    void used(String dataset) {
        named.add(new FieldRef(dataset, Footprints.ROWS));
    }

    String newSource() {
        return "s" + ++sources;
    }

    DomainException notAllowed(SqlNode node) {
        return SqlRefusal.notAllowed(node.getParserPosition(), words(node));
    }

    DomainException invalid(SqlNode node) {
        return SqlRefusal.invalid(node.getParserPosition(), words(node));
    }

    String words(SqlNode node) {
        return Words.at(statement.sql(), node.getParserPosition());
    }
}
