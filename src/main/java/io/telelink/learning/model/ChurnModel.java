package io.telelink.learning.model;

import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.explain.Background;
import io.telelink.learning.preprocess.Preprocessor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to answer for a customer: schema, derivation, imputation, encoding, scaling, predictor, calibration,
 * threshold and bands. Immutable and thread-safe; rows are as {@link Schema} describes them.
 */
public final class ChurnModel {

    private static final int ROWS_PER_TASK = 16 * BlockPredictor.ROWS;

    private final Preprocessor preprocessor;
    private final Predictor predictor;
    private final Calibration calibration;
    private final double threshold;
    private final double baseRate;
    private final ScoreBins bins;
    private final Explainer explainer;
    private final @Nullable Background background;

    /**
     * A model of these parts.
     *
     * @param threshold calibrated probability from which a customer is at high risk, 0 to 1
     * @param baseRate share of churners among the training rows
     */
    public ChurnModel(Preprocessor preprocessor, Predictor predictor, Calibration calibration, double threshold,
                      double baseRate, ScoreBins bins) {
        this(preprocessor, predictor, calibration, threshold, baseRate, bins, null);
    }

    private ChurnModel(Preprocessor preprocessor, Predictor predictor, Calibration calibration, double threshold,
                       double baseRate, ScoreBins bins, @Nullable Background background) {
        if (predictor.width() != preprocessor.width()) {
            throw new IllegalArgumentException("the predictor reads " + predictor.width() + " values, but gets "
                    + preprocessor.width());
        }
        if (predictor.scale() == Scale.DOLLARS) {
            throw new IllegalArgumentException("a predictor of dollars does not predict churn");
        }
        if (background != null && !background.schema().raw().equals(preprocessor.schema().raw())) {
            throw new IllegalArgumentException("the background is of another schema");
        }
        if (!(threshold >= 0 && threshold <= 1 && baseRate >= 0 && baseRate <= 1)) {
            throw new IllegalArgumentException("threshold and base rate must be from 0 to 1");
        }
        this.preprocessor = preprocessor;
        this.predictor = predictor;
        this.calibration = calibration;
        this.threshold = threshold;
        this.baseRate = baseRate;
        this.bins = bins;
        this.background = background;
        this.explainer = new Explainer(preprocessor, predictor);
    }

    /** The same model, which also carries what explanations need to know of its training rows. */
    public ChurnModel with(Background background) {
        return new ChurnModel(preprocessor, predictor, calibration, threshold, baseRate, bins, background);
    }

    /** The same model with another threshold: the same probabilities, other bands. */
    public ChurnModel withThreshold(double newThreshold) {
        return new ChurnModel(preprocessor, predictor, calibration, newThreshold, baseRate, bins, background);
    }

    /** What explanations need to know of the training rows, where the model carries it. */
    public Optional<Background> background() {
        return Optional.ofNullable(background);
    }

    public Schema schema() {
        return preprocessor.schema();
    }

    Preprocessor preprocessor() {
        return preprocessor;
    }

    /** The compiled predictor, for those who explain or display it. */
    public Predictor predictor() {
        return predictor;
    }

    Calibration calibration() {
        return calibration;
    }

    ScoreBins bins() {
        return bins;
    }

    /** Calibrated probability from which a customer is at high risk. */
    public double threshold() {
        return threshold;
    }

    /** Calibrated probability from which a customer is at medium risk: the base rate, at most the threshold. */
    public double mediumFrom() {
        return Math.min(baseRate, threshold);
    }

    /** Share of churners among the training rows. */
    public double baseRate() {
        return baseRate;
    }

    /** The band of a calibrated probability. */
    public RiskBand band(double probability) {
        return probability >= threshold ? RiskBand.HIGH : probability >= mediumFrom() ? RiskBand.MEDIUM : RiskBand.LOW;
    }

    /** The answer for one row. */
    public Answer answer(double[] raw) {
        double[] encoded = new double[preprocessor.width()];
        preprocessor.encode(checked(raw), new double[preprocessor.fullSize()], encoded, 0);
        double margin = predictor.margin(encoded, 0);
        double rawProbability = predictor.scale().toProbability(margin);
        double probability = calibration.apply(rawProbability);
        return new Answer(margin, rawProbability, probability, band(probability));
    }

