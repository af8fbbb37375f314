package io.telelink.audit.ui;

import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Details of an entry for reading; as they stand where somebody made something else of them than JSON. */
final class DetailText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DetailText() {
    }

    /** On one line, without what is empty: {@code run: TRAINING, state: SUCCEEDED}. */
    static String line(String details) {
        try {
            return JSON.readTree(details).properties().stream()
                    .filter(member -> !member.getValue().isNull() && !text(member.getValue()).isEmpty())
                    .map(member -> member.getKey() + ": " + text(member.getValue()))
                    .collect(Collectors.joining(", "));
        } catch (JacksonException unreadable) {
            return details;
        }
    }

    /** Laid out over several lines. */
    static String lines(String details) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(details));
        } catch (JacksonException unreadable) {
            return details;
        }
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
