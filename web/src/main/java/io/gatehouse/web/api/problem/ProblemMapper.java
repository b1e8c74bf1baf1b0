package io.gatehouse.web.api.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;

/** Every exception of the REST interface becomes a problem; those that are the server's own fault are logged. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        var fault = Faults.of(thrown);
        if (fault.isOurs()) {
            LOG.log(Level.ERROR, "A request failed: " + fault.code(), thrown);
        }
        return response(fault, headers);
    }

    static Response response(Fault fault, HttpHeaders headers) {
        var languages = headers.getAcceptableLanguages();
        var language = ProblemTexts.language(languages.isEmpty() ? null : languages.getFirst());
        var response = Response.status(fault.status()).type(Problem.MEDIA_TYPE)
                .entity(ProblemTexts.problem(fault, language)).language(language);
        if (fault.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, "30");
        }
        return response.build();
    }
}
