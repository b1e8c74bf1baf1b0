package io.gatehouse.policy.file;

import io.gatehouse.shared.DomainException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Text to tree, YAML 1.2 or JSON, in time linear in the text. Refuses what the format has no use for and attacks are
 * made of: anchors and aliases, tags, merge keys, several documents, more than {@value #MAX_DEPTH} levels.
 */
final class FileParser {

    static final int MAX_DEPTH = 24;

    private final Iterator<Event> events;
    private int depth;

    private FileParser(String text) {
        events = new Parse(LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build())
                .parseString(text).iterator();
    }

    static FileNode parse(String text) {
        try {
            return new FileParser(text).document();
        } catch (MarkedYamlEngineException bad) {
            var line = bad.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw refused("syntax", line, "This is not well-formed: " + bad.getProblem() + ".");
        } catch (YamlEngineException bad) {
            throw refused("syntax", 1, "This is not well-formed YAML or JSON: it holds a character that may not stand in it.");
        }
    }

    private FileNode document() {
        FileNode root = null;
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof DocumentStartEvent) {
                if (root != null) {
                    throw refused("several-documents", line(event), "There must be one document in the file.");
                }
                root = node(events.next());
            }
        }
        if (root == null) {
            throw refused("empty", 1, "The file is empty.");
        }
        return root;
    }

    private FileNode node(Event event) {
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw refused("alias", line(event), "Anchors and aliases are not part of the format: write it out.");
        }
        if (++depth > MAX_DEPTH) {
            throw refused("too-deep", line(event), "Nested deeper than the format ever is.");
        }
        var node = switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> sequence(start);
            case MappingStartEvent start -> mapping(start);
            default -> throw refused("syntax", line(event), "This is not well-formed.");
        };
        depth--;
        return node;
    }

    private FileNode.Scalar scalar(ScalarEvent event) {
        noTag(event.getTag(), event);
        return new FileNode.Scalar(event.getValue(), event.getScalarStyle() == ScalarStyle.PLAIN, line(event));
    }

    private FileNode sequence(SequenceStartEvent start) {
        noTag(start.getTag(), start);
        List<FileNode> items = new ArrayList<>();
        for (var next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next));
        }
        return new FileNode.Sequence(items, line(start));
    }

    private FileNode mapping(MappingStartEvent start) {
        noTag(start.getTag(), start);
        List<FileNode.Entry> entries = new ArrayList<>();
        for (var next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            if (!(node(next) instanceof FileNode.Scalar key)) {
                throw refused("wrong-type", line(next), "A key must be a plain word.");
            }
            entries.add(new FileNode.Entry(key, node(events.next())));
        }
        return new FileNode.Mapping(entries, line(start));
    }

    private static void noTag(Optional<String> tag, Event event) {
        if (tag.isPresent()) {
            throw refused("tag", line(event), "Tags (!…) are not part of the format.");
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static DomainException refused(String code, int line, String message) {
        var problems = new Problems(FilePaths.EMPTY);
        problems.add("line " + line, code, "line " + line + ": " + message);
        return problems.refusal();
    }
}
