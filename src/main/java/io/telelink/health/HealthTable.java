package io.telelink.health;

import java.util.List;

/**
 * Figures that belong to a part of the report.
 *
 * @param rows one cell per column: a text, or a {@link Number}, as the column says; a missing one is an empty text
 */
public record HealthTable(String caption, List<Column> columns, List<List<Object>> rows) {

    /** A column, its heading in words. */
    public record Column(String name, Unit unit) {
    }

    /** What the cells of a column are. */
    public enum Unit {
        TEXT, COUNT, BYTES
    }

    public HealthTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
