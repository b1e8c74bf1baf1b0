package io.gatehouse.web.console.vendor;

import io.gatehouse.vendor.VendorRecord;
import java.io.Serializable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A vendor's record as it is filled in: one a line, its parts with | between. */
public class RecordForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String services;
    private String subProcessors;
    private String owner;
    private String contacts;
    private String contractFrom;
    private String contractUntil;
    private String exitPlan;

    static RecordForm of(VendorRecord record) {
        var form = new RecordForm();
        if (record != null) {
            form.services = String.join("\n", record.services());
            form.subProcessors = lines(record.subProcessors().stream().map(s -> Given.line(s.name(), s.purpose(), s.region())));
            form.owner = record.owner();
            form.contacts = lines(record.contacts().stream().map(c -> Given.line(c.name(), c.mail(), c.purpose())));
            form.contractFrom = record.contractFrom() == null ? null : record.contractFrom().toString();
            form.contractUntil = record.contractUntil() == null ? null : record.contractUntil().toString();
            form.exitPlan = record.exitPlan();
        }
        return form;
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    VendorRecord record() {
        return new VendorRecord(Given.lines(services),
                Given.lines(subProcessors).stream().map(Given::parts).map(p -> new VendorRecord.SubProcessor(p[0], p[1], p[2])).toList(), owner,
                Given.lines(contacts).stream().map(Given::parts).map(p -> new VendorRecord.Contact(p[0], p[1], p[2])).toList(),
                Given.day("contractFrom", contractFrom), Given.day("contractUntil", contractUntil), exitPlan);
    }

    public String getServices() {
        return services;
    }

    public void setServices(String services) {
        this.services = services;
    }

    public String getSubProcessors() {
        return subProcessors;
    }

    public void setSubProcessors(String subProcessors) {
        this.subProcessors = subProcessors;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getContacts() {
        return contacts;
    }

    public void setContacts(String contacts) {
        this.contacts = contacts;
    }

    public String getContractFrom() {
        return contractFrom;
    }

    public void setContractFrom(String contractFrom) {
        this.contractFrom = contractFrom;
    }

    public String getContractUntil() {
        return contractUntil;
    }

    public void setContractUntil(String contractUntil) {
        this.contractUntil = contractUntil;
    }

    public String getExitPlan() {
        return exitPlan;
    }

    public void setExitPlan(String exitPlan) {
        this.exitPlan = exitPlan;
    }
}
