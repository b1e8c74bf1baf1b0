package io.gatehouse.json;

import jakarta.json.spi.JsonProvider;

/** The JSON provider, looked up once: {@link jakarta.json.Json} searches the class path at every call. */
public final class JsonP {

    /** Makes builders, readers and writers; safe to share. */
    public static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonP() {
    }
}