    /**
     * Writes the calibrated probabilities of the rows {@code from} (inclusive) to {@code to} (exclusive) to the same positions
     * of {@code out}, each exactly as {@link #answer} gives it. Ranges that do not overlap may run at the same time.
     */
    public void probabilities(Table table, int from, int to, double[] out) {
        new BlockScorer(preprocessor, predictor).margins(table, from, to, out);
        for (int r = from; r < to; r++) {
            out[r] = calibration.apply(predictor.scale().toProbability(out[r]));
        }
    }

    /**
     * Writes what {@link #answer} says of the rows {@code from} (inclusive) to {@code to} (exclusive), to the same bits, to
     * the same positions of the arrays: for answers that are stored whole. The band is {@link #band} of the last.
     */
    public void answers(Table table, int from, int to, double[] margins, double[] raw, double[] calibrated) {
        new BlockScorer(preprocessor, predictor).margins(table, from, to, margins);
        for (int r = from; r < to; r++) {
            raw[r] = predictor.scale().toProbability(margins[r]);
            calibrated[r] = calibration.apply(raw[r]);
        }
    }

    /** The calibrated probabilities of all rows, computed by all threads of the fork-join pool that this runs in. */
    public double[] probabilities(Table table) {
        double[] out = new double[table.rows()];
        inParallel(out.length, (from, to) -> probabilities(table, from, to, out));
        return out;
    }

    /** Why the margin of this row is what it is. */
    public Explanation explain(double[] raw) {
        return explainer.explain(checked(raw), Integer.MAX_VALUE);
    }

    /**
     * Why the margins of the rows {@code from} (inclusive) to {@code to} (exclusive) are what they are, as {@link
     * #explain(double[])} tells it, but with the {@code most} greatest contributions only. Ranges may run at the same time.
     */
    public List<Explanation> explain(Table table, int from, int to, int most) {
        if (predictor.isSampled()) {
            return IntStream.range(from, to).mapToObj(row -> explainer.explain(table.row(row), most)).toList();
        }
        return new BatchExplainer(explainer, preprocessor, predictor).explain(table, from, to, most);
    }

    /** The contributions of all rows, computed by all threads of the fork-join pool that this runs in. */
    public ContributionTable contributions(Table table) {
        double[][] columns = new double[explainer.features().length][table.rows()];
        inParallel(table.rows(), (from, to) ->
                new BatchExplainer(explainer, preprocessor, predictor).contributions(table, from, to, columns));
        List<String> names = Arrays.stream(explainer.features()).mapToObj(schema()::name).toList();
        return new ContributionTable(names, columns, predictor.base(), predictor.scale().text());
    }

    /**
     * A 90 % range of the churn probability, from the churn observed among training rows of similar score that the model had
     * not seen; it always contains the probability itself.
     */
    public ProbabilityInterval interval(double calibratedProbability) {
        return bins.interval(calibratedProbability);
    }

    /** Names of the raw features that are missing in the row and were filled in. */
    public List<String> imputed(double[] raw) {
        return schema().raw().stream().map(f -> f.name()).filter(f -> Double.isNaN(raw[schema().indexOf(f)])).toList();
    }

    /** Names of the categorical features whose level was not among the declared ones. */
    public List<String> unknown(double[] raw) {
        return schema().raw().stream().filter(f -> !f.levels().isEmpty())
                .map(f -> f.name()).filter(f -> raw[schema().indexOf(f)] >= schema().feature(f).levels().size()).toList();
    }

    /** The row with its missing values filled in. */
    public double[] complete(double[] raw) {
        double[] complete = new double[raw.length];
        preprocessor.imputer().apply(checked(raw), complete);
        return complete;
    }

    private static void inParallel(int rows, RangeTask task) {
        IntStream.range(0, Math.ceilDiv(rows, ROWS_PER_TASK)).parallel()
                .forEach(t -> task.run(t * ROWS_PER_TASK, Math.min(rows, (t + 1) * ROWS_PER_TASK)));
    }

    @FunctionalInterface
    private interface RangeTask {
        void run(int from, int to);
    }

    private double[] checked(double[] raw) {
        if (raw.length != schema().size()) {
            throw new IllegalArgumentException("a row has " + schema().size() + " values, not " + raw.length);
        }
        return raw;
    }

    /** The artifact: the same model gives the same bytes. */
    public byte[] toBytes() {
        return ChurnModelFormat.write(this);
    }

    /**
     * Reads an artifact.
     *
     * @throws CorruptArtifactException when the bytes are damaged, cut off, of an unknown version, or something else
     */
    public static ChurnModel fromBytes(byte[] artifact) {
        return ChurnModelFormat.read(artifact);
    }
}
