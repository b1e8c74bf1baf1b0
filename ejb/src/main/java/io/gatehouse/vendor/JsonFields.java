package io.gatehouse.vendor;

import io.gatehouse.json.JsonP;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** Builds a JSON object that has no fields for what is null. */
final class JsonFields {

    private final JsonObjectBuilder fields = JsonP.PROVIDER.createObjectBuilder();

    JsonFields text(String name, Object value) {
        if (value != null) {
            fields.add(name, value.toString());
        }
        return this;
    }

    JsonFields value(String name, JsonValue value) {
        if (value != null) {
            fields.add(name, value);
        }
        return this;
    }

    JsonObject object() {
        return fields.build();
    }
}
