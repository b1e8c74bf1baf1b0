package io.gatehouse.vendor;

import java.time.LocalDate;
import java.util.List;

/**
 * What the house knows of a vendor beside the governance file.
 *
 * @param owner who answers for the vendor in the house; null where nobody does yet
 * @param exitPlan how to leave the vendor; null while there is no plan
 */
public record VendorRecord(List<String> services, List<SubProcessor> subProcessors, String owner, List<Contact> contacts,
                           LocalDate contractFrom, LocalDate contractUntil, String exitPlan) {

    public record SubProcessor(String name, String purpose, String region) {
    }

    public record Contact(String name, String mail, String purpose) {
    }

    public VendorRecord {
        services = List.copyOf(services);
        subProcessors = List.copyOf(subProcessors);
        contacts = List.copyOf(contacts);
    }
}
