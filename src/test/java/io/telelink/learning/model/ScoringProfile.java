package io.telelink.learning.model;

import io.telelink.learning.data.Table;

/** Where the time of scoring in blocks goes, on one thread; for benchmarks. Each figure in nanoseconds per row. */
public record ScoringProfile(double encodeNanos, double predictNanos, double calibrateNanos) {

    private static final int ROUNDS = 5;

    /** The shares of the quickest of five rounds over a range of rows. */
    public static ScoringProfile of(ChurnModel model, Table table, int from, int to) {
        ScoringProfile best = round(model, table, from, to);
        for (int i = 1; i < ROUNDS; i++) {
            ScoringProfile next = round(model, table, from, to);
            best = next.total() < best.total() ? next : best;
        }
        return best;
    }

    private static ScoringProfile round(ChurnModel model, Table table, int from, int to) {
        BlockEncoder encoder = new BlockEncoder(model.preprocessor());
        BlockPredictor blocks = model.predictor().blocks();
        double[] out = new double[BlockPredictor.ROWS];
        long[] nanos = new long[3];
        for (int start = from; start < to; start += out.length) {
            int rows = Math.min(out.length, to - start);
            long begin = System.nanoTime();
            encoder.encode(table, start, rows);
            long encoded = System.nanoTime();
            blocks.margins(encoder.columns(), rows, out, 0);
            long predicted = System.nanoTime();
            for (int r = 0; r < rows; r++) {
                out[r] = model.calibration().apply(model.predictor().scale().toProbability(out[r]));
            }
            nanos[0] += encoded - begin;
            nanos[1] += predicted - encoded;
            nanos[2] += System.nanoTime() - predicted;
        }
        double count = to - from;
        return new ScoringProfile(nanos[0] / count, nanos[1] / count, nanos[2] / count);
    }

    private double total() {
        return encodeNanos + predictNanos + calibrateNanos;
    }
}
