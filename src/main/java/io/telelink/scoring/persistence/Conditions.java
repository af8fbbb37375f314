package io.telelink.scoring.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Conditions of a WHERE clause that are only there when their value is. */
final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    void add(String clause, String parameter, @Nullable Object value) {
        if (value != null) {
            clauses.add(clause);
            parameters.put(parameter, value);
        }
    }

    String where() {
        return clauses.isEmpty() ? "" : "WHERE " + String.join(" AND ", clauses);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
