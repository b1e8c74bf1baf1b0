package io.gatehouse.query.sql;

import java.util.List;
import java.util.Random;

/** Random statements of the offered SQL on one dataset {@code gen(a text, n numeric, m numeric, t text, d date, s timestamp, b boolean)}. */
final class StatementGenerator {

    private final Random random;

    StatementGenerator(Random random) {
        this.random = random;
    }

    String statement() {
        return switch (random.nextInt(8)) {
            case 0 -> "SELECT " + number(3) + " AS x, " + text(3) + " AS y, " + date(2) + " AS z FROM gen AS g WHERE " + condition(3) + limit();
            case 1 -> "SELECT " + text(2) + " AS k, SUM(" + number(2) + ") AS x, AVG(" + number(2) + ") AS y, COUNT(DISTINCT " + text(2) + ") AS z FROM gen AS g GROUP BY "
                    + "1 HAVING COUNT(*) > 0 AND MIN(" + number(2) + ") IS NOT NULL ORDER BY 2 DESC";
            case 2 -> "SELECT g.n AS p, h.m AS q FROM gen AS g " + pick("LEFT", "RIGHT", "INNER") + " JOIN gen AS h ON g.n = h.m AND " + condition(2) + limit();
            case 3 -> "SELECT DISTINCT " + number(2) + " AS x, " + condition(2) + " AS y FROM gen AS g ORDER BY 1 LIMIT 3";
            case 4 -> "SELECT n AS p, RANK() OVER (PARTITION BY " + text(1) + " ORDER BY " + number(2) + ") AS r, SUM(" + number(1) + ") OVER (ORDER BY " + date(1)
                    + ") AS q FROM gen AS g WHERE " + condition(2);
            case 5 -> "SELECT " + number(2) + " AS x FROM gen AS g " + pick("UNION", "UNION ALL", "EXCEPT", "INTERSECT") + " SELECT " + number(2) + " AS x FROM gen AS g ORDER BY 1 DESC LIMIT 4";
            case 6 -> "WITH w AS (SELECT " + number(2) + " AS n, " + text(2) + " AS t, d, s, b, m, a FROM gen AS g ORDER BY " + number(1)
                    + " LIMIT 3) SELECT " + number(2) + " AS x, " + text(2) + " AS y FROM w AS g WHERE " + condition(2);
            default -> "SELECT MAX(" + text(2) + ") AS x, MIN(" + date(2) + ") AS y, SUM(" + number(2) + ") FILTER (WHERE " + condition(2) + ") AS z FROM gen AS g WHERE " + condition(2);
        };
    }

