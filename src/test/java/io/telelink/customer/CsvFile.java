package io.telelink.customer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small file for import, right unless a test makes it wrong. */
public final class CsvFile {

    private final Map<String, String> example = new LinkedHashMap<>();
    private final List<Map<String, String>> rows = new ArrayList<>();
    private String delimiter = ",";
    private String lineEnd = "\n";

    public CsvFile() {
        String[][] columns = {{"Account number", ""}, {"State", "KS"}, {"Account length", "128"}, {"Area code", "415"},
            {"International plan", "No"}, {"Voice mail plan", "Yes"}, {"Number vmail messages", "25"},
            {"Total day minutes", "265.1"}, {"Total day calls", "110"}, {"Total day charge", "45.07"},
            {"Total eve minutes", "197.4"}, {"Total eve calls", "99"}, {"Total eve charge", "16.78"},
            {"Total night minutes", "244.7"}, {"Total night calls", "91"}, {"Total night charge", "11.01"},
            {"Total intl minutes", "10"}, {"Total intl calls", "3"}, {"Total intl charge", "2.7"},
            {"Customer service calls", "1"}};
        for (String[] column : columns) {
            example.put(column[0], column[1]);
        }
    }

    /** Adds a row of ordinary values, changed by pairs of column and value; an unknown column is added to the file. */
    public CsvFile row(String accountNumber, String... changes) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Account number", accountNumber);
        for (int i = 0; i < changes.length; i += 2) {
            example.putIfAbsent(changes[i], "");
            row.put(changes[i], changes[i + 1]);
        }
        rows.add(row);
        return this;
    }

    public CsvFile without(String column) {
        example.remove(column);
        return this;
    }

    public CsvFile delimiter(String newDelimiter) {
        delimiter = newDelimiter;
        return this;
    }

    public CsvFile lineEnd(String newLineEnd) {
        lineEnd = newLineEnd;
        return this;
    }

    public String text() {
        StringBuilder text = new StringBuilder(String.join(delimiter, example.keySet())).append(lineEnd);
        for (Map<String, String> row : rows) {
            text.append(String.join(delimiter, example.keySet().stream()
                    .map(column -> row.getOrDefault(column, example.get(column))).toList())).append(lineEnd);
        }
        return text.toString();
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
