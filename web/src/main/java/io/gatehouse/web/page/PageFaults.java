package io.gatehouse.web.page;

import io.gatehouse.web.api.problem.Faults;
import io.gatehouse.web.http.ErrorServlet;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.UUID;

/**
 * What happens when a page fails: an expired page is opened anew; every other failure ends at the error page with its
 * status, and with a reference that the log has too where it is the server's own fault.
 */
class PageFaults extends ExceptionHandlerWrapper {

    private static final System.Logger LOG = System.getLogger(PageFaults.class.getName());

    PageFaults(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        if (!events.hasNext()) {
            return;
        }
        var thrown = events.next().getContext().getException();
        events.remove();
        while (events.hasNext()) {
            events.next();
            events.remove();
        }
        try {
            answer(FacesContext.getCurrentInstance(), thrown);
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static void answer(FacesContext faces, Throwable thrown) throws IOException {
        var external = faces.getExternalContext();
        if (hasCause(thrown, ViewExpiredException.class)) {
            external.redirect(external.getRequestContextPath() + external.getRequestServletPath().replace("/index.xhtml", "/"));
            return;
        }
        var fault = Faults.of(thrown);
        var reference = fault.isOurs() ? log(fault.code(), thrown) : null;
        if (faces.getPartialViewContext().isAjaxRequest()) {
            external.redirect(external.getRequestContextPath() + "/error?status=" + fault.status() + (reference == null ? "" : "&ref=" + reference));
            return;
        }
        ((HttpServletRequest) external.getRequest()).setAttribute(ErrorServlet.REFERENCE, reference);
        external.responseReset();
        external.responseSendError(fault.status(), null);
        faces.responseComplete();
    }

    private static String log(String code, Throwable thrown) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "Reference " + reference + ": " + code, thrown);
        return reference;
    }

    private static boolean hasCause(Throwable thrown, Class<?> kind) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