    private String limit() {
        return random.nextBoolean() ? "" : " ORDER BY " + number(1) + " LIMIT " + (1 + random.nextInt(4));
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String number(int depth) {
        if (depth == 0) {
            return pick("g.n", "g.m", "0", "2", "-1.5", "7", "NULLIF(g.n, 3)");
        }
        int d = depth - 1;
        return switch (random.nextInt(16)) {
            case 0 -> "(" + number(d) + " + " + number(d) + ")";
            case 1 -> "(" + number(d) + " - " + number(d) + ")";
            case 2 -> "(" + number(d) + " * " + number(d) + ")";
            case 3, 4 -> "(" + number(d) + " / " + number(d) + ")";
            case 5 -> "MOD(CAST(" + number(d) + " AS DECIMAL(30, 2)), CAST(" + number(d) + " AS DECIMAL(30, 2)))";
            case 6 -> "CASE WHEN " + condition(d) + " THEN " + number(d) + " ELSE " + number(d) + " END";
            case 7 -> "COALESCE(" + number(d) + ", " + number(d) + ")";
            case 8 -> "CAST(" + text(d) + " AS DECIMAL)";
            case 9 -> "CHAR_LENGTH(" + text(d) + ")";
            case 10 -> pick("ROUND", "ABS", "FLOOR", "CEIL") + "(" + number(d) + ")";
            case 11 -> "EXTRACT(" + pick("YEAR", "MONTH", "QUARTER", "WEEK", "DAY", "DOW") + " FROM " + date(d) + ")";
            case 12 -> "DAYS_BETWEEN(" + date(d) + ", " + date(d) + ")";
            case 13 -> "CAST(" + number(d) + " AS INTEGER)";
            case 14 -> "(SELECT " + pick("MAX", "SUM", "COUNT", "AVG") + "(i.n) FROM gen AS i WHERE i.m > g.n)";
            default -> number(0);
        };
    }

    private String text(int depth) {
        if (depth == 0) {
            return pick("g.a", "g.t", "'x'", "''", "'a\\'", "'größer'");
        }
        int d = depth - 1;
        return switch (random.nextInt(9)) {
            case 0 -> "(" + text(d) + " || " + text(d) + ")";
            case 1 -> "CAST(" + pick(number(d), date(d), condition(d), text(d)) + " AS VARCHAR)";
            case 2 -> "SUBSTRING(" + text(d) + " FROM CAST(" + number(d) + " AS INTEGER) FOR CAST(" + number(d) + " AS INTEGER))";
            case 3 -> pick("UPPER", "LOWER", "TRIM") + "(" + text(d) + ")";
            case 4 -> "CASE WHEN " + condition(d) + " THEN " + text(d) + " END";
            case 5 -> "COALESCE(" + text(d) + ", " + text(d) + ")";
            case 6 -> "CAST(" + text(d) + " AS VARCHAR(3))";
            default -> text(0);
        };
    }

    private String date(int depth) {
        if (depth == 0) {
            return pick("g.d", "DATE '2014-02-28'", "DATE '9999-12-31'");
        }
        int d = depth - 1;
        return switch (random.nextInt(7)) {
            case 0 -> "(" + date(d) + " + INTERVAL '" + pick("1", "40", "9000") + "' " + pick("DAY", "MONTH", "YEAR") + ")";
            case 1 -> "(" + date(d) + " - INTERVAL '" + pick("1", "40", "9000") + "' " + pick("DAY", "MONTH", "YEAR") + ")";
            case 2 -> pick("FLOOR", "CEIL") + "(" + date(d) + " TO " + pick("WEEK", "MONTH", "QUARTER", "YEAR") + ")";
            case 3 -> "CAST(" + text(d) + " AS DATE)";
            case 4 -> "CAST(g.s AS DATE)";
            case 5 -> "TIMESTAMPADD(" + pick("DAY", "MONTH") + ", CAST(" + number(d) + " AS INTEGER), " + date(d) + ")";
            default -> date(0);
        };
    }

    private String condition(int depth) {
        if (depth == 0) {
            return pick("g.b", "g.n > 1", "g.t IS NULL", "g.a = 'A'", "TRUE");
        }
        int d = depth - 1;
        return switch (random.nextInt(12)) {
            case 0 -> "(" + condition(d) + " AND " + condition(d) + ")";
            case 1 -> "(" + condition(d) + " OR " + condition(d) + ")";
            case 2 -> "(NOT " + condition(d) + ")";
            case 3 -> "(" + number(d) + pick(" = ", " < ", " >= ", " <> ") + number(d) + ")";
            case 4 -> "(" + text(d) + pick(" = ", " < ", " LIKE ", " NOT LIKE ") + text(d) + ")";
            case 5 -> "(" + date(d) + " BETWEEN " + date(d) + " AND " + date(d) + ")";
            case 6 -> "(" + number(d) + pick(" IN ", " NOT IN ") + "(SELECT i.n FROM gen AS i WHERE 1 / i.m > 0))";
            case 7 -> "EXISTS (SELECT 1 FROM gen AS i WHERE i.n = " + number(d) + ")";
            case 8 -> "(" + text(d) + " LIKE '" + List.of("%\\", "_%!", "a\\%", "%").get(random.nextInt(4)) + "')";
            case 9 -> "(" + pick(number(d), text(d), date(d)) + " IS " + pick("", "NOT ") + "NULL)";
            case 10 -> "CAST(" + text(d) + " AS BOOLEAN)";
            default -> condition(0);
        };
    }
}
