package io.telelink.learning.model;

import io.telelink.learning.data.Table;
import io.telelink.learning.preprocess.Preprocessor;

/**
 * Scores rows of a table block by block: encode, predict, calibrate. It owns its memory: one thread at a time, no allocation
 * per block. Blocks too small to be worth it, and blocks with numbers that are not finite, go row by row.
 */
final class BlockScorer {

    private static final int SMALL = 32;

    private final Scale scale;
    private final Calibration calibration;
    private final BlockEncoder encoder;
    private final BlockPredictor blocks;
    private final BlockPredictor byRow;

    BlockScorer(Preprocessor preprocessor, Predictor predictor, Calibration calibration) {
        this.scale = predictor.scale();
        this.calibration = calibration;
        encoder = new BlockEncoder(preprocessor);
        blocks = predictor.blocks();
        byRow = BlockPredictor.byRow(predictor);
    }

    /** Writes margins, raw and calibrated probabilities of a range of rows to the same positions of the arrays. */
    void answers(Table table, int from, int to, double[] margins, double[] raw, double[] calibrated) {
        for (int start = from; start < to; start += BlockPredictor.ROWS) {
            int rows = Math.min(BlockPredictor.ROWS, to - start);
            margins(table, start, rows, margins);
            for (int r = start; r < start + rows; r++) {
                raw[r] = scale.toProbability(margins[r]);
                calibrated[r] = calibration.apply(raw[r]);
            }
        }
    }

    private void margins(Table table, int start, int rows, double[] out) {
        boolean finite = encoder.encode(table, start, rows);
        (finite && rows >= SMALL ? blocks : byRow).margins(encoder.columns(), rows, out, start);
    }

    /** Writes the calibrated probabilities of a range of rows to the same positions of {@code out}. */
    void probabilities(Table table, int from, int to, double[] out) {
        for (int start = from; start < to; start += BlockPredictor.ROWS) {
            int rows = Math.min(BlockPredictor.ROWS, to - start);
            margins(table, start, rows, out);
            for (int r = start; r < start + rows; r++) {
                out[r] = calibration.apply(scale.toProbability(out[r]));
            }
        }
    }
}
