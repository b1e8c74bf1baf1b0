package io.gatehouse.access.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.FieldSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.query.AdventureWorks;
import io.gatehouse.testbed.GatehouseDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What can be computed on AdventureWorks, found without being told")
class AdventureWorksInferenceTest {

    private static final List<Candidate> FOUND = new ArrayList<>();
    private static boolean toItsEnd;

    @BeforeAll
    static void search() throws IOException, SQLException {
        var works = AdventureWorks.land();
        var snapshot = new PolicySnapshot(1, withoutDerivations(works.policy()), works.catalog());
        var search = new InferenceSearch(new AllRows(GatehouseDatabase.get().as("gatehouse_reader")),
                new SearchLimits(Duration.ofSeconds(60), Duration.ofMinutes(10), 0.9));
        toItsEnd = search.run(snapshot, Set.of(), new InferenceSearch.Progress() {
            @Override
            public void searched(String dataset, List<Candidate> found, boolean ended) {
                FOUND.addAll(found);
            }

            @Override
            public boolean isStopped() {
                return false;
            }
        });
    }

    private static Policy withoutDerivations(Policy policy) {
        var datasets = policy.datasets().stream().map(d -> {
            var fields = new LinkedHashMap<String, FieldSpec>();
            d.fields().forEach((name, f) -> fields.put(name, new FieldSpec(f.label(), List.of(), f.meaning(), f.names())));
            return new DatasetSpec(d.key(), d.source(), d.table(), d.documents(), d.title(), d.label(), d.identity(), fields);
        }).toList();
        return new Policy(policy.attributes(), policy.controls(), policy.sources(), datasets, policy.reports(), policy.roles(), policy.workflows(),
                policy.compilations(), policy.vendors(), policy.systems());
    }

    private static void isFound(String target, String... columns) {
        assertThat(FOUND.stream().filter(c -> c.target().toString().equals(target)).map(c -> c.columns().stream().map(Object::toString).toList()))
                .as("ways to %s", target).anySatisfy(read -> assertThat(read).contains(columns));
    }

    @Test
    void the_search_ends_within_its_time() {
        assertThat(toItsEnd).isTrue();
    }

    @Test
    void a_line_total_is_price_times_quantity() {
        isFound("aw_purchase_order_line.LineTotal", "aw_purchase_order_line.UnitPrice", "aw_purchase_order_line.OrderQty");
    }

    @Test
    void a_total_due_is_the_sum_of_its_parts() {
        isFound("aw_purchase_order.TotalDue", "aw_purchase_order.SubTotal", "aw_purchase_order.TaxAmt", "aw_purchase_order.Freight");
        isFound("aw_sales_order.TotalDue", "aw_sales_order.SubTotal", "aw_sales_order.TaxAmt", "aw_sales_order.Freight");
    }

    @Test
    void an_orders_value_is_the_sum_of_its_lines() {
        isFound("aw_purchase_order.SubTotal", "aw_purchase_order_line.LineTotal", "aw_purchase_order_line.PurchaseOrderID");
    }

    @Test
    void a_products_cost_and_price_stand_in_their_histories() {
        isFound("aw_product.StandardCost", "aw_product_cost_history.StandardCost", "aw_product_cost_history.ProductID", "aw_product.ProductID");
        isFound("aw_product.ListPrice", "aw_product_list_price_history.ListPrice", "aw_product_list_price_history.ProductID");
    }

    @Test
    void a_vendors_price_is_found_over_three_tables_whatever_the_keys_are_called() {
        isFound("aw_purchase_order_line.UnitPrice", "aw_product_vendor.LastReceiptCost", "aw_purchase_order_line.PurchaseOrderID",
                "aw_purchase_order.VendorID", "aw_product_vendor.BusinessEntityID", "aw_product_vendor.ProductID");
        isFound("aw_product_vendor.LastReceiptCost", "aw_purchase_order_line.UnitPrice", "aw_purchase_order.VendorID");
    }

    @Test
    @DisplayName("Nothing is found that does not hold: twelve ways hold, and three more because most orders are received in full")
    void nothing_is_found_that_does_not_hold() {
        assertThat(FOUND.stream().filter(c -> c.fits() > 0.999).map(c -> c.target().field()).sorted()).containsExactly("LastReceiptCost", "LastReceiptCost",
                "LineTotal", "ListPrice", "RejectedQty", "StandardCost", "StockedQty", "SubTotal", "TotalDue", "TotalDue", "UnitPrice", "UnitPrice");
        assertThat(FOUND.stream().filter(c -> c.fits() <= 0.999).map(c -> c.target().field() + " = " + c.expression()).sorted())
                .containsExactly("LineTotal = UnitPrice * ReceivedQty", "OrderQty = ReceivedQty", "ReceivedQty = OrderQty");
    }
}
