package io.telelink.learning.model;

/**
 * Evaluates a predictor over blocks of rows held by column. It owns scratch memory: one thread at a time, no allocation per
 * block.
 */
public interface BlockPredictor {

    /** Most rows of a block. */
    int ROWS = 512;

    /**
     * Writes the margins of the rows of a block, each exactly as {@link Predictor#margin} gives it.
     *
     * @param columns one per value that the predictor reads, each of {@link #ROWS} numbers; those of the block's rows finite
     * @param rows of the block, 1 to {@link #ROWS}
     * @param margins gets {@code rows} margins from {@code offset} on
     */
    void margins(double[][] columns, int rows, double[] margins, int offset);

    /** Puts the rows of a block one after the other and evaluates them so; right for every predictor. */
    static BlockPredictor byRow(Predictor predictor) {
        int width = predictor.width();
        double[] encoded = new double[ROWS * width];
        return (columns, rows, margins, offset) -> {
            for (int c = 0; c < width; c++) {
                for (int r = 0; r < rows; r++) {
                    encoded[r * width + c] = columns[c][r];
                }
            }
            predictor.margins(encoded, rows, margins, offset);
        };
    }
}
