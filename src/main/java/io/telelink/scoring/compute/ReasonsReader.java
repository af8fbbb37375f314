package io.telelink.scoring.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.telelink.customer.Snapshot;
import io.telelink.customer.Snapshots;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.Contribution;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.Reasons;
import io.telelink.scoring.ScoringPolicy;
import io.telelink.scoring.TopReasons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the reasons of stored predictions into words: values come from the snapshot, words from the model. Reasons that were
 * not stored are computed again, from the same snapshot and model. Of an erased customer nothing can be told.
 */
@Component
public class ReasonsReader {

    private final Snapshots snapshots;
    private final VersionStore versions;
    private final Schema store;
    private final ScoringPolicy policy;

    ReasonsReader(Snapshots snapshots, VersionStore versions, Schema store, ScoringPolicy policy) {
        this.snapshots = snapshots;
        this.versions = versions;
        this.store = store;
        this.policy = policy;
    }

    /** A row as it was found, with what its references say. */
    public record Found(PredictionRow row, @Nullable String accountNumber, int churnVersion, int valueVersion) {
    }

    public List<Prediction> complete(List<Found> found) {
        Map<Long, Snapshot> known = snapshots.findAll(found.stream().map(each -> each.row().snapshotId())
                        .collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Snapshot::id, Function.identity()));
        List<Prediction> predictions = new ArrayList<>(found.size());
        for (Found each : found) {
            PredictionRow row = each.row();
            ChurnModel churn = versions.load(row.churnVersionId(), row.valueVersionId()).churn();
            predictions.add(row.with(each.accountNumber(), each.churnVersion(), each.valueVersion(),
                    reasons(row, churn, known.get(row.snapshotId()))));
        }
        return predictions;
    }

    private Reasons reasons(PredictionRow stored, ChurnModel churn, @Nullable Snapshot snapshot) {
        double base = churn.predictor().base();
        String scale = churn.predictor().scale().text();
        if (snapshot == null) {
            return new Reasons(scale, base, List.of(), TopReasons.others(stored.margin(), base, List.of()), List.of(),
                    List.of(), stored.highValueCharge());
        }
        double[] row = RowTranslation.between(store, churn.schema()).translate(snapshot.row());
        List<Contribution> all = churn.explain(row).contributions();
        TopReasons reasons = stored.reasons();
        List<Contribution> top = reasons == null ? all.subList(0, Math.min(policy.topReasons(), all.size()))
                : words(reasons, all);
        return new Reasons(scale, base, top, TopReasons.others(stored.margin(), base, top), churn.imputed(row),
                churn.unknown(row), stored.highValueCharge());
    }

    /** What was stored, with the label and the value that the model gives each feature. */
    private static List<Contribution> words(TopReasons stored, List<Contribution> all) {
        Map<String, Contribution> byFeature = all.stream().collect(Collectors.toMap(Contribution::feature, Function.identity()));
        List<Contribution> top = new ArrayList<>();
        for (int i = 0; i < stored.features().length; i++) {
            String feature = stored.features()[i];
            Contribution described = byFeature.get(feature);
            top.add(new Contribution(feature, described == null ? feature : described.label(),
                    described == null ? "" : described.value(), stored.contributions()[i]));
        }
        return top;
    }
}
