package io.gatehouse.vendor;

import io.gatehouse.json.JsonP;
import io.gatehouse.vendor.VendorRecord.Contact;
import io.gatehouse.vendor.VendorRecord.SubProcessor;
import jakarta.json.JsonObject;
import java.io.StringReader;

/** Vendors' records as stored JSON, and back. */
final class RecordText {

    private RecordText() {
    }

    static String of(VendorRecord vendor) {
        var subProcessors = JsonP.PROVIDER.createArrayBuilder();
        vendor.subProcessors().forEach(s -> subProcessors.add(new JsonFields().text("name", s.name()).text("purpose", s.purpose())
                .text("region", s.region()).object()));
        var contacts = JsonP.PROVIDER.createArrayBuilder();
        vendor.contacts().forEach(c -> contacts.add(new JsonFields().text("name", c.name()).text("mail", c.mail())
                .text("purpose", c.purpose()).object()));
        return new JsonFields().value("services", JsonP.PROVIDER.createArrayBuilder(vendor.services()).build())
                .value("subProcessors", subProcessors.build()).text("owner", vendor.owner()).value("contacts", contacts.build())
                .text("contractFrom", vendor.contractFrom()).text("contractUntil", vendor.contractUntil())
                .text("exitPlan", vendor.exitPlan()).object().toString();
    }

    static VendorRecord read(String text) {
        try (var reader = JsonP.PROVIDER.createReader(new StringReader(text))) {
            var root = reader.readObject();
            return new VendorRecord(ContentText.readList(root, "services"),
                    root.getJsonArray("subProcessors").getValuesAs(JsonObject.class).stream().map(s -> new SubProcessor(
                            ContentText.text(s, "name"), ContentText.text(s, "purpose"), ContentText.text(s, "region"))).toList(),
                    ContentText.text(root, "owner"),
                    root.getJsonArray("contacts").getValuesAs(JsonObject.class).stream().map(c -> new Contact(
                            ContentText.text(c, "name"), ContentText.text(c, "mail"), ContentText.text(c, "purpose"))).toList(),
                    ContentText.day(root, "contractFrom"), ContentText.day(root, "contractUntil"), ContentText.text(root, "exitPlan"));
        }
    }
}
