package io.gatehouse.vendor;

import io.gatehouse.vendor.questionnaire.Questionnaires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The questionnaires on offer: the shipped one, and the files of the folder {@code gatehouse.questionnaires} as they are now. */
@ApplicationScoped
class QuestionnaireShelf {

    @Inject
    @ConfigProperty(name = "gatehouse.questionnaires")
    Optional<String> folder;

    Questionnaires offered() {
        return Questionnaires.load(folder.map(Path::of).orElse(null));
    }
}
