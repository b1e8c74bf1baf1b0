package io.gatehouse.policy.file;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which nodes of a graph reach themselves. */
final class Cycles {

    private Cycles() {
    }

    /** The nodes on a cycle, sorted. */
    static List<String> members(Map<String, Set<String>> edges) {
        return edges.keySet().stream().filter(node -> edges.get(node).stream().anyMatch(next -> reaches(edges, next, node)))
                .sorted().toList();
    }

    /** Whether there is a way from the one to the other, also of no step. */
    static boolean reaches(Map<String, Set<String>> edges, String from, String to) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>(List.of(from));
        while (!open.isEmpty()) {
            var node = open.pop();
            if (node.equals(to)) {
                return true;
            }
            if (seen.add(node)) {
                open.addAll(edges.getOrDefault(node, Set.of()));
            }
        }
        return false;
    }
}
