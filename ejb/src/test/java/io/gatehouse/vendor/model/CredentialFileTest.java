package io.gatehouse.vendor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.Provider;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

@DisplayName("The credential store")
class CredentialFileTest {

    private static final Provider STORES = new WildFlyElytronCredentialStoreProvider();
    private static final Provider[] PASSWORDS = {new WildFlyElytronPasswordProvider()};

    @TempDir
    private Path folder;

    @Test
    @DisplayName("gives the secret of an alias, and one that was added while it is in use")
    void secret() throws Exception {
        var file = folder.resolve("store");
        add(file, "vendor-one", "sk-1");
        var store = new CredentialFile(file, "master");
        assertThat(store.secret("vendor-one")).hasValue("sk-1");
        assertThat(store.secret("vendor-two")).isEmpty();

        add(file, "vendor-two", "sk-2");
        Files.setLastModifiedTime(file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 2_000));
        assertThat(store.secret("vendor-two")).hasValue("sk-2");
    }

    @Test
    @DisplayName("gives nothing where it is not there, or is opened with another password, and holds no secret in the clear")
    void closed() throws Exception {
        var file = folder.resolve("store");
        assertThat(new CredentialFile(file, "master").secret("vendor-one")).isEmpty();
        add(file, "vendor-one", "sk-plain-to-see");
        assertThat(new CredentialFile(file, "other").secret("vendor-one")).isEmpty();
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("sk-plain-to-see");
    }

    private static void add(Path file, String alias, String secret) throws Exception {
        var store = CredentialStore.getInstance("KeyStoreCredentialStore", STORES);
        store.initialize(Map.of("location", file.toString(), "keyStoreType", "PKCS12", "create", "true", "modifiable", "true"),
                new CredentialStore.CredentialSourceProtectionParameter(IdentityCredentials.NONE.withCredential(clear("master"))), PASSWORDS);
        store.store(alias, clear(secret));
        store.flush();
    }

    private static PasswordCredential clear(String text) {
        return new PasswordCredential(ClearPassword.createRaw(ClearPassword.ALGORITHM_CLEAR, text.toCharArray()));
    }
}
