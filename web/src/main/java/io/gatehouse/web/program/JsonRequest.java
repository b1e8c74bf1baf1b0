package io.gatehouse.web.program;

import io.gatehouse.json.JsonP;
import io.gatehouse.web.api.problem.UnreadableException;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The JSON body of a request, up to a limit. */
public final class JsonRequest {

    /** Conversations carry their whole past with every question. */
    public static final int MOST_BYTES = 1 << 20;

    private JsonRequest() {
    }

    /** The value; refused with 415, 413 or 400. */
    public static JsonValue body(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw RefusedRequest.status(415);
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw RefusedRequest.status(413);
        }
        return value(request.getInputStream());
    }

    static JsonValue value(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw RefusedRequest.status(413);
        }
        try (var parser = JsonP.PROVIDER.createParser(new ByteArrayInputStream(bytes))) {
            parser.next();
            var value = parser.getValue();
            if (parser.hasNext()) {
                throw new UnreadableException("More than one value", null);
            }
            return value;
        } catch (JsonException | java.util.NoSuchElementException | IllegalStateException notJson) {
            throw new UnreadableException("Not JSON", notJson);
        } catch (RuntimeException tooDeep) {
            throw new UnreadableException("Not JSON that is read here", tooDeep);
        }
    }
}
