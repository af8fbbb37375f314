package io.telelink.training.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.telelink.learning.Task;
import io.telelink.learning.data.Schema;
import io.telelink.learning.train.SegmentReport;
import io.telelink.learning.train.SurvivalSpecification;
import io.telelink.learning.train.TrainedSurvival;
import io.telelink.learning.value.Geometric;
import io.telelink.learning.value.RetentionCurve;
import io.telelink.learning.value.ShiftedBetaGeometric;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.learning.value.ValueBacktest;
import io.telelink.registry.NewVersion;
import io.telelink.registry.RetentionReport;
import io.telelink.registry.ValueEvaluation;
import io.telelink.training.specification.FeatureSchemas;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts what a value training gave into the form that the registry keeps. */
@Component
class ValueVersions {

    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {
    };

    private final JsonMapper json;
    private final FeatureSchemas schemas;

    ValueVersions(JsonMapper json, FeatureSchemas schemas) {
        this.json = json;
        this.schemas = schemas;
    }

    /** What all versions of a training have in common. */
    record Training(long runId, ValueCutOffs cutOffs, ValueAssumptions terms, ValueBacktest backtest) {
    }

    /** What learned value models see of a customer. */
    Schema features() {
        return schemas.valued();
    }

    List<NewVersion> of(Training training, SurvivalSpecification survival, TrainedSurvival survived,
                        List<ValueTraining.Learned> learned) {
        Map<String, String> titles = new HashMap<>();
        titles.put(survival.name(), survival.title());
        learned.forEach(each -> titles.put(each.specification().name(), each.specification().title()));
        List<NewVersion> versions = new ArrayList<>();
        versions.add(version(training, survival.name(), survival.title(), survived.artifact(), survived.provenance(),
                new ValueEvaluation(survival.name(), titles, training.cutOffs().training(), training.cutOffs().backtest(),
                        training.terms(), training.backtest(), null, survived.segments().stream().map(ValueVersions::report).toList())));
        for (ValueTraining.Learned each : learned) {
            String name = each.specification().name();
            versions.add(version(training, name, each.specification().title(), each.trained().artifact(),
                    each.trained().provenance(), new ValueEvaluation(name, titles, training.cutOffs().training(),
                            training.cutOffs().backtest(), training.terms(), training.backtest(), each.trained().evaluation(),
                            List.of())));
        }
        return versions;
    }

    private NewVersion version(Training training, String name, String title, byte[] artifact, Object provenance,
                               ValueEvaluation evaluation) {
        Map<String, Object> plain = new HashMap<>(json.convertValue(provenance, PLAIN));
        plain.put("assumptions", training.terms());
        plain.put("trainingCutOff", training.cutOffs().training().toString());
        plain.put("backtestCutOff", training.cutOffs().backtest().toString());
        return new NewVersion(Task.VALUE, name, title, artifact, null, evaluation, plain, training.runId());
    }

    private static RetentionReport report(SegmentReport segment) {
        RetentionCurve curve = segment.fit().curve();
        return new RetentionReport(segment.levels(), words(curve), segment.exposure(), segment.leavers(), segment.pooled(),
                segment.observed(), IntStream.rangeClosed(1, segment.observed().length).mapToDouble(curve::survival).toArray(),
                segment.fit().outcome().name(), segment.fit().isConverged(), segment.fit().starts(), segment.fit().reached(),
                segment.fit().logLikelihood());
    }

    private static String words(RetentionCurve curve) {
        return switch (curve) {
            case ShiftedBetaGeometric(double alpha, double beta) -> "alpha %.4g, beta %.4g".formatted(alpha, beta);
            case Geometric(double rate) -> "%.4g a month".formatted(rate);
        };
    }
}
