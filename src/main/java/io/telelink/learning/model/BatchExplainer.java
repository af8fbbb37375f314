package io.telelink.learning.model;

import io.telelink.learning.data.Table;
import io.telelink.learning.preprocess.EncodedColumn;
import io.telelink.learning.preprocess.Preprocessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Explains rows of a table block by block, to the same bits as one by one. It owns its memory: one thread at a time. Blocks
 * with numbers that are not finite go row by row.
 */
final class BatchExplainer {

    private static final int ROWS = BlockExplainer.ROWS;

    private final Explainer words;
    private final Predictor predictor;
    private final BlockEncoder encoder;
    private final BlockExplainer blocks;
    private final BlockExplainer byRow;
    private final int[] source;
    private final double[][] byColumn;
    private final double[][] byFeature;

    BatchExplainer(Explainer words, Preprocessor preprocessor, Predictor predictor) {
        this.words = words;
        this.predictor = predictor;
        encoder = new BlockEncoder(preprocessor);
        blocks = predictor.blockExplainer();
        byRow = BlockExplainer.byRow(predictor);
        source = preprocessor.columns().stream().mapToInt(EncodedColumn::source).toArray();
        byColumn = new double[preprocessor.width()][ROWS];
        byFeature = new double[preprocessor.fullSize()][ROWS];
    }

    /** Writes contributions to the rows' positions of {@code columns}, one array per feature of the explainer. */
    void contributions(Table table, int from, int to, double[][] columns) {
        int[] features = words.features();
        for (int start = from; start < to; start += ROWS) {
            int rows = Math.min(ROWS, to - start);
            block(table, start, rows);
            for (int f = 0; f < features.length; f++) {
                System.arraycopy(byFeature[features[f]], 0, columns[f], start, rows);
            }
        }
    }

    List<Explanation> explain(Table table, int from, int to, int most) {
        List<Explanation> explanations = new ArrayList<>();
        BlockPredictor predictors = BlockPredictor.byRow(predictor);
        double[] margins = new double[ROWS];
        for (int start = from; start < to; start += ROWS) {
            int rows = Math.min(ROWS, to - start);
            block(table, start, rows);
            predictors.margins(encoder.columns(), rows, margins, 0);
            for (int r = 0; r < rows; r++) {
                explanations.add(words.inWords(table.row(start + r), row(encoder.full(), r), row(byFeature, r), margins[r],
                        most, 0));
            }
        }
        return explanations;
    }

    private void block(Table table, int start, int rows) {
        boolean finite = encoder.encode(table, start, rows);
        (finite ? blocks : byRow).contributions(encoder.columns(), rows, byColumn);
        for (double[] feature : byFeature) {
            Arrays.fill(feature, 0, rows, 0);
        }
        for (int c = 0; c < source.length; c++) {
            double[] sum = byFeature[source[c]];
            double[] add = byColumn[c];
            for (int r = 0; r < rows; r++) {
                sum[r] += add[r];
            }
        }
    }

    private static double[] row(double[][] columns, int row) {
        return Arrays.stream(columns).mapToDouble(column -> column[row]).toArray();
    }
}
