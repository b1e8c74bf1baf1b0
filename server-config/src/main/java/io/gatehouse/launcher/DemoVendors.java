package io.gatehouse.launcher;

import io.gatehouse.demo.DemoCompany;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The demo company's reviews of its AI vendors, made as people make them: an officer keeps the record and fills in the
 * questionnaire, a data owner submits, two officers approve. One review ends on the company's today.
 */
final class DemoVendors {

    private static final String FILE = "vendors.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Api api;

    DemoVendors(Api api) {
        this.api = api;
    }

    /** Vendors that the policy in force does not name are left alone. */
    void review() {
        for (JsonNode vendor : script().path("vendors")) {
            String key = vendor.path("key").asString();
            if (api.get("governance", "/api/vendors/" + key, "application/json").status() != 404) {
                review(key, vendor);
            }
        }
    }

    private void review(String key, JsonNode vendor) {
        String address = "/api/vendors/" + key;
        String tag = expect(200, api.get("governance", address, "application/json"), key).header("etag");
        expect(200, api.put("governance", address, "application/json", tag, vendor.path("record").toString()), key);
        Api.Answer started = expect(201, api.post("governance", address + "/assessments", "{}"), key);
        String assessment = address + "/assessments/" + started.json().path("id").asString();
        expect(200, api.put("governance", assessment, "application/json", started.header("etag"), content(vendor)), key);
        expect(200, api.post("data-owner", assessment + "/submit", ""), key);
        expect(200, api.post("governance", assessment + "/approve", ""), key);
        expect(200, api.post("governance2", assessment + "/approve", ""), key);
    }

    private static String content(JsonNode vendor) {
        ObjectNode content = JSON.createObjectNode();
        content.set("answers", vendor.path("answers"));
        content.set("treatments", vendor.path("treatments"));
        ObjectNode terms = (ObjectNode) vendor.path("terms").deepCopy();
        terms.put("until", DemoCompany.TODAY.plusDays(vendor.path("days").asInt()).toString());
        content.set("terms", terms);
        return content.toString();
    }

    private static Api.Answer expect(int status, Api.Answer answer, String vendor) {
        if (answer.status() != status) {
            throw new Complaint("the review of " + vendor + " was answered with " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    private static JsonNode script() {
        try (InputStream in = DemoCompany.class.getResourceAsStream(FILE)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
