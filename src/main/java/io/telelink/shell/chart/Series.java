package io.telelink.shell.chart;

import java.util.List;

/**
 * One value for each category.
 *
 * @param meanings one for all values, or one for each
 */
public record Series(String name, List<Double> values, List<Meaning> meanings) {

    public Series {
        values = List.copyOf(values);
        meanings = List.copyOf(meanings);
        if (meanings.size() != 1 && meanings.size() != values.size()) {
            throw new IllegalArgumentException("A series has one meaning, or one for each value");
        }
    }

    public static Series of(String name, List<Double> values) {
        return of(name, Meaning.AUTO, values);
    }

    public static Series of(String name, Meaning meaning, List<Double> values) {
        return new Series(name, values, List.of(meaning));
    }

    Meaning meaning(int index) {
        return meanings.get(meanings.size() == 1 ? 0 : index);
    }
}
