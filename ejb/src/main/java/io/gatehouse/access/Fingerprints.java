package io.gatehouse.access;

import io.gatehouse.policy.ReportSpec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** The digest of what an entitlement lets its holder see. */
final class Fingerprints {

    private Fingerprints() {
    }

    static String of(String workflow, Collection<KnownDataset> datasets, Collection<Publication> publications) {
        var text = new StringBuilder(line("workflow", workflow));
        datasets.forEach(dataset -> text.append(line("dataset", dataset.digest())));
        publications.forEach(publication -> text.append(line("report", publication.report())).append(line("definition", publication.definition())));
        return sha256(text.toString());
    }

    /** Of a published report: all that decides which figures are shown, and to whom. */
    static String of(ReportSpec report) {
        var published = report.published();
        var text = new StringBuilder(line("report", report.key())).append(line("sql", report.sql()));
        report.parameters().forEach(parameter -> text.append(line("parameter", parameter.toString())));
        return sha256(text.append(line("level", published.label().level().code()))
                .append(line("categories", String.join(",", published.label().categories())))
                .append(line("contributor", published.contributor())).append(line("k", String.valueOf(published.k())))
                .append(line("dominance", published.dominance().stripTrailingZeros().toPlainString())).toString());
    }

    static String of(Entitlement.Dataset dataset) {
        var text = new StringBuilder(line("dataset", dataset.key()));
        dataset.identity().forEach(field -> text.append(line("identity", field)));
        dataset.fields().values().forEach(field -> {
            text.append(line("field", field.name())).append(line("type", field.type().code()))
                    .append(line("level", field.label().level().code()))
                    .append(line("categories", String.join(",", field.label().categories())));
            field.allowances().forEach(allowance -> text.append(
                    line(MaskText.of(allowance.mask()), PredicateText.of(allowance.condition()))));
        });
        return sha256(text.toString());
    }

    private static String line(String name, String value) {
        return name + ' ' + value.length() + ' ' + value + '\n';
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
