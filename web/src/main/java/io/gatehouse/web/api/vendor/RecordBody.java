package io.gatehouse.web.api.vendor;

import io.gatehouse.vendor.VendorRecord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the house knows of a vendor; dates ISO 8601. */
public record RecordBody(@Size(max = 50) List<@NotBlank @Size(max = 200) String> services,
                         @Size(max = 200) List<@NotNull @Valid SubProcessor> subProcessors, @Size(max = 200) String owner,
                         @Size(max = 50) List<@NotNull @Valid Contact> contacts, String contractFrom, String contractUntil,
                         @Size(max = 8_000) String exitPlan) {

    public record SubProcessor(@NotBlank @Size(max = 200) String name, @Size(max = 500) String purpose, @Size(max = 100) String region) {
    }

    public record Contact(@NotBlank @Size(max = 200) String name, @Email @Size(max = 200) String mail, @Size(max = 200) String purpose) {
    }

    VendorRecord content() {
        return new VendorRecord(orEmpty(services),
                orEmpty(subProcessors).stream().map(s -> new VendorRecord.SubProcessor(s.name(), s.purpose(), s.region())).toList(), owner,
                orEmpty(contacts).stream().map(c -> new VendorRecord.Contact(c.name(), c.mail(), c.purpose())).toList(),
                Days.day("contractFrom", contractFrom), Days.day("contractUntil", contractUntil), exitPlan);
    }

    private static <T> List<T> orEmpty(List<T> many) {
        return many == null ? List.of() : many;
    }
}
