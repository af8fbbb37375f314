package io.telelink.training.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.learning.Task;
import io.telelink.learning.train.ChampionRule;
import io.telelink.learning.train.TrainedModel;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.VersionStore;
import io.telelink.training.ChampionComparison;
import io.telelink.training.persistence.ComparisonTable;
import io.telelink.training.persistence.PolicyTable;
import org.springframework.stereotype.Component;

/** Keeps how new versions compare with the champion, and puts the best of those forward that are better with confidence. */
@Component
class Verdicts {

    private static final String ACTOR = "retraining";

    private final ComparisonTable comparisons;
    private final PolicyTable policies;
    private final VersionStore versions;

    Verdicts(ComparisonTable comparisons, PolicyTable policies, VersionStore versions) {
        this.comparisons = comparisons;
        this.policies = policies;
        this.versions = versions;
    }

    /**
     * In the transaction that registers the versions.
     *
     * @param registered in the order of the models
     * @return what came of it, in sentences
     */
    List<String> keep(long runId, AgainstChampion.Measured against, List<TrainedModel> models, List<ModelVersion> registered) {
        ModelVersion champion = against.champion();
        if (against.obstacle() != null) {
            return List.of("Not compared with the champion, version " + champion.number() + ": " + against.obstacle());
        }
        Map<TrainedModel, ModelVersion> better = new HashMap<>();
        Map<Long, ChampionComparison> kept = new HashMap<>();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            ModelVersion version = registered.get(i);
            var comparison = new ChampionComparison(version.id(), champion.id(), against.rows(), against.churners(),
                    against.differences().get(i), against.caution());
            comparisons.insert(runId, comparison);
            kept.put(version.id(), comparison);
            if (comparison.verdict().isBetter()) {
                better.put(models.get(i), version);
                said.add("Version " + version.number() + " is better than the champion, version " + champion.number()
                        + ", with confidence.");
            }
        }
        if (better.isEmpty()) {
            return List.of("None is better than the champion, version " + champion.number() + ", with confidence.");
        }
        ModelVersion best = better.get(ChampionRule.best(List.copyOf(better.keySet())));
        proposed(best, champion, kept.get(best.id())).ifPresent(said::add);
        return said;
    }

    /** Nothing where the champion has changed meanwhile: the comparison is with one that is none any more. */
    private Optional<String> proposed(ModelVersion version, ModelVersion champion, ChampionComparison comparison) {
        boolean stands = versions.champion(Task.CHURN).filter(now -> now.id() == champion.id()).isPresent();
        return stands && policies.current().propose()
                ? versions.propose(version.id(), "On the " + comparison.rows() + " test rows of its training, against version "
                        + champion.number() + ". " + comparison.words(), ACTOR, version.createdBy())
                        .map(proposal -> "Proposed as champion: version " + version.number() + ".")
                : Optional.empty();
    }
}
