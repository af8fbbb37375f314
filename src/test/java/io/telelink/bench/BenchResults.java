package io.telelink.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/** Measured figures in the order they were taken. */
final class BenchResults {

    private final List<Row> rows = new ArrayList<>();
    private final List<Matrix> matrices = new ArrayList<>();

    private record Row(String group, String name, double value, String unit) {
    }

    private record Matrix(String title, List<String> header, List<List<String>> rows) {
    }

    /** A table of its own: a title, a header, and rows of as many cells. */
    void matrix(String title, List<String> header, List<List<String>> cells) {
        matrices.add(new Matrix(title, List.copyOf(header), List.copyOf(cells)));
    }

    void add(String group, String name, double value, String unit) {
        rows.add(new Row(group, name, value, unit));
    }

    String table() {
        int widest = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        var text = new StringBuilder();
        String group = "";
        for (Row row : rows) {
            if (!row.group().equals(group)) {
                group = row.group();
                text.append('\n').append(group).append('\n');
            }
            text.append(String.format(Locale.ROOT, "  %-" + widest + "s  %12s %s%n", row.name(), number(row.value()),
                    row.unit()));
        }
        matrices.forEach(matrix -> text.append(written(matrix)));
        return text.append('\n').toString();
    }

    private static String written(Matrix matrix) {
        int[] widths = new int[matrix.header().size()];
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            widths[c] = Stream.concat(Stream.of(matrix.header()), matrix.rows().stream())
                    .mapToInt(row -> row.get(column).length()).max().orElse(0);
        }
        var text = new StringBuilder("\n").append(matrix.title()).append('\n');
        Stream.concat(Stream.of(matrix.header()), matrix.rows().stream()).forEach(row -> {
            for (int c = 0; c < widths.length; c++) {
                text.append("  ").append(String.format(Locale.ROOT, (c == 0 ? "%-" : "%") + widths[c] + "s", row.get(c)));
            }
            text.append('\n');
        });
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 1000 ? "%,.0f" : "%.3f", value);
    }

    String json() {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of(
                "measuredAt", Instant.now().toString(),
                "processors", Runtime.getRuntime().availableProcessors(),
                "java", System.getProperty("java.runtime.version"),
                "system", System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "results", rows, "tables", matrices));
    }
}
