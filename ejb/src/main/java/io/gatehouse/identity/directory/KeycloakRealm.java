package io.gatehouse.identity.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** The realm by Keycloak's admin client, signed in as the directory's client, which may see users and change nothing. */
@ApplicationScoped
class KeycloakRealm {

    private static final int PATIENCE_SECONDS = 3;
    private static final String REALMS = "/realms/";

    /** Address of the realm, e.g. {@code https://sso.example.com/realms/gatehouse}. */
    @Inject
    @ConfigProperty(name = "gatehouse.oidc.url", defaultValue = "http://localhost:8180/realms/gatehouse")
    String address;

    @Inject
    @ConfigProperty(name = "gatehouse.directory.client", defaultValue = "gatehouse-directory")
    String client;

    @Inject
    @ConfigProperty(name = "gatehouse.directory.secret")
    Optional<String> secret;

    /** Signs in, asks, and signs out of nothing: the token is short-lived. Throws where no secret is configured. */
    <T> T ask(Function<RealmResource, T> question) {
        var password = secret.orElseThrow(() -> new IllegalStateException("gatehouse.directory.secret is not configured"));
        var split = address.lastIndexOf(REALMS);
        var realm = address.substring(split + REALMS.length());
        var http = ClientBuilder.newBuilder().connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .readTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).register(JacksonProvider.class, 100).build();
        try (var keycloak = KeycloakBuilder.builder().serverUrl(address.substring(0, split)).realm(realm)
                .grantType("client_credentials").clientId(client).clientSecret(password).resteasyClient(http).build()) {
            return question.apply(keycloak.realm(realm));
        }
    }
}
