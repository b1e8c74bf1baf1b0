package io.gatehouse.query;

import io.gatehouse.policy.ReportSpec;
import io.gatehouse.policy.ReportSpec.Parameter;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values of a report's declared parameters, from text. Pure. */
final class ParameterValues {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 1_000;

    private ParameterValues() {
    }

    static Map<String, FieldType> types(ReportSpec report) {
        var types = new LinkedHashMap<String, FieldType>();
        report.parameters().forEach(p -> types.put(p.name(), p.type()));
        return types;
    }

    /** By name, in order of names; REFUSED with a violation at {@code p.NAME} for each that is unknown, missing or does not convert. */
    static Map<String, Object> of(ReportSpec report, Map<String, String> given) {
        var violations = new ArrayList<Violation>();
        var values = new TreeMap<String, Object>();
        for (Parameter parameter : report.parameters()) {
            var text = given.getOrDefault(parameter.name(), parameter.defaultValue());
            if (text == null) {
                violations.add(violation(parameter.name(), "parameter-missing", "A value is needed."));
                continue;
            }
            parse(text, parameter.type()).ifPresentOrElse(value -> values.put(parameter.name(), value),
                    () -> violations.add(violation(parameter.name(), "parameter-invalid", "Not a value of type " + parameter.type().code() + ".")));
        }
        given.keySet().stream().sorted().filter(name -> report.parameters().stream().noneMatch(p -> p.name().equals(name)))
                .forEach(name -> violations.add(violation(name, "parameter-unknown", "The report has no such parameter.")));
        if (!violations.isEmpty()) {
            throw DomainException.refused("bad-parameters", List.copyOf(violations));
        }
        return values;
    }

    private static Violation violation(String name, String code, String message) {
        return new Violation("p." + name, code, message);
    }

    static Optional<Object> parse(String text, FieldType type) {
        try {
            return Optional.ofNullable(switch (type) {
                case TEXT -> text.length() <= LONGEST_TEXT && isStorable(text) ? text : null;
                case NUMBER -> text.length() <= LONGEST_NUMBER && text.strip().matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)")
                        ? new BigDecimal(text.strip()) : null;
                case BOOLEAN -> switch (text.strip()) {
                    case "true" -> Boolean.TRUE;
                    case "false" -> Boolean.FALSE;
                    default -> null;
                };
                case DATE -> inRange(LocalDate.parse(text.strip()).atStartOfDay()).toLocalDate();
                case TIMESTAMP -> inRange(LocalDateTime.parse(text.strip().replace(' ', 'T')));
            });
        } catch (java.time.DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static LocalDateTime inRange(LocalDateTime time) {
        if (time.getYear() < 1 || time.getYear() > 9999) {
            throw new java.time.DateTimeException("outside the years 1 to 9999");
        }
        return time;
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
