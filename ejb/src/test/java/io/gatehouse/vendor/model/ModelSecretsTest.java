package io.gatehouse.vendor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.vendor.model.ModelFailure.Reason;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

/** Access keys out of a real store, which the test writes as WildFly does. */
class ModelSecretsTest {

    private static final String KEY = "sk-7f3c-not-to-be-seen";
    private static final String MASTER = "0123456789abcdef";
    private static final Logger LOG = Logger.getLogger(ModelSecrets.class.getName());

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };
    private Path file;
    private ModelSecrets secrets;

    @BeforeEach
    void start() {
        LOG.addHandler(listener);
        LOG.setUseParentHandlers(false);
        file = folder.resolve("credentials.store");
        secrets = new ModelSecrets(new CredentialFile(file, MASTER));
    }

    @AfterEach
    void stop() {
        LOG.removeHandler(listener);
        LOG.setUseParentHandlers(true);
    }

    private static ClearPassword clear(String text) {
        return ClearPassword.createRaw(ClearPassword.ALGORITHM_CLEAR, text.toCharArray());
    }

    private void store(String alias, String key) throws Exception {
        var store = CredentialStore.getInstance("KeyStoreCredentialStore", WildFlyElytronCredentialStoreProvider.getInstance());
        store.initialize(Map.of("location", file.toString(), "keyStoreType", "PKCS12", "create", "true", "modifiable", "true"),
                new CredentialStore.CredentialSourceProtectionParameter(IdentityCredentials.NONE.withCredential(new PasswordCredential(clear(MASTER)))),
                new Provider[] {WildFlyElytronPasswordProvider.getInstance()});
        store.store(alias, new PasswordCredential(clear(key)));
        store.flush();
    }

    private void assertMissing(ModelSecrets from, String alias) {
        said.clear();
        var failure = catchThrowableOfType(ModelFailure.class, () -> from.of(alias));
        assertThat(failure.reason()).isEqualTo(Reason.NO_SECRET);
        assertThat(said).hasSize(1).allMatch(line -> line.contains(alias));
        var all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        assertThat(all.toString() + said + from).doesNotContain(KEY).doesNotContain(MASTER);
    }

    @Test
    void a_key_is_read_by_its_alias_and_is_in_no_log() throws Exception {
        store("llm-key", KEY);
        assertThat(secrets.of("llm-key")).isEqualTo(KEY);
        assertThat(said).isEmpty();
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain(KEY);
    }

    @Test
    void a_provider_without_alias_needs_no_store() {
        assertThat(secrets.of(null)).isEmpty();
    }

    @Test
    void an_unknown_alias_is_named_once_and_nothing_else_is() throws Exception {
        store("llm-key", KEY);
        assertThat(secrets.of("llm-key")).isEqualTo(KEY);
        assertMissing(secrets, "other-key");
    }

    @Test
    void a_store_that_is_absent_broken_or_under_another_password_gives_no_key() throws Exception {
        assertMissing(secrets, "llm-key");
        store("llm-key", KEY);
        assertMissing(new ModelSecrets(new CredentialFile(file, "another")), "llm-key");
        assertMissing(new ModelSecrets(), "llm-key");
        Files.writeString(file, "no store");
        assertMissing(secrets, "llm-key");
    }
}
