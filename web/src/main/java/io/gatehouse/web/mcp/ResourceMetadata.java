package io.gatehouse.web.mcp;

import io.gatehouse.web.api.json.JsonText;
import io.gatehouse.web.program.Fields;
import io.gatehouse.web.program.PublicAddress;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a client of MCP gets its token (RFC 9728). For everybody, because it is read before signing in; it tells what
 * every redirect to the sign-in page tells.
 */
@WebServlet(name = "protected-resource",
        urlPatterns = {"/.well-known/oauth-protected-resource", "/.well-known/oauth-protected-resource/mcp"})
public class ResourceMetadata extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "gatehouse.oidc.url", defaultValue = "http://localhost:8180/realms/gatehouse")
    private String realm;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(JsonText.of(Fields.of("resource", PublicAddress.of(request) + "/mcp",
                "authorization_servers", List.of(realm), "scopes_supported", List.of("openid"),
                "bearer_methods_supported", List.of("header"), "resource_name", "Gatehouse")).getBytes(StandardCharsets.UTF_8));
    }
}
