package io.telelink.scoring.compute;

import java.util.List;
import java.util.stream.IntStream;

import io.telelink.customer.Snapshot;
import io.telelink.customer.ValueBasis;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.Answer;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.Contribution;
import io.telelink.learning.model.Explanation;
import io.telelink.learning.value.MonthlyCharge;
import io.telelink.learning.value.ValueEstimate;
import io.telelink.learning.value.ValueInputs;
import io.telelink.registry.Champions;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.Reasons;
import io.telelink.scoring.TopReasons;
import io.telelink.scoring.compute.Appraiser.Appraisal;
import org.jspecify.annotations.Nullable;

/** Computes answers; stores nothing. Thread-safe: one scorer serves a whole run. */
public final class Scorer {

    private static final double DAYS_PER_WEEK = 7;

    private final Method method;
    private final Champions champions;
    private final RowTranslation rows;
    private final MonthlyCharge charge;
    private final Appraiser appraiser;
    private final Schema store;
    private final int accountLength;

    public Scorer(Method method, Schema store) {
        this.method = method;
        this.champions = method.champions();
        this.rows = RowTranslation.between(store, champions.churn().schema());
        this.charge = new MonthlyCharge(champions.churn());
        this.appraiser = new Appraiser(method);
        this.store = store;
        this.accountLength = champions.churn().schema().indexOf("accountLength");
    }

    /**
     * @param id    of the prediction to be
     * @param basis of the value; null for a person of whom only the snapshot is known
     */
    public Prediction score(long id, Snapshot snapshot, @Nullable ValueBasis basis, @Nullable String accountNumber,
                            Occasion occasion) {
        ChurnModel churn = champions.churn();
        double[] row = rows.translate(snapshot.row());
        Answer answer = churn.answer(row);
        double monthly = charge.of(row);
        Reasons reasons = reasons(churn, row);
        ValueBasis known = basis == null ? entered(churn, row) : basis;
        ValueEstimate value = method.estimator().estimate(inputs(snapshot, known, answer.probability()), method.terms());
        Appraisal appraisal = appraiser.appraise(snapshot::row, monthly, answer.probability(), answer.band(), value,
                known.write(), reasons.main().map(Contribution::feature).orElse(null));
        return new Prediction(id, occasion.scoringRunId(), snapshot.customerId(), accountNumber, snapshot.id(),
                occasion.at(), occasion.actor(), occasion.purpose(), champions.churnVersionId(), champions.churnNumber(),
                champions.valueVersionId(), champions.valueNumber(), answer.margin(), answer.rawProbability(),
                answer.probability(), churn.threshold(), answer.band(), value.clv(), value.low(), value.high(),
                appraisal.level(), reasons, appraisal.pricing());
    }

    /** What the value of an answer is estimated from. */
    public ValueInputs inputs(Snapshot snapshot, ValueBasis basis, double probability) {
        return new ValueInputs(store, snapshot.row(), basis.tenureMonths(), charge.of(rows.translate(snapshot.row())),
                basis.bills(), probability, champions.churn().interval(probability));
    }

    /** Somebody who is not in the store has the account length that was entered, or what is usual, and no bills. */
    private ValueBasis entered(ChurnModel churn, double[] row) {
        return new ValueBasis(Math.max(0, churn.complete(row)[accountLength] * DAYS_PER_WEEK / ValueBasis.DAYS_PER_MONTH), null);
    }

    /**
     * Answers about people who are not in the store, in the order of the snapshots, computed on all processors.
     *
     * @param ids of the predictions to be, one for each snapshot
     */
    public List<Prediction> scoreAll(long[] ids, List<Snapshot> snapshots, Occasion occasion) {
        return IntStream.range(0, snapshots.size()).parallel()
                .mapToObj(i -> score(ids[i], snapshots.get(i), null, null, occasion)).toList();
    }

    private Reasons reasons(ChurnModel churn, double[] row) {
        Explanation explanation = churn.explain(row);
        List<Contribution> all = explanation.contributions();
        List<Contribution> top = all.subList(0, Math.min(method.policy().topReasons(), all.size()));
        return new Reasons(explanation.scale(), explanation.base(), top,
                TopReasons.others(explanation.margin(), explanation.base(), top), churn.imputed(row),
                churn.unknown(row), method.policy().highValueMonthlyCharge());
    }
}
