package io.gatehouse.launcher;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keycloak imports a realm once. When the stack moves to other ports afterwards, the addresses that its clients may
 * return to must move too, or nobody could sign in any more.
 */
final class RealmAddresses {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> PARTS = List.of("rootUrl", "redirectUris", "webOrigins");

    private final Settings settings;
    private final Realm realm;

    RealmAddresses(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.realm = Realm.of(settings, secrets);
    }

    /** Sets the addresses of every client of the running realm that the realm file knows addresses of. */
    void bringUpToDate() {
        String token = administrator();
        for (JsonNode wanted : JSON.readTree(realm.text()).path("clients")) {
            if (!wanted.path("redirectUris").isEmpty()) {
                String list = settings.keycloakUrl() + "/admin/realms/gatehouse/clients";
                JsonNode found = JSON.readTree(answer(request(list + "?clientId=" + wanted.path("clientId").asString(), token).GET()).body());
                found.forEach(client -> update(list, token, (ObjectNode) client, wanted));
            }
        }
    }

    private static void update(String list, String token, ObjectNode client, JsonNode wanted) {
        PARTS.stream().filter(wanted::has).forEach(part -> client.set(part, wanted.get(part)));
        if (client.path("attributes") instanceof ObjectNode attributes) {
            wanted.path("attributes").properties().forEach(e -> attributes.set(e.getKey(), e.getValue()));
        }
        answer(request(list + "/" + client.path("id").asString(), token).header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(client.toString())));
    }

    private String administrator() {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password=admin";
        Api.Answer answer = answer(HttpRequest.newBuilder(URI.create(settings.keycloakUrl() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
        return answer.json().path("access_token").asString();
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
    }

    private static Api.Answer answer(HttpRequest.Builder request) {
        Api.Answer answer = Api.send(request);
        if (answer.status() / 100 != 2) {
            throw new Complaint("the realm cannot be moved to the new ports: Keycloak answered " + answer.status()
                    + "; go back to the ports of the first start");
        }
        return answer;
    }
}
