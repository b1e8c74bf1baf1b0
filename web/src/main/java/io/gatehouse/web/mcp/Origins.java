package io.gatehouse.web.mcp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From which web pages MCP may be called. The request's own host is no measure: a name that is rebound to this machine
 * (DNS rebinding) gives a page both the foreign origin and the matching host.
 */
@ApplicationScoped
class Origins {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    @Inject
    @ConfigProperty(name = "gatehouse.mcp.origins")
    private Optional<List<String>> named;

    boolean admit(String origin) {
        return admits(origin, named.orElse(List.of()));
    }

    /** Programs that are no browsers send no origin. */
    static boolean admits(String origin, List<String> named) {
        return origin == null || named.contains(origin) || isLoopback(origin);
    }

    private static boolean isLoopback(String origin) {
        try {
            var host = new URI(origin).getHost();
            return host != null && LOOPBACK.contains(host);
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
