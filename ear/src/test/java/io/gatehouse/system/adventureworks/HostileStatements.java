package io.gatehouse.system.adventureworks;

import java.util.List;

/** Statements on AdventureWorks that try to learn of what is hidden. */
final class HostileStatements {

    static final List<String> ALL = List.of(
            "SELECT COUNT(*) AS n FROM aw_purchase_order", "SELECT COUNT(*) AS n FROM aw_sales_order", "SELECT COUNT(*) AS n FROM aw_work_order_routing",
            "SELECT MAX(SubTotal) AS m FROM aw_purchase_order", "SELECT SUM(TotalDue) AS s, AVG(Freight) AS f FROM aw_sales_order",
            "SELECT PurchaseOrderID FROM aw_purchase_order WHERE SubTotal > 500000", "SELECT PurchaseOrderID FROM aw_purchase_order ORDER BY TotalDue DESC LIMIT 3",
            "SELECT SalesOrderID, 1 / (SubTotal - 100) AS x FROM aw_sales_order", "SELECT 1 / (Rate - Rate) AS x FROM aw_employee_pay_history",
            "SELECT CAST(AccountNumber AS DECIMAL) AS x FROM aw_vendor", "SELECT CAST(Name AS DATE) AS x FROM aw_vendor",
            "SELECT v.Name AS v, COUNT(o.PurchaseOrderID) AS n FROM aw_vendor v LEFT JOIN aw_purchase_order o ON o.VendorID = v.BusinessEntityID GROUP BY v.Name",
            "SELECT o.PurchaseOrderID AS o, l.LineTotal AS t FROM aw_purchase_order o LEFT JOIN aw_purchase_order_line l ON l.PurchaseOrderID = o.PurchaseOrderID",
            "SELECT o.SalesOrderID AS o FROM aw_sales_order o LEFT JOIN aw_sales_order_reason r ON r.SalesOrderID = o.SalesOrderID WHERE r.SalesOrderID IS NULL",
            "SELECT w.WorkOrderID AS w FROM aw_work_order w WHERE NOT EXISTS (SELECT 1 FROM aw_work_order_routing r WHERE r.WorkOrderID = w.WorkOrderID)",
            "SELECT LocationID FROM aw_work_order_routing UNION SELECT LocationID FROM aw_location", "SELECT TerritoryID FROM aw_sales_order EXCEPT SELECT TerritoryID FROM aw_customer",
            "SELECT DISTINCT TerritoryID FROM aw_sales_order", "SELECT COUNT(DISTINCT VendorID) AS n FROM aw_purchase_order", "SELECT DISTINCT Status FROM aw_purchase_order",
            "SELECT TerritoryID, SUM(SubTotal) AS s FROM aw_sales_order GROUP BY TerritoryID HAVING SUM(SubTotal) > 1000000",
            "SELECT ProductID, RANK() OVER (ORDER BY StandardCost DESC) AS r FROM aw_product", "SELECT ROW_NUMBER() OVER () AS r FROM aw_vendor",
            "SELECT WorkOrderID FROM aw_work_order LIMIT 5", "SELECT PurchaseOrderDetailID FROM aw_purchase_order_line OFFSET 8800",
            "SELECT EndDate, SUM(ScrappedQty) AS s FROM aw_work_order GROUP BY EndDate ORDER BY s DESC LIMIT 3",
            "SELECT BusinessEntityID FROM aw_employee_pay_history WHERE Rate > 50", "SELECT CardNumber FROM aw_credit_card", "SELECT Resume FROM aw_job_candidate",
            "SELECT Nothing FROM aw_vendor", "SELECT * FROM nowhere", "SELECT * FROM aw_vendor", "SELECT ctid FROM aw_vendor", "SELECT * FROM pg_catalog.pg_stats",
            "SELECT * FROM landed.\"aw_vendor__1\"", "SELECT pg_sleep(1)", "DELETE FROM aw_vendor", "SELECT Name FROM aw_vendor WHERE Name LIKE '%\\'",
            "SELECT SUBSTRING(Name FROM -3) AS x FROM aw_vendor", "SELECT SQRT(SubTotal) AS x FROM aw_purchase_order", "SELECT Name FROM");

    private HostileStatements() {
    }
}
