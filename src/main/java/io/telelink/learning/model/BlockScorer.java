package io.telelink.learning.model;

import io.telelink.learning.data.Table;
import io.telelink.learning.preprocess.Preprocessor;

/**
 * Scores rows of a table block by block: encode, predict, calibrate. It owns its memory: one thread at a time, no allocation
 * per block. Blocks too small to be worth it, and blocks with numbers that are not finite, go row by row.
 */
final class BlockScorer {

    private static final int SMALL = 32;

    private final Preprocessor preprocessor;
    private final Predictor predictor;
    private final Calibration calibration;
    private final BlockEncoder encoder;
    private final BlockPredictor blocks;
    private final double[] row;
    private final double[] full;
    private final double[] encoded;

    BlockScorer(Preprocessor preprocessor, Predictor predictor, Calibration calibration) {
        this.preprocessor = preprocessor;
        this.predictor = predictor;
        this.calibration = calibration;
        encoder = new BlockEncoder(preprocessor);
        blocks = predictor.blocks();
        row = new double[preprocessor.schema().size()];
        full = new double[preprocessor.fullSize()];
        encoded = new double[preprocessor.width()];
    }

    /** Writes the calibrated probabilities of a range of rows to the same positions of {@code out}. */
    void probabilities(Table table, int from, int to, double[] out) {
        for (int start = from; start < to; start += BlockPredictor.ROWS) {
            int rows = Math.min(BlockPredictor.ROWS, to - start);
            if (rows >= SMALL && encoder.encode(table, start, rows)) {
                blocks.margins(encoder.columns(), rows, out, start);
            } else {
                byRow(table, start, rows, out);
            }
            calibrate(out, start, rows);
        }
    }

    private void byRow(Table table, int start, int rows, double[] out) {
        for (int r = start; r < start + rows; r++) {
            for (int c = 0; c < row.length; c++) {
                row[c] = table.column(c)[r];
            }
            preprocessor.encode(row, full, encoded, 0);
            out[r] = predictor.margin(encoded, 0);
        }
    }

    private void calibrate(double[] out, int start, int rows) {
        Scale scale = predictor.scale();
        for (int r = start; r < start + rows; r++) {
            out[r] = calibration.apply(scale.toProbability(out[r]));
        }
    }
}
