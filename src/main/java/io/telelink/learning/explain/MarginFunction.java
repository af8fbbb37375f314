package io.telelink.learning.explain;

/** Anything that turns encoded rows into margins. */
public interface MarginFunction {

    /** Number of values it reads per row. */
    int width();

    /**
     * The margins of many rows.
     *
     * @param encoded row after row, {@link #width()} values each
     * @param margins gets {@code rows} margins from {@code offset} on
     */
    void margins(double[] encoded, int rows, double[] margins, int offset);
}
