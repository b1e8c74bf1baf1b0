package io.gatehouse.system;

import io.gatehouse.launcher.Api;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Keycloak's administration for tests of other packages: makes roles and people. */
public final class KeycloakAccess {

    private final KeycloakAdmin admin;

    public KeycloakAccess(URI keycloak) {
        this.admin = new KeycloakAdmin(keycloak);
    }

    public HttpResponse<String> admin(String method, String path, Map<String, ?> body) {
        return admin.admin(method, path, body);
    }

    public HttpResponse<String> adminList(String method, String path, List<? extends Map<String, ?>> body) {
        return admin.adminText(method, path, body.stream().map(Api::json).collect(java.util.stream.Collectors.joining(",", "[", "]")));
    }

    public JsonNode adminGet(String path) {
        return admin.adminGet(path);
    }
}
