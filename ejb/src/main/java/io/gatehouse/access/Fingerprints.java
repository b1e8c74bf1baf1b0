package io.gatehouse.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.SortedSet;

/** The digest of what an entitlement lets its holder see. */
final class Fingerprints {

    private Fingerprints() {
    }

    static String of(String workflow, Collection<KnownDataset> datasets, SortedSet<String> reports) {
        var text = new StringBuilder(line("workflow", workflow));
        datasets.forEach(dataset -> text.append(line("dataset", dataset.digest())));
        reports.forEach(report -> text.append(line("report", report)));
        return sha256(text.toString());
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
