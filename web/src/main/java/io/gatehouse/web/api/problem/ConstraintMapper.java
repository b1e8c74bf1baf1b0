package io.gatehouse.web.api.problem;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Takes precedence over the server's own answer to invalid requests, which is not a problem detail. */
@Provider
public class ConstraintMapper implements ExceptionMapper<ValidationException> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(ValidationException invalid) {
        return ProblemMapper.response(Faults.of(invalid), headers);
    }
}
