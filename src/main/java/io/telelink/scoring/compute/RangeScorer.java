package io.telelink.scoring.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

import io.telelink.customer.SnapshotBatch;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.Explanation;
import io.telelink.learning.model.ProbabilityInterval;
import io.telelink.learning.model.RiskBand;
import io.telelink.learning.value.MonthlyCharge;
import io.telelink.learning.value.ValueBatch;
import io.telelink.learning.value.ValueColumns;
import io.telelink.learning.value.ValueEstimate;
import io.telelink.registry.Champions;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.TopReasons;
import io.telelink.scoring.compute.Appraiser.Appraisal;

/**
 * Answers for a range of customers by column, each to the same bits as {@link Scorer} gives it alone. Reasons are computed
 * for the high and the medium band: those of the many others are asked for rarely, and can be computed then. Thread-safe.
 */
public final class RangeScorer {

    private final Method method;
    private final Champions champions;
    private final RowTranslation rows;
    private final MonthlyCharge charge;
    private final Appraiser appraiser;

    public RangeScorer(Method method, Schema store) {
        this.method = method;
        this.champions = method.champions();
        this.rows = RowTranslation.between(store, champions.churn().schema());
        this.charge = new MonthlyCharge(champions.churn());
        this.appraiser = new Appraiser(method);
    }

    /** The margins, raw and calibrated probabilities of a range. */
    public record Evaluation(Table table, double[] margins, double[] raw, double[] calibrated, RiskBand[] bands) {
    }

    public Evaluation evaluate(SnapshotBatch batch) {
        ChurnModel churn = champions.churn();
        Table table = rows.translate(batch.table());
        int size = batch.size();
        var evaluation = new Evaluation(table, new double[size], new double[size], new double[size], new RiskBand[size]);
        churn.answers(table, 0, size, evaluation.margins(), evaluation.raw(), evaluation.calibrated());
        Arrays.setAll(evaluation.bands(), i -> churn.band(evaluation.calibrated()[i]));
        return evaluation;
    }

    /** Reasons in the order of the customers; null for the low band. */
    public TopReasons[] reasons(Evaluation evaluation) {
        int[] explained = IntStream.range(0, evaluation.bands().length)
                .filter(i -> evaluation.bands()[i] != RiskBand.LOW).toArray();
        var reasons = new TopReasons[evaluation.bands().length];
        Iterator<Explanation> explanations = champions.churn()
                .explain(evaluation.table().select(explained), 0, explained.length, method.policy().topReasons()).iterator();
        for (int i : explained) {
            reasons[i] = TopReasons.of(explanations.next().contributions());
        }
        return reasons;
    }

    /** The values of a range, in the order of the customers. */
    public Values values(SnapshotBatch batch, Evaluation evaluation) {
        int size = batch.size();
        double[] monthly = new double[size];
        double[] low = new double[size];
        double[] high = new double[size];
        for (int i = 0; i < size; i++) {
            monthly[i] = charge.of(evaluation.table(), i);
            ProbabilityInterval interval = champions.churn().interval(evaluation.calibrated()[i]);
            low[i] = interval.low();
            high[i] = interval.high();
        }
        ValueColumns out = ValueColumns.ofSize(size);
        method.estimator().estimate(new ValueBatch(batch.table(), batch.tenureMonths(), monthly, batch.bills(),
                evaluation.calibrated(), low, high), 0, size, method.terms(), out);
        return new Values(monthly, out);
    }

    /**
     * What the customers of a range are worth.
     *
     * @param monthlyCharge at present, $
     */
    public record Values(double[] monthlyCharge, ValueColumns worth) {
    }

    /** @param firstId of the predictions to be, the others follow it */
    public List<PredictionRow> rows(long firstId, SnapshotBatch batch, Evaluation evaluation, TopReasons[] reasons,
                                    Values values, Occasion occasion) {
        ChurnModel churn = champions.churn();
        List<PredictionRow> answers = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            double probability = evaluation.calibrated()[i];
            RiskBand band = evaluation.bands()[i];
            ValueEstimate value = values.worth().at(i);
            int row = i;
            Appraisal appraisal = appraiser.appraise(() -> batch.table().row(row), values.monthlyCharge()[i], probability, band,
                    value, batch.basis(i).write(), reasons[i] == null ? null : reasons[i].main().orElse(null));
            answers.add(new PredictionRow(firstId + i, occasion.at(), occasion.scoringRunId(), batch.customerIds()[i],
                    batch.snapshotIds()[i], occasion.actor(), occasion.purpose(), champions.churnVersionId(),
                    champions.valueVersionId(), evaluation.margins()[i], evaluation.raw()[i], probability,
                    churn.threshold(), band, value.clv(), value.low(), value.high(),
                    appraisal.level(), method.policy().highValueMonthlyCharge(), reasons[i], appraisal.pricing()));
        }
        return answers;
    }
}
