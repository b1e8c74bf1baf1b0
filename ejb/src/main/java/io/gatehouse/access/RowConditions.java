package io.gatehouse.access;

import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.shared.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.util.SqlBasicVisitor;

/** Reads row conditions: boolean SQL over a dataset's own columns, literals and {@code :caller.NAME}. */
public final class RowConditions {

    private static final String CLAIM = "caller:";
    private static final int LONGEST = 4000;
    private static final SqlParser.Config CONFIG = SqlParser.config().withUnquotedCasing(Casing.UNCHANGED)
            .withQuotedCasing(Casing.UNCHANGED).withQuoting(Quoting.DOUBLE_QUOTE).withCaseSensitive(true);

    private RowConditions() {
    }

    /** The condition of that text. Throws {@link RowConditionException} where it is none. */
    public static RowCondition parse(String text) {
        if (text.length() > LONGEST) {
            throw new RowConditionException("condition-too-long", "A row condition has at most " + LONGEST + " characters.");
        }
        try {
            var expression = SqlParser.create(ClaimSyntax.quoteClaims(text), CONFIG).parseExpression();
            var columns = new TreeSet<String>();
            var claims = new TreeSet<String>();
            expression.accept(new SqlBasicVisitor<Void>() {
                @Override
                public Void visit(SqlIdentifier id) {
                    claim(id).ifPresentOrElse(claims::add, () -> columns.add(String.join(".", id.names)));
                    return null;
                }
            });
            return new RowCondition(expression, columns, claims);
        } catch (SqlParseException | StackOverflowError notSql) {
            throw new RowConditionException("condition-syntax", "This is not a condition in SQL" + place(notSql) + ".");
        }
    }

    /**
     * What is wrong with a condition; empty when it is right. Fields and types are checked once the dataset is landed.
     *
     * @param path where it stands
     * @param attributes the claims that conditions may use
     */
    public static List<Violation> check(String path, String text, Collection<String> attributes, Optional<LandedDataset> landed) {
        try {
            var condition = parse(text);
            var problems = new ArrayList<Violation>();
            condition.claims().stream().filter(claim -> !attributes.contains(claim)).forEach(claim -> problems.add(
                    new Violation(path, "unknown-claim", "The claim " + claim + " is not listed under attributes.")));
            condition.check(landed.map(LandedDataset::types));
            return problems;
        } catch (RowConditionException wrong) {
            return List.of(new Violation(path, wrong.code(), wrong.getMessage()));
        }
    }

    static Optional<String> claim(SqlNode node) {
        return node instanceof SqlIdentifier id && id.isSimple() && id.getSimple().startsWith(CLAIM)
                ? Optional.of(id.getSimple().substring(CLAIM.length())) : Optional.empty();
    }

    private static String place(Throwable thrown) {
        return thrown instanceof SqlParseException syntax && syntax.getPos() != null
                ? " (line " + syntax.getPos().getLineNum() + ", column " + syntax.getPos().getColumnNum() + ")" : "";
    }
}
