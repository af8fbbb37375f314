package io.telelink.scoring.compute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.telelink.customer.Snapshot;
import io.telelink.customer.Snapshots;
import io.telelink.customer.ValueBasis;
import io.telelink.learning.data.Schema;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.Pricing;
import io.telelink.scoring.Replay;
import io.telelink.scoring.Replay.Difference;
import io.telelink.scoring.TopReasons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes stored predictions again, from nothing but the snapshot, the two artifacts, the settings and the policy that they name. */
@Component
public class Replayer {

    private final Snapshots snapshots;
    private final Methods methods;
    private final Schema store;

    Replayer(Snapshots snapshots, Methods methods, Schema store) {
        this.snapshots = snapshots;
        this.methods = methods;
        this.store = store;
    }

    /** The replays in the order of the rows; those whose personal data was erased are left out. */
    public List<Replay> replay(Collection<PredictionRow> rows) {
        Map<Long, Snapshot> known = snapshots.findAll(rows.stream().map(PredictionRow::snapshotId)
                .collect(Collectors.toSet())).stream().collect(Collectors.toMap(Snapshot::id, Function.identity()));
        return rows.stream().flatMap(row -> Optional.ofNullable(known.get(row.snapshotId()))
                .map(snapshot -> replay(row, snapshot)).stream()).toList();
    }

    private Replay replay(PredictionRow stored, Snapshot snapshot) {
        Prediction again = new Scorer(methods.of(stored), store).score(stored.id(), snapshot, basis(stored), null,
                new Occasion(stored.scoringRunId(), stored.predictedAt(), stored.actor(), stored.purpose()));
        return new Replay(stored.id(), compare(stored, PredictionRow.of(again)));
    }

    private static @Nullable ValueBasis basis(PredictionRow stored) {
        Pricing pricing = stored.pricing();
        return pricing == null || pricing.inputs().length == 0 ? null : ValueBasis.read(pricing.inputs());
    }

    private static List<Difference> compare(PredictionRow stored, PredictionRow again) {
        var differences = new Differences();
        differences.number("margin", stored.margin(), again.margin());
        differences.number("rawProbability", stored.rawProbability(), again.rawProbability());
        differences.number("probability", stored.probability(), again.probability());
        differences.number("threshold", stored.threshold(), again.threshold());
        differences.text("band", stored.band().name(), again.band().name());
        differences.number("clv", stored.clv(), again.clv());
        differences.number("clvLow", stored.clvLow(), again.clvLow());
        differences.number("clvHigh", stored.clvHigh(), again.clvHigh());
        differences.text("recommendation", stored.recommendation().name(), again.recommendation().name());
        differences.pricing(stored.pricing(), again.pricing());
        if (stored.reasons() != null && again.reasons() != null) {
            differences.reasons(stored.reasons(), again.reasons());
        }
        return differences.found;
    }

    private static final class Differences {

        private final List<Difference> found = new ArrayList<>();

        void number(String field, double stored, double again) {
            if (Double.doubleToRawLongBits(stored) != Double.doubleToRawLongBits(again)) {
                found.add(new Difference(field, Double.toString(stored), Double.toString(again)));
            }
        }

        void text(String field, String stored, String again) {
            if (!stored.equals(again)) {
                found.add(new Difference(field, stored, again));
            }
        }

        void pricing(@Nullable Pricing stored, @Nullable Pricing again) {
            if (stored == null || again == null) {
                return;
            }
            number("expectedRevenue", stored.expectedRevenue(), again.expectedRevenue());
            number("valueIfKept", stored.valueIfKept(), again.valueIfKept());
            Pricing.Decision before = stored.decision();
            Pricing.Decision now = again.decision();
            if (before != null && now != null) {
                text("offerVersion", String.valueOf(before.offerVersionId()), String.valueOf(now.offerVersionId()));
                number("expectedProfit", known(before.expectedProfit()), known(now.expectedProfit()));
                text("rule", before.rule(), now.rule());
            }
        }

        private static double known(@Nullable Double amount) {
            return amount == null ? Double.NaN : amount;
        }

        void reasons(TopReasons stored, TopReasons again) {
            text("reasons", String.join(", ", stored.features()), String.join(", ", again.features()));
            for (int i = 0; i < Math.min(stored.features().length, again.features().length); i++) {
                number("contribution of " + stored.features()[i], stored.contributions()[i], again.contributions()[i]);
            }
        }
    }
}
