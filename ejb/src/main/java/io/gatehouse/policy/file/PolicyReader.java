package io.gatehouse.policy.file;

import io.gatehouse.policy.CompilationRule;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.LevelControls;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.SourceSpec;
import io.gatehouse.policy.SystemSpec;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.DomainException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Reads a governance file, YAML or JSON. What comes back is right in itself: known keys, right types, unique names,
 * every reference resolved, no cycles, no label lowered. Otherwise REFUSED {@code bad-governance-file} with everything
 * that is wrong, each with path and line. Row conditions, SQL, and what needs the landed data are checked in
 * {@code governance}.
 */
public final class PolicyReader {

    /** Longest file, in bytes and in characters. */
    public static final int LONGEST = 2 * 1024 * 1024;

    private static final String[] KEYS = {"gatehouse", "attributes", "controls", "sources", "datasets", "reports", "roles",
        "workflows", "compilations", "vendors", "systems"};

    private PolicyReader() {
    }

    /** Reads bytes that must be UTF-8. */
    public static Policy read(byte[] file) {
        if (file.length > LONGEST) {
            throw tooLarge();
        }
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException notUtf8) {
            throw DomainException.refused("bad-governance-file",
                    List.of(new io.gatehouse.shared.Violation("", "not-utf8", "The file is not UTF-8.")));
        }
    }

    public static Policy read(String file) {
        return open(file).policy();
    }

    /** Reads a file that somebody else will check further. */
    public static PolicyFile open(String file) {
        if (file.length() > LONGEST) {
            throw tooLarge();
        }
        var root = FileParser.parse(file);
        var paths = FilePaths.of(root);
        var problems = new Problems(paths);
        FilePaths.reportDuplicateKeys("", root, problems);
        var references = new References();
        var policy = policy(Block.of("", root, problems, KEYS).require("gatehouse"), references);
        references.check(policy, problems);
        Consistency.check(policy, problems);
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        return new PolicyFile(policy, paths);
    }

    private static Policy policy(Block file, References references) {
        formatVersion(file);
        var policy = new Policy(attributes(file), controls(file, references),
                blocks(file, "sources", SourceReader::read, references, "key", "title", "kind", "location", "datasource", "schema", "owner"),
                blocks(file, "datasets", DatasetReader::read, references, "key", "source", "table", "documents", "title", "label", "identity", "fields"),
                blocks(file, "reports", (block, unused) -> ReportReader.read(block), references, "key", "title", "description",
                        "parameters", "sql", "time", "compare", "period", "words", "columns", "published"),
                blocks(file, "roles", RoleReader::read, references, "key", "title", "clearance", "grants", "denials"),
                blocks(file, "workflows", WorkflowReader::read, references, "key", "title", "purpose", "owner", "status", "roles",
                        "datasets", "ceiling", "providers", "oversight", "keep", "excess", "guard", "budget", "question", "risk"),
                blocks(file, "compilations", (block, unused) -> compilation(block), references, "categories", "level"),
                blocks(file, "vendors", VendorReader::read, references, "key", "title", "provider", "terms"),
                blocks(file, "systems", SystemReader::read, references, "key", "title", "purpose", "owner", "vendor", "status", "risk"));
        distinctKeys(policy, file.problems());
        return policy;
    }

    private static void formatVersion(Block file) {
        if (file.has("gatehouse") && !(file.node("gatehouse") instanceof FileNode.Scalar scalar && scalar.plain()
                && scalar.text().equals("1"))) {
            file.problem("gatehouse", "bad-version", "This must be 1, the version of the format.");
        }
    }

    private static List<String> attributes(Block file) {
        return file.texts("attributes", text -> Scalars.isIdentifier(text, 63), "bad-key",
                "the name of a token claim: letters, digits and underscores");
    }

    private static List<LevelControls> controls(Block file, References references) {
        return file.has("controls")
                ? ControlsReader.read(Block.named("controls", file.node("controls"), file.problems()), references) : List.of();
    }

    private static <T> List<T> blocks(Block file, String key, BiFunction<Block, References, T> reader, References references,
                                      String... keys) {
        return file.list(key, (where, node) -> reader.apply(Block.of(where, node, file.problems(), keys), references));
    }

    private static CompilationRule compilation(Block block) {
        block.require("categories", "level");
        var categories = block.categories("categories");
        if (block.has("categories") && categories.size() < 2) {
            block.problem("categories", "bad-value", "A compilation is of two categories or more.");
        }
        return new CompilationRule(categories, block.level("level"));
    }

    private static void distinctKeys(Policy policy, Problems problems) {
        Keys.distinct("sources", policy.sources(), SourceSpec::key, problems);
        Keys.distinct("datasets", policy.datasets(), DatasetSpec::key, problems);
        Keys.distinct("reports", policy.reports(), ReportSpec::key, problems);
        Keys.distinct("roles", policy.roles(), RoleSpec::key, problems);
        Keys.distinct("workflows", policy.workflows(), WorkflowSpec::key, problems);
        Keys.distinct("vendors", policy.vendors(), VendorSpec::key, problems);
        Keys.distinct("systems", policy.systems(), SystemSpec::key, problems);
    }

    private static DomainException tooLarge() {
        return DomainException.refused("bad-governance-file", List.of(new io.gatehouse.shared.Violation("", "too-large",
                "The file is longer than " + LONGEST + " bytes.")));
    }
}
