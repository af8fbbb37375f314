package io.telelink.learning.model;

import io.telelink.learning.data.Table;
import io.telelink.learning.preprocess.Preprocessor;

/**
 * Computes margins of rows of a table block by block: encode, predict. It owns its memory: one thread at a time, no allocation
 * per block. Blocks too small to be worth it, and blocks with numbers that are not finite, go row by row.
 */
final class BlockScorer {

    private static final int SMALL = 32;

    private final BlockEncoder encoder;
    private final BlockPredictor blocks;
    private final BlockPredictor byRow;

    BlockScorer(Preprocessor preprocessor, Predictor predictor) {
        encoder = new BlockEncoder(preprocessor);
        blocks = predictor.blocks();
        byRow = BlockPredictor.byRow(predictor);
    }

    /** Writes the margins of a range of rows to the same positions of {@code out}. */
    void margins(Table table, int from, int to, double[] out) {
        for (int start = from; start < to; start += BlockPredictor.ROWS) {
            int rows = Math.min(BlockPredictor.ROWS, to - start);
            boolean finite = encoder.encode(table, start, rows);
            (finite && rows >= SMALL ? blocks : byRow).margins(encoder.columns(), rows, out, start);
        }
    }
}
