package io.gatehouse.web.chat;

import io.gatehouse.access.MyAccess;
import io.gatehouse.access.WorkflowInfo;
import io.gatehouse.shared.DomainException;
import io.gatehouse.web.api.json.JsonText;
import io.gatehouse.web.program.Fields;
import io.gatehouse.web.program.ProgramServlet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * {@code GET /v1/models} and {@code /v1/models/KEY}: the workflows that the caller may use. Since when one exists is not
 * told, because that would tell of changes of the policy.
 */
@WebServlet(name = "models", urlPatterns = {"/v1/models", "/v1/models/*"})
@RolesAllowed("portal-user")
public class ModelsServlet extends ProgramServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MyAccess access;

    public ModelsServlet() {
        super("GET");
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var workflows = access.workflows();
        var asked = request.getPathInfo();
        write(response, HttpServletResponse.SC_OK, JsonText.of(asked == null || asked.equals("/")
                ? Fields.of("object", "list", "data", workflows.stream().map(ModelsServlet::model).toList())
                : workflows.stream().filter(workflow -> asked.equals("/" + workflow.key())).findFirst().map(ModelsServlet::model)
                        .orElseThrow(DomainException::notFound)));
    }

    private static Map<String, Object> model(WorkflowInfo workflow) {
        return Fields.of("id", workflow.key(), "object", "model", "created", 0, "owned_by", "gatehouse",
                "name", workflow.title(), "description", workflow.purpose());
    }
}
