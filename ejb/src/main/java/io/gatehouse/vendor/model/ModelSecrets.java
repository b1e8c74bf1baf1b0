package io.gatehouse.vendor.model;

import io.gatehouse.vendor.model.ModelFailure.Reason;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Access keys of providers, by the alias that the governance file names: from WildFly's credential store and nowhere else. */
@ApplicationScoped
class ModelSecrets {

    private static final System.Logger LOG = System.getLogger(ModelSecrets.class.getName());
    private static final String FILE = "gatehouse.credentials";

    @Inject
    @ConfigProperty(name = "gatehouse.credentials.file")
    private Optional<String> file;

    @Inject
    @ConfigProperty(name = "gatehouse.credentials.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "jboss.server.data.dir")
    private Optional<String> data;

    private CredentialFile credentials;

    /** For the container, which sets it up. */
    ModelSecrets() {
    }

    ModelSecrets(CredentialFile credentials) {
        this.credentials = credentials;
    }

    @PostConstruct
    void start() {
        var place = file.map(Path::of).or(() -> data.map(folder -> Path.of(folder, FILE)));
        credentials = place.isEmpty() || password.isEmpty() ? null : new CredentialFile(place.get(), password.get());
    }

    /** The key of that alias; empty where the provider asks for none. NO_SECRET, and the alias in the log, where the store does not know it. */
    String of(String alias) {
        if (alias == null) {
            return "";
        }
        return Optional.ofNullable(credentials).flatMap(known -> known.secret(alias))
                .orElseThrow(() -> missing(alias));
    }

    private ModelFailure missing(String alias) {
        LOG.log(System.Logger.Level.WARNING, "No access key for alias \"{0}\": {1}", alias.replaceAll("\\s", " "),
                credentials == null ? "no credential store is set up" : "the credential store gives none");
        return new ModelFailure(Reason.NO_SECRET, null);
    }
}
