package io.gatehouse.policy.file;

import io.gatehouse.policy.SourceSpec;

/** {@code sources[i]}. */
final class SourceReader {

    private SourceReader() {
    }

    static SourceSpec read(Block block, References references) {
        block.require("key", "kind", "owner");
        var kind = block.oneOf("kind", SourceSpec.Kind.class);
        if (kind == SourceSpec.Kind.DATABASE) {
            block.require("datasource");
            refuse(block, "location", "a database has a datasource");
        } else if (kind != null) {
            block.require("location");
            refuse(block, "datasource", "only a database has one");
            refuse(block, "schema", "only a database has one");
        }
        return new SourceSpec(Keys.key(block), block.text("title"), kind,
                block.parsed("location", SourceReader::folder, "bad-value", "a folder below the sources root, without \"..\""),
                block.parsed("datasource", SourceReader::jndi, "bad-value", "a JNDI name as in java:jboss/datasources/ErpDS"),
                block.text("schema"), block.name("owner", References.Kind.OWNER, references));
    }

    private static void refuse(Block block, String key, String why) {
        if (block.has(key)) {
            block.problem(key, "misplaced-key", "\"" + key + "\" does not belong to this kind of source: " + why + ".");
        }
    }

    private static String folder(String text) {
        for (var part : text.split("/", -1)) {
            if (part.isBlank() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0 || part.indexOf(':') >= 0) {
                return null;
            }
        }
        return text;
    }

    private static String jndi(String text) {
        return text.matches("java:[A-Za-z0-9_./-]+") ? text : null;
    }
}
