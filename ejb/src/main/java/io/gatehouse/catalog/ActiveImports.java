package io.gatehouse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The imports that this server works on. What the database calls running and is not among them was interrupted. */
@ApplicationScoped
class ActiveImports {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    void add(String id) {
        ids.add(id);
    }

    void remove(String id) {
        ids.remove(id);
    }

    boolean contains(String id) {
        return ids.contains(id);
    }

    /** This server's name among its peers. */
    String node() {
        return System.getProperty("jboss.node.name", "local");
    }
}
