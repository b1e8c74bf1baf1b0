package io.gatehouse.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The attributes that decide what somebody may see")
class OwnAttributesIT {

    private final Stack stack = Stack.shared();
    private final KeycloakAdmin keycloak = new KeycloakAdmin(stack.keycloak());

    @Test
    @DisplayName("cannot be changed by the person whom they describe")
    void notOnesOwn() {
        String token = keycloak.token("gatehouse", "gatehouse-cli", "planner", "access_token");
        HttpResponse<String> account = keycloak.call("GET", "realms/gatehouse/account/", token, Map.of());
        assertThat(account.statusCode()).as("the account is open to its owner").isEqualTo(200);

        HttpResponse<String> change = keycloak.call("POST", "realms/gatehouse/account/", token,
                withPlants(account.body(), List.of("Aachen", "Brno", "Celje")));

        assertThat(change.statusCode()).isEqualTo(400);
        assertThat(change.body()).contains("plants");
        assertThat(plantsInToken()).isEqualTo(List.of("Aachen"));
        assertThat(stack.get("planner", "/api/me").json().path("attributes").path("plants").toString()).isEqualTo("[\"Aachen\"]");
    }

    @Test
    @DisplayName("are untouched when their owner leaves them out")
    void leftOut() {
        String token = keycloak.token("gatehouse", "gatehouse-cli", "planner", "access_token");
        HttpResponse<String> account = keycloak.call("GET", "realms/gatehouse/account/", token, Map.of());
        Map<String, Object> without = account(account.body());
        without.put("attributes", Map.of());

        keycloak.call("POST", "realms/gatehouse/account/", token, without);

        assertThat(plantsInToken()).isEqualTo(List.of("Aachen"));
    }

    private Object plantsInToken() {
        return TokenForge.claims(keycloak.token("gatehouse", "gatehouse-cli", "planner", "access_token")).get("plants");
    }

    private static Map<String, Object> withPlants(String account, List<String> plants) {
        Map<String, Object> changed = account(account);
        changed.put("attributes", Map.of("plants", plants));
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> account(String json) {
        return new HashMap<>(JsonMapper.builder().build().readValue(json, Map.class));
    }
}
