package io.gatehouse.vendor.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Map;
import java.util.Optional;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

/** A credential store of WildFly's, read only. What an administrator adds while the server runs is seen at the next call. */
final class CredentialFile {

    private static final String TYPE = "KeyStoreCredentialStore";

    private static final Provider[] PASSWORDS = {new WildFlyElytronPasswordProvider()};

    private final Path file;
    private final char[] password;
    private CredentialStore store;
    private FileTime read;

    CredentialFile(Path file, String password) {
        this.file = file;
        this.password = password.toCharArray();
    }

    /** The secret of that alias; empty where there is none, or where the store is not there or cannot be opened. */
    synchronized Optional<String> secret(String alias) {
        try {
            var changed = Files.getLastModifiedTime(file);
            if (store == null || !changed.equals(read)) {
                store = opened();
                read = changed;
            }
            return Optional.ofNullable(store.retrieve(alias, PasswordCredential.class))
                    .map(credential -> credential.getPassword(ClearPassword.class)).map(clear -> new String(clear.getPassword()));
        } catch (IOException | GeneralSecurityException unreadable) {
            store = null;
            System.getLogger(CredentialFile.class.getName()).log(System.Logger.Level.WARNING, "The credential store cannot be read: {0}",
                    unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private CredentialStore opened() throws GeneralSecurityException {
        var opened = CredentialStore.getInstance(TYPE, new WildFlyElytronCredentialStoreProvider());
        var key = IdentityCredentials.NONE.withCredential(new PasswordCredential(ClearPassword.createRaw(ClearPassword.ALGORITHM_CLEAR, password)));
        opened.initialize(Map.of("location", file.toString(), "keyStoreType", "PKCS12", "create", "false", "modifiable", "false"),
                new CredentialStore.CredentialSourceProtectionParameter(key), PASSWORDS);
        return opened;
    }
}
