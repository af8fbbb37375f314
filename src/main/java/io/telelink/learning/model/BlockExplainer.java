package io.telelink.learning.model;

/** Explains blocks of rows held by column. It owns scratch memory: one thread at a time, no allocation per block. */
@FunctionalInterface
public interface BlockExplainer {

    /** Most rows of a block: enough to share the work on a node of a tree, few enough to stay in the first cache. */
    int ROWS = 64;

    /**
     * Writes the contributions of the rows of a block, each exactly as {@link Predictor#contributions} gives it.
     *
     * @param columns one per value that the predictor reads, those of the block's rows finite
     * @param rows of the block, 1 to {@link #ROWS}
     * @param contributions one array of {@link #ROWS} numbers per value
     */
    void contributions(double[][] columns, int rows, double[][] contributions);

    /** Explains one row after the other; right for every predictor. */
    static BlockExplainer byRow(Predictor predictor) {
        double[] encoded = new double[predictor.width()];
        double[] row = new double[predictor.width()];
        return (columns, rows, contributions) -> {
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < encoded.length; c++) {
                    encoded[c] = columns[c][r];
                }
                predictor.contributions(encoded, row);
                for (int c = 0; c < encoded.length; c++) {
                    contributions[c][r] = row[c];
                }
            }
        };
    }
}
