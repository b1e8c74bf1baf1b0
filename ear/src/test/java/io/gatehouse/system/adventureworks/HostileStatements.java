package io.gatehouse.system.adventureworks;

import java.util.List;

/** Statements on AdventureWorks that try to learn of what is hidden. */
final class HostileStatements {

    static final List<String> ALL = List.of(
            "SELECT COUNT(*) AS n FROM purchase_order", "SELECT COUNT(*) AS n FROM sales_order", "SELECT COUNT(*) AS n FROM work_order_routing",
            "SELECT MAX(SubTotal) AS m FROM purchase_order", "SELECT SUM(TotalDue) AS s, AVG(Freight) AS f FROM sales_order",
            "SELECT PurchaseOrderID FROM purchase_order WHERE SubTotal > 500000", "SELECT PurchaseOrderID FROM purchase_order ORDER BY TotalDue DESC LIMIT 3",
            "SELECT SalesOrderID, 1 / (SubTotal - 100) AS x FROM sales_order", "SELECT 1 / (Rate - Rate) AS x FROM employee_pay_history",
            "SELECT CAST(AccountNumber AS DECIMAL) AS x FROM vendor", "SELECT CAST(Name AS DATE) AS x FROM vendor",
            "SELECT v.Name AS v, COUNT(o.PurchaseOrderID) AS n FROM vendor v LEFT JOIN purchase_order o ON o.VendorID = v.BusinessEntityID GROUP BY v.Name",
            "SELECT o.PurchaseOrderID AS o, l.LineTotal AS t FROM purchase_order o LEFT JOIN purchase_order_line l ON l.PurchaseOrderID = o.PurchaseOrderID",
            "SELECT o.SalesOrderID AS o FROM sales_order o LEFT JOIN sales_order_reason r ON r.SalesOrderID = o.SalesOrderID WHERE r.SalesOrderID IS NULL",
            "SELECT w.WorkOrderID AS w FROM work_order w WHERE NOT EXISTS (SELECT 1 FROM work_order_routing r WHERE r.WorkOrderID = w.WorkOrderID)",
            "SELECT LocationID FROM work_order_routing UNION SELECT LocationID FROM location", "SELECT TerritoryID FROM sales_order EXCEPT SELECT TerritoryID FROM customer",
            "SELECT DISTINCT TerritoryID FROM sales_order", "SELECT COUNT(DISTINCT VendorID) AS n FROM purchase_order", "SELECT DISTINCT Status FROM purchase_order",
            "SELECT TerritoryID, SUM(SubTotal) AS s FROM sales_order GROUP BY TerritoryID HAVING SUM(SubTotal) > 1000000",
            "SELECT ProductID, RANK() OVER (ORDER BY StandardCost DESC) AS r FROM product", "SELECT ROW_NUMBER() OVER () AS r FROM vendor",
            "SELECT WorkOrderID FROM work_order LIMIT 5", "SELECT PurchaseOrderDetailID FROM purchase_order_line OFFSET 8800",
            "SELECT EndDate, SUM(ScrappedQty) AS s FROM work_order GROUP BY EndDate ORDER BY s DESC LIMIT 3",
            "SELECT BusinessEntityID FROM employee_pay_history WHERE Rate > 50", "SELECT CardNumber FROM credit_card", "SELECT Resume FROM job_candidate",
            "SELECT Nothing FROM vendor", "SELECT * FROM nowhere", "SELECT * FROM vendor", "SELECT ctid FROM vendor", "SELECT * FROM pg_catalog.pg_stats",
            "SELECT * FROM landed.\"vendor__1\"", "SELECT pg_sleep(1)", "DELETE FROM vendor", "SELECT Name FROM vendor WHERE Name LIKE '%\\'",
            "SELECT SUBSTRING(Name FROM -3) AS x FROM vendor", "SELECT SQRT(SubTotal) AS x FROM purchase_order", "SELECT Name FROM");

    private HostileStatements() {
    }
}
