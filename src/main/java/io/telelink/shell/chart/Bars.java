package io.telelink.shell.chart;

import java.util.List;

/**
 * Values of categories as bars from zero.
 *
 * @param rows bars lie, which suits long names
 * @param stacked the series of one category stand on each other
 */
public record Bars(
        String title,
        String note,
        String categoryTitle,
        Axis value,
        List<String> categories,
        List<Series> series,
        boolean rows,
        boolean stacked)
        implements ChartSpec {

    private static final int COLUMNS_HEIGHT = 300;
    private static final int BAR = 26;
    private static final int SURROUNDINGS = 72;

    public Bars {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException("Series " + one.name() + " has not one value for each category");
            }
        }
    }

    /** Upright bars of one series. */
    public static Bars columns(String title, String categoryTitle, Axis value, List<String> categories, Series series) {
        return new Bars(title, "", categoryTitle, value, categories, List.of(series), false, false);
    }

    /** Lying bars of one series. */
    public static Bars rows(String title, String categoryTitle, Axis value, List<String> categories, Series series) {
        return new Bars(title, "", categoryTitle, value, categories, List.of(series), true, false);
    }

    public Bars withNote(String note) {
        return new Bars(title, note, categoryTitle, value, categories, series, rows, stacked);
    }

    @Override
    public int height() {
        int bars = stacked ? categories.size() : categories.size() * Math.max(1, series.size());
        return rows ? SURROUNDINGS + BAR * bars : COLUMNS_HEIGHT;
    }
}
