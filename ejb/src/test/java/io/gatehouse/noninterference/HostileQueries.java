package io.gatehouse.noninterference;

import java.util.List;

/** Statements that try to learn of what is hidden. */
final class HostileQueries {

    static final List<String> ALL = List.of(
            "SELECT * FROM orders", "SELECT * FROM lines", "SELECT COUNT(*) AS n FROM orders", "SELECT COUNT(*) AS n FROM parts",
            "SELECT MAX(Price) AS m, MIN(Qty) AS l, AVG(Price) AS v FROM orders", "SELECT SUM(Total) AS s FROM lines",
            "SELECT Id, 1 / Price AS x FROM orders", "SELECT Id, 1 / (Price - Price) AS x FROM parts",
            "SELECT CAST(Plant AS DECIMAL) AS x FROM orders", "SELECT CAST(Plant AS DATE) AS x FROM lines",
            "SELECT CASE WHEN Price > 1 THEN 1 / 0 ELSE 0 END AS x FROM orders", "SELECT Id FROM orders WHERE 1 / Qty > 0",
            "SELECT Price * Price * Price * Price AS x FROM orders", "SELECT Id FROM orders LIMIT 2", "SELECT Id FROM lines OFFSET 1",
            "SELECT Id FROM orders ORDER BY Price DESC LIMIT 1", "SELECT Plant FROM orders ORDER BY Due FETCH FIRST 2 ROWS ONLY",
            "SELECT a.Id AS a, b.Id AS b FROM orders a LEFT JOIN lines b ON b.OrderNo = a.Id",
            "SELECT a.Id AS a, b.Price AS b FROM orders a LEFT JOIN parts b ON b.Id = a.OrderNo WHERE b.Id IS NULL",
            "SELECT a.Id AS a, COUNT(b.Id) AS n FROM parts a LEFT JOIN lines b ON b.OrderNo = a.Id GROUP BY a.Id",
            "SELECT a.Plant AS a, b.Plant AS b FROM orders a FULL JOIN parts b ON a.Plant = b.Plant",
            "SELECT Id FROM orders WHERE Id NOT IN (SELECT OrderNo FROM lines)",
            "SELECT Id FROM orders a WHERE NOT EXISTS (SELECT 1 FROM lines b WHERE b.OrderNo = a.Id AND b.Price > 2)",
            "SELECT Id FROM orders WHERE Price = (SELECT MAX(Price) FROM orders)", "SELECT Id FROM orders WHERE Price > ALL (SELECT Qty FROM lines)",
            "SELECT Id FROM orders EXCEPT SELECT OrderNo FROM lines", "SELECT Plant FROM orders INTERSECT SELECT Plant FROM parts",
            "SELECT Plant FROM orders UNION SELECT Plant FROM lines", "SELECT DISTINCT Plant FROM orders", "SELECT COUNT(DISTINCT Plant) AS n FROM orders",
            "SELECT Id, RANK() OVER (ORDER BY Price) AS r FROM orders", "SELECT Id, SUM(Qty) OVER (PARTITION BY Plant) AS s FROM orders",
            "SELECT ROW_NUMBER() OVER () AS r FROM orders", "SELECT Plant, COUNT(*) AS n FROM orders GROUP BY Plant HAVING COUNT(*) > 1",
            "SELECT Plant FROM orders WHERE Plant LIKE '%\\'", "SELECT SUBSTRING(Plant FROM -5) AS x FROM orders", "SELECT SQRT(Price) AS x FROM orders",
            "SELECT EXTRACT(YEAR FROM Due) AS y, COUNT(*) AS n FROM orders GROUP BY EXTRACT(YEAR FROM Due)",
            "SELECT Late FROM orders", "SELECT Gone FROM orders", "SELECT * FROM nowhere", "SELECT ctid FROM orders", "SELECT xmin FROM lines",
            "SELECT * FROM landed.\"oracle_orders__1\"", "SELECT * FROM pg_catalog.pg_stats", "SELECT pg_sleep(1)", "SELECT CURRENT_USER",
            "DELETE FROM orders", "WITH RECURSIVE r AS (SELECT Id FROM orders) SELECT * FROM r", "SELECT RANDOM() AS r FROM orders",
            "SELECT STRING_AGG(Plant, ',') AS s FROM orders", "SELECT Id FROM orders; SELECT Id FROM lines", "SELECT Id FROM");

    private HostileQueries() {
    }
}
