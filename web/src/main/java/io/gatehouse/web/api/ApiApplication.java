package io.gatehouse.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST interface. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info = @Info(title = "Gatehouse", version = "1", description = """
                Permission-aware summaries of a company's own data.

                Every answer holds only what its caller may see; what is absent and what is not visible look the same \
                (404 with one body). Errors are problem details (RFC 9457) with a stable `code`. A request property \
                that is not known is refused (422)."""),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT",
        description = "An access token of the realm for audience `gatehouse`.")
public class ApiApplication extends Application {
}
