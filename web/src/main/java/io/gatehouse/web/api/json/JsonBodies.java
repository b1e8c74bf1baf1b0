package io.gatehouse.web.api.json;

import io.gatehouse.shared.DomainException;
import io.gatehouse.json.JsonP;
import io.gatehouse.web.api.problem.UnreadableException;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * JSON bodies of the REST interface. Reading is strict: what is not JSON is a 400, what has not the shape of the
 * request record a 422 that names every place. Writing is exact (see {@link JsonText}).
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class JsonBodies implements MessageBodyReader<Record>, MessageBodyWriter<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(Class<Record> type, Type generic, Annotation[] annotations, MediaType media,
                           MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        return read(type, body);
    }

    /** The value as a record; null where it is null. REFUSED with every violation, at paths below this one. */
    public static <T extends Record> T shaped(Class<T> type, JsonValue value, String path) {
        var shape = new JsonShape();
        var request = shape.read(value, type, path);
        if (!shape.violations().isEmpty()) {
            throw DomainException.refused("invalid-request", shape.violations());
        }
        return type.cast(request);
    }

    static <T extends Record> T read(Class<T> type, InputStream body) {
        try (var parser = JsonP.PROVIDER.createParser(body)) {
            var request = shaped(type, onlyValue(parser), "");
            if (request == null) {
                throw new UnreadableException("Not a JSON object", null);
            }
            return request;
        } catch (JsonException notJson) {
            throw new UnreadableException("Not JSON", notJson);
        }
    }

    private static JsonValue onlyValue(JsonParser parser) {
        if (!parser.hasNext()) {
            throw new UnreadableException("Empty", null);
        }
        parser.next();
        var value = parser.getValue();
        if (parser.hasNext()) {
            throw new UnreadableException("More than one value", null);
        }
        return value;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord() || List.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(Object value, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
                        MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        out.write(JsonText.of(value).getBytes(StandardCharsets.UTF_8));
    }
}
