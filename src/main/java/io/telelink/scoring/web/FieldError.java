package io.telelink.scoring.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is wrong with one field of a request.
 *
 * @param row   position in a batch, counted from 0; null for a single customer
 * @param field name of the field; empty when the row as a whole is wrong
 * @param value what was given, cut off where it is long; null when there is nothing to show
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldError(@Nullable Integer row, String field, @Nullable String value, String reason) {

    private static final int LONGEST = 100;

    static FieldError of(@Nullable Integer row, String field, JsonNode value, String reason) {
        return new FieldError(row, cut(field), cut(value.isString() ? value.asString() : value.toString()), cut(reason));
    }

    static FieldError ofRow(@Nullable Integer row, String reason) {
        return new FieldError(row, "", null, reason);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
    }
}
