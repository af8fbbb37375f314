package io.telelink.learning.train;

import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.Artifact;
import io.telelink.learning.value.ExpectedRevenue;
import io.telelink.learning.value.Geometric;
import io.telelink.learning.value.LifeTable;
import io.telelink.learning.value.RetentionCurve;
import io.telelink.learning.value.RetentionFit;
import io.telelink.learning.value.RetentionFitter;
import io.telelink.learning.value.SegmentLives;
import io.telelink.learning.value.SurvivalModel;
import io.telelink.learning.value.SurvivalSegment;
import io.telelink.learning.value.ValueAssumptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds the survival-based value model: a retention curve for each segment from how long its customers stayed; then, from
 * customers whose revenue is known, what bills foretell, how long a customer's own risk lasts, and the range.
 */
public final class SurvivalTrainer {

    private SurvivalTrainer() {
    }

    /**
     * Trains a model.
     *
     * @param schema of customers' rows, which has the features that segments are cut by
     * @param lives of each segment that has customers; those of a segment may come in parts
     * @param history customers with known revenue over the horizon; its training rows are used. Empty where there is none: then
     *     bills are taken as they were, risk lasts, and the range is that of the churn probability
     * @throws InvalidModelFileException when the specification does not fit the schema
     */
    public static TrainedSurvival train(SurvivalSpecification specification, Schema schema, List<SegmentLives> lives,
                                        Optional<ValueHistory> history, ValueAssumptions terms, TrainingOptions options) {
        long start = System.nanoTime();
        List<Feature> features = features(specification, schema);
        List<SegmentReport> reports = new ArrayList<>();
        SurvivalModel curves = curves(specification, features, SegmentTables.merged(lives), reports);
        Optional<ValueHistory> train = history.map(h -> h.select(h.rows(Split.TRAIN)))
                .filter(h -> h.revenue().length >= ConformalFit.FEWEST);
        SurvivalModel model = train.map(h -> SurvivalCalibration.of(curves, h, terms, specification)).orElse(curves);
        byte[] artifact = model.toBytes();
        return new TrainedSurvival(model, artifact, Artifact.sha256(artifact), reports, ProvenanceRecorder.record(specification,
                terms, reports.getFirst().exposure(), train, lives, options, (System.nanoTime() - start) / 1_000_000));
    }

    private static List<Feature> features(SurvivalSpecification specification, Schema schema) {
        List<Feature> features = new ArrayList<>();
        for (String name : specification.segments()) {
            List<Feature> found = schema.raw().stream().filter(feature -> feature.name().equals(name)).toList();
            if (found.isEmpty() || found.getFirst().kind() == Kind.NUMERIC) {
                throw new InvalidModelFileException(specification.file(), "segments", "names '" + name
                        + "', which is no flag or category", schema.raw().stream()
                        .filter(feature -> feature.kind() != Kind.NUMERIC).map(Feature::name).toList());
            }
            features.add(found.getFirst());
        }
        return features;
    }

    /** A model of the curves alone; reports get that of all customers first. */
    private static SurvivalModel curves(SurvivalSpecification specification, List<Feature> features, List<SegmentLives> lives,
                                        List<SegmentReport> reports) {
        LifeTable together = LifeTable.sum(lives.stream().map(SegmentLives::lives).toList());
        RetentionFit all = RetentionFitter.fit(together);
        RetentionCurve pooled = usable(all.curve(), together);
        reports.add(new SegmentReport(List.of(), together.exposure(), together.leavers(), false, together.survival(), all));
        List<SurvivalSegment> segments = new ArrayList<>();
        for (SegmentLives segment : lives) {
            LifeTable table = segment.lives();
            boolean thin = table.leavers() < specification.minLeavers() || table.exposure() < specification.minCustomerMonths();
            RetentionFit fit = RetentionFitter.fit(table);
            segments.add(new SurvivalSegment(segment.levels(), thin ? pooled : usable(fit.curve(), table), table.exposure(),
                    table.leavers(), thin));
            reports.add(new SegmentReport(SegmentTables.words(features, segment.levels()), table.exposure(), table.leavers(), thin,
                    table.survival(), fit));
        }
        return new SurvivalModel(features, segments, pooled, 1, ExpectedRevenue.ofMean(), null);
    }

    /**
     * A curve on which somebody leaves and somebody stays. Where all or nobody did, the rate is that of half a customer who did
     * otherwise (Jeffreys 1946 for a rate).
     */
    private static RetentionCurve usable(RetentionCurve curve, LifeTable table) {
        if (curve instanceof Geometric(double rate) && (rate == 0 || rate == 1)) {
            return new Geometric((table.leavers() + .5) / (table.exposure() + 1));
        }
        return curve;
    }
}
