package io.gatehouse.web.program;

import io.gatehouse.shared.Violation;
import io.gatehouse.web.api.problem.Fault;
import io.gatehouse.web.api.problem.Faults;
import java.util.List;

/** A request that is refused before anything was asked of the application. */
public final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    private RefusedRequest(Fault fault) {
        super(fault.code());
        this.fault = fault;
    }

    /** With the words of an HTTP status. */
    public static RefusedRequest status(int status) {
        return new RefusedRequest(Faults.http(status));
    }

    /** With the words of an HTTP status and a code of its own. */
    public static RefusedRequest status(int status, String code) {
        return new RefusedRequest(Fault.of(status, code));
    }

    /** 400, because of one part of the request. */
    public static RefusedRequest because(String path, String code, String message) {
        return new RefusedRequest(new Fault(400, code, List.of(new Violation(path, code, message))));
    }

    public Fault fault() {
        return fault;
    }

    /** The fault of any exception. */
    public static Fault faultOf(Throwable thrown) {
        return thrown instanceof RefusedRequest refused ? refused.fault : Faults.of(thrown);
    }
}
