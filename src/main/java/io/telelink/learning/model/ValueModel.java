package io.telelink.learning.model;

import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.preprocess.Preprocessor;

/**
 * All that is needed to estimate what a customer will bring, in dollars: schema, derivation, imputation, encoding, scaling and
 * predictor. Immutable and thread-safe; rows are as {@link Schema} describes them.
 */
public final class ValueModel {

    private final Preprocessor preprocessor;
    private final Predictor predictor;
    private final Explainer explainer;

    /**
     * A model of these parts.
     *
     * @param predictor whose margins are dollars
     */
    public ValueModel(Preprocessor preprocessor, Predictor predictor) {
        if (predictor.width() != preprocessor.width()) {
            throw new IllegalArgumentException("the predictor reads " + predictor.width() + " values, but gets "
                    + preprocessor.width());
        }
        if (predictor.scale() != Scale.DOLLARS) {
            throw new IllegalArgumentException("a predictor of " + predictor.scale().text() + " does not predict value");
        }
        this.preprocessor = preprocessor;
        this.predictor = predictor;
        this.explainer = new Explainer(preprocessor, predictor);
    }

    public Schema schema() {
        return preprocessor.schema();
    }

    /** The compiled predictor, for those who explain or display it. */
    public Predictor predictor() {
        return predictor;
    }

    /** The estimate for one row, in dollars. */
    public double value(double[] raw) {
        double[] encoded = new double[preprocessor.width()];
        preprocessor.encode(checked(raw), new double[preprocessor.fullSize()], encoded, 0);
        return predictor.margin(encoded, 0);
    }

    /**
     * Writes the estimates of the rows {@code from} (inclusive) to {@code to} (exclusive) to the same positions of {@code out},
     * each exactly as {@link #value} gives it. Ranges that do not overlap may run at the same time.
     */
    public void values(Table table, int from, int to, double[] out) {
        new BlockScorer(preprocessor, predictor).margins(table, from, to, out);
    }

    /** Why the estimate for this row is what it is. */
    public Explanation explain(double[] raw) {
        return explainer.explain(checked(raw), Integer.MAX_VALUE);
    }

    private double[] checked(double[] raw) {
        if (raw.length != schema().size()) {
            throw new IllegalArgumentException("a row has " + schema().size() + " values, not " + raw.length);
        }
        return raw;
    }

    /** The artifact: the same model gives the same bytes. */
    public byte[] toBytes() {
        return Artifact.pack(Artifact.Type.VALUE_MODEL, out -> {
            ChurnModelFormat.writePreprocessor(out, preprocessor);
            PredictorFormat.write(out, predictor);
        });
    }

    /**
     * Reads an artifact.
     *
     * @throws CorruptArtifactException when the bytes are damaged, cut off, of an unknown version, or something else
     */
    public static ValueModel fromBytes(byte[] artifact) {
        return Artifact.unpack(Artifact.Type.VALUE_MODEL, artifact,
                in -> new ValueModel(ChurnModelFormat.readPreprocessor(in), PredictorFormat.read(in)));
    }
}
