package io.telelink.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import io.telelink.customer.Snapshot;
import io.telelink.customer.Snapshots;
import io.telelink.customer.ValueBasis;
import io.telelink.learning.Task;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.Contribution;
import io.telelink.learning.model.Explanation;
import io.telelink.learning.value.LearnedValue;
import io.telelink.learning.value.SurvivalModel;
import io.telelink.learning.value.ValueEstimator;
import io.telelink.learning.value.ValueInputs;
import io.telelink.registry.VersionStore;
import io.telelink.registry.VersionSummary;
import io.telelink.scoring.compute.Method;
import io.telelink.scoring.compute.Methods;
import io.telelink.scoring.compute.Scorer;
import io.telelink.scoring.persistence.ValuePointTable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how values came about, from nothing but what their predictions name. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN', 'AUDITOR')")
@Transactional(readOnly = true)
public class ValueStories {

    private static final int MOST_POINTS = 120;

    private final Snapshots snapshots;
    private final Methods methods;
    private final VersionStore versions;
    private final ValuePointTable points;
    private final Schema schema;

    ValueStories(Snapshots snapshots, Methods methods, VersionStore versions, ValuePointTable points, Schema schema) {
        this.snapshots = snapshots;
        this.methods = methods;
        this.versions = versions;
        this.points = points;
        this.schema = schema;
    }

    /** Empty for a prediction from before settings were kept, and where the personal data behind it was erased. */
    public Optional<ValueStory> of(Prediction prediction) {
        return Optional.ofNullable(prediction.pricing()).flatMap(pricing -> snapshots.find(prediction.snapshotId())
                .filter(snapshot -> pricing.inputs().length > 0)
                .map(snapshot -> tell(prediction, snapshot, ValueBasis.read(pricing.inputs()))));
    }

    private ValueStory tell(Prediction prediction, Snapshot snapshot, ValueBasis basis) {
        Method method = methods.of(PredictionRow.of(prediction));
        ValueInputs inputs = new Scorer(method, schema).inputs(snapshot, basis, prediction.probability());
        ValueEstimator estimator = method.estimator();
        Optional<VersionSummary> survival = estimator instanceof LearnedValue ? newestSurvival() : Optional.empty();
        ValueEstimator pathed = survival.map(version -> versions.load(prediction.churnVersionId(), version.id()).value())
                .orElse(estimator);
        Explanation explanation = estimator instanceof LearnedValue learned ? learned.explain(inputs) : null;
        // From discounted revenue to value, whatever lies between: margin, and another horizon than the learned one.
        double unit = explanation == null || explanation.margin() <= 0 ? 0 : prediction.clv() / explanation.margin();
        return new ValueStory(ValueKind.of(estimator), basis, method.terms(), estimator.measuredFor(method.terms()),
                pathed.path(inputs, method.terms(), Math.max(ValueStory.MONTHS, method.terms().horizonMonths())),
                survival.map(VersionSummary::title),
                pathed instanceof SurvivalModel model ? OptionalDouble.of(model.residualLifetime(inputs, method.terms()))
                        : OptionalDouble.empty(),
                explanation == null || unit == 0 ? List.of() : explanation.contributions().stream()
                        .map(each -> new Contribution(each.feature(), each.label(), each.value(), unit * each.contribution())).toList(),
                explanation == null ? 0 : unit * explanation.base());
    }

    private Optional<VersionSummary> newestSurvival() {
        return versions.list(Task.VALUE).stream().filter(version -> version.specification().equals("value-survival")
                && version.valued().isPresent()).findFirst();
    }

    /** What a customer was worth at each prediction, oldest first; the latest hundred or so. */
    public List<ValuePoint> history(long customerId) {
        return points.of(customerId, MOST_POINTS).reversed();
    }
}
