package io.telelink.scoring;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import io.telelink.customer.Snapshot;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.Answer;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.Contribution;
import io.telelink.learning.model.Explanation;
import io.telelink.learning.value.ValueEstimate;
import io.telelink.registry.Champions;
import org.jspecify.annotations.Nullable;

/** Computes answers; stores nothing. Thread-safe: one scorer serves a whole run. */
final class Scorer {

    private static final List<String> CHARGES =
            List.of("totalDayCharge", "totalEveCharge", "totalNightCharge", "totalIntlCharge");

    private final Champions champions;
    private final RowTranslation rows;
    private final int[] charges;
    private final ScoringPolicy policy;

    Scorer(Champions champions, Schema store, ScoringPolicy policy) {
        this.champions = champions;
        this.rows = RowTranslation.between(store, champions.churn().schema());
        this.charges = CHARGES.stream().mapToInt(champions.churn().schema()::indexOf).toArray();
        this.policy = policy;
    }

    /** Who asks, when and for what. */
    record Occasion(@Nullable Long scoringRunId, Instant at, String actor, Purpose purpose) {
    }

    /** @param id of the prediction to be */
    Prediction score(long id, Snapshot snapshot, @Nullable String accountNumber, Occasion occasion) {
        ChurnModel churn = champions.churn();
        double[] row = rows.translate(snapshot.row());
        Answer answer = churn.answer(row);
        double charge = monthlyCharge(churn.complete(row));
        ValueEstimate value = champions.value().of(charge, answer.probability(), churn.interval(answer.probability()));
        return new Prediction(id, occasion.scoringRunId(), snapshot.customerId(), accountNumber, snapshot.id(),
                occasion.at(), occasion.actor(), occasion.purpose(), champions.churnVersionId(), champions.churnNumber(),
                champions.valueVersionId(), champions.valueNumber(), answer.margin(), answer.rawProbability(),
                answer.probability(), churn.threshold(), answer.band(), value.clv(), value.low(), value.high(),
                Recommendation.of(answer.band(), charge >= policy.highValueMonthlyCharge()), reasons(churn, row));
    }

    /**
     * Answers in the order of the snapshots, computed on all processors.
     *
     * @param ids of the predictions to be, one for each snapshot
     */
    List<Prediction> scoreAll(long[] ids, List<Snapshot> snapshots, Occasion occasion) {
        return IntStream.range(0, snapshots.size()).parallel()
                .mapToObj(i -> score(ids[i], snapshots.get(i), null, occasion)).toList();
    }

    private double monthlyCharge(double[] complete) {
        double sum = 0;
        for (int charge : charges) {
            sum += complete[charge];
        }
        return sum;
    }

    private Reasons reasons(ChurnModel churn, double[] row) {
        Explanation explanation = churn.explain(row);
        List<Contribution> all = explanation.contributions();
        int shown = Math.min(policy.topReasons(), all.size());
        double others = all.subList(shown, all.size()).stream().mapToDouble(Contribution::contribution).sum();
        return new Reasons(explanation.scale(), explanation.base(), all.subList(0, shown), others, churn.imputed(row),
                churn.unknown(row), policy.highValueMonthlyCharge());
    }
}
