package io.telelink.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Puts values in the place of named parameters, for statements that take none, such as COPY. Each is written as a quoted
 * constant of its type, escaped by the driver; constants that the statement has of its own stay as they are.
 */
final class InlineValues {

    /** A constant, or a name behind a colon that is not the type of a cast. */
    private static final Pattern PARAMETER = Pattern.compile("'(?:[^']|'')*'|(?<!:):([A-Za-z]\\w*)");

    private final PGConnection connection;

    InlineValues(Connection connection) throws SQLException {
        this.connection = connection.unwrap(PGConnection.class);
    }

    /** @throws IllegalArgumentException when a parameter has no value, or one of a type that is not written here */
    String into(String sql, Map<String, ?> values) {
        return PARAMETER.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null ? found.group()
                : constant(found.group(1), values.get(found.group(1)))));
    }

    private String constant(String name, @Nullable Object value) {
        return switch (value) {
            case Collection<?> several when !several.isEmpty() ->
                    several.stream().map(each -> constant(name, each)).collect(Collectors.joining(", "));
            case String text -> quoted(text, "text");
            case Boolean truth -> quoted(truth, "boolean");
            case Integer number -> quoted(number, "integer");
            case Long number -> quoted(number, "bigint");
            case Double number -> quoted(number, "double precision");
            case LocalDate day -> quoted(day, "date");
            case OffsetDateTime moment -> quoted(moment, "timestamptz");
            case null, default -> throw new IllegalArgumentException("no constant can be written for :" + name + ", which is " + value);
        };
    }

    private String quoted(Object value, String type) {
        try {
            return "'" + connection.escapeLiteral(value.toString()) + "'::" + type;
        } catch (SQLException e) {
            throw new UncategorizedSQLException("escape of a value", null, e);
        }
    }
}
