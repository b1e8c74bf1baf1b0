package io.gatehouse.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Every page there is: where it lies, under which task it stands in the navigation, and which application roles may
 * open it. A page that is not here cannot be opened.
 */
public enum Page {
    ASK("/index", Task.WORK, "pi-comment", "portal-user"),
    SUMMARIES("/summaries", Task.WORK, "pi-file", "portal-user"),
    REPORTS("/reports", Task.WORK, "pi-table", "portal-user"),
    SUMMARY("/summary", Task.NONE, "pi-file", "portal-user"),
    SOURCE("/source", Task.NONE, "pi-file", "portal-user"),
    SENT("/sent", Task.NONE, "pi-send", "portal-user"),
    REPORT("/report", Task.NONE, "pi-table", "portal-user"),
    REQUESTS("/requests", Task.WORK, "pi-unlock", "portal-user"),
    SIGHT("/sight", Task.WORK, "pi-eye", Page.EVERYBODY),
    OVERVIEW("/govern/overview", Task.GOVERN, "pi-home", "data-owner", "ai-governance", "auditor"),
    INVENTORY("/govern/inventory", Task.GOVERN, "pi-database", "data-owner", "ai-governance", "auditor"),
    DATASET("/govern/dataset", Task.NONE, "pi-database", "data-owner", "ai-governance", "auditor"),
    ACCESS("/govern/access", Task.GOVERN, "pi-key", "data-owner", "ai-governance", "auditor"),
    ROLE("/govern/role", Task.NONE, "pi-key", "data-owner", "ai-governance", "auditor"),
    EXPLAIN("/govern/explain", Task.NONE, "pi-key", "data-owner", "ai-governance", "auditor"),
    READERS("/govern/readers", Task.NONE, "pi-key", "data-owner", "ai-governance", "auditor"),
    SIMULATE("/govern/simulate", Task.NONE, "pi-key", "ai-governance", "auditor"),
    GRANT("/govern/grant", Task.NONE, "pi-key", "ai-governance"),
    REQUEST_DECISIONS("/govern/requests", Task.GOVERN, "pi-inbox", "data-owner", "ai-governance", "auditor"),
    REQUEST("/govern/request", Task.NONE, "pi-inbox", "data-owner", "ai-governance", "auditor"),
    USE("/govern/use", Task.GOVERN, "pi-chart-bar", "data-owner", "ai-governance", "auditor"),
    FINDINGS("/govern/findings", Task.GOVERN, "pi-search", "data-owner", "ai-governance"),
    WORKFLOWS("/govern/workflows", Task.GOVERN, "pi-sitemap", "data-owner", "ai-governance", "auditor"),
    WORKFLOW("/govern/workflow", Task.NONE, "pi-sitemap", "data-owner", "ai-governance", "auditor"),
    USE_CASE("/govern/use-case", Task.NONE, "pi-sitemap", "ai-governance"),
    VENDORS("/govern/vendors", Task.GOVERN, "pi-building", "ai-governance", "auditor", "data-owner"),
    VENDOR("/govern/vendor", Task.NONE, "pi-building", "ai-governance", "auditor", "data-owner"),
    COMPARE("/govern/compare", Task.NONE, "pi-building", "ai-governance", "auditor", "data-owner"),
    ASSESSMENT("/govern/assessment", Task.NONE, "pi-building", "ai-governance", "auditor", "data-owner"),
    GATE("/govern/gate", Task.GOVERN, "pi-send", "ai-governance", "auditor"),
    SOURCES("/govern/sources", Task.GOVERN, "pi-download", "data-owner", "ai-governance", "it-admin"),
    GOVERNANCE("/govern/governance", Task.GOVERN, "pi-file-edit", "ai-governance", "auditor"),
    LEAK_TESTS("/govern/leak-tests", Task.PROVE, "pi-verified", "ai-governance", "auditor"),
    LEAK_TEST("/govern/leak-test", Task.NONE, "pi-verified", "ai-governance", "auditor"),
    SIGNALS("/govern/signals", Task.PROVE, "pi-bell", "ai-governance", "auditor"),
    AUDIT("/govern/audit", Task.PROVE, "pi-list", "auditor", "ai-governance"),
    EVENT("/govern/event", Task.NONE, "pi-list", "auditor", "ai-governance");

    /** Tasks of the navigation, in its order. */
    public enum Task { WORK, GOVERN, PROVE, NONE }

    /** Stands for everybody who has signed in: the page shows people what is their own. */
    private static final String EVERYBODY = "**";

    private final String path;
    private final Task task;
    private final String icon;
    private final List<String> roles;

    Page(String path, Task task, String icon, String... roles) {
        this.path = path;
        this.task = task;
        this.icon = icon;
        this.roles = List.of(roles);
    }

    /** Within the application; the start page is {@code /}. */
    public String path() {
        return this == ASK ? "/" : path;
    }

    public Task task() {
        return task;
    }

    /** Class of its icon in PrimeIcons. */
    public String icon() {
        return icon;
    }

    /** Its name in the bundles. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean admits(Predicate<String> hasRole) {
        return roles.contains(EVERYBODY) || roles.stream().anyMatch(hasRole);
    }

    /** The page at that path, with or without the ending of its file. */
    static Optional<Page> at(String path) {
        var plain = path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
        return List.of(values()).stream().filter(page -> page.path.equals(plain) || page.path().equals(plain)).findFirst();
    }

    /** Where somebody starts after signing in: officers at their own desk, everybody else at the start page. */
    static Page landing(Predicate<String> hasRole) {
        if (hasRole.test("ai-governance")) {
            return OVERVIEW;
        }
        if (hasRole.test("auditor")) {
            return AUDIT;
        }
        return hasRole.test("it-admin") ? SOURCES : first(hasRole);
    }

    /** The first page of the navigation that somebody may open. */
    static Page first(Predicate<String> hasRole) {
        return List.of(values()).stream().filter(page -> page != SIGHT && page.task != Task.NONE && page.admits(hasRole))
                .findFirst().orElse(SIGHT);
    }
}
