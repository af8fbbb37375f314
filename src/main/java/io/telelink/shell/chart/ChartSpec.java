package io.telelink.shell.chart;

/** What a chart shows: data with titles and units. All words in it are data and are never taken for markup. */
public sealed interface ChartSpec permits Bars, Histogram, Lines, Profile, Contributions, Gauge {

    String title();

    /** One sentence on what to see in the chart, shown beneath its title; may be empty. */
    String note();

    /** Height of the drawing in pixels where there is room for it. */
    int height();

    /** Height of the drawing in pixels on a narrow page. */
    default int narrowHeight() {
        return height();
    }
}
