package io.telelink.training.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.telelink.learning.Task;
import io.telelink.learning.train.ChampionRule;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.NewVersion;
import io.telelink.registry.VersionStore;
import io.telelink.training.persistence.TrainingRunTable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers what a run trained, in one transaction. Where a task has no champion yet the best becomes it; later
 * champions are a person's decision.
 */
@Component
class Registration {

    private static final ClassPathResource VALUE = new ClassPathResource("models/value-survival.yaml");

    private final VersionStore versions;
    private final TrainingRunTable runs;

    Registration(VersionStore versions, TrainingRunTable runs) {
        this.versions = versions;
        this.runs = runs;
    }

    @Transactional
    public void register(long runId, List<Specification> specifications, List<TrainedModel> trained, String actor) {
        var registered = new ArrayList<ModelVersion>();
        for (int i = 0; i < trained.size(); i++) {
            Specification specification = specifications.get(i);
            TrainedModel model = trained.get(i);
            registered.add(versions.register(new NewVersion(Task.CHURN, specification.name(), specification.title(),
                    model.artifact(), model.evaluation(), model.provenance(), runId, model.test()), actor));
        }
        String outcome = "Registered churn versions " + String.join(", ",
                registered.stream().map(version -> version.number() + " (" + version.title() + ")").toList()) + ".";
        if (versions.champion(Task.CHURN).isEmpty()) {
            outcome += " Champion: version " + crownBest(registered, trained, actor).number() + ".";
        }
        if (versions.champion(Task.VALUE).isEmpty()) {
            versions.crown(registerValue(runId, actor).id(),
                    "First champion: the only value model until billing history exists.", actor);
        }
        runs.outcome(runId, outcome);
    }

    private ModelVersion crownBest(List<ModelVersion> registered, List<TrainedModel> trained, String actor) {
        TrainedModel best = ChampionRule.best(trained);
        ModelVersion version = registered.get(trained.indexOf(best));
        versions.crown(version.id(), String.format(Locale.ROOT,
                "First champion by rule: highest mean cross-validated F1 (%.3f) on the training rows.",
                best.evaluation().crossValidation().f1().mean()), actor);
        return version;
    }

    private ModelVersion registerValue(long runId, String actor) {
        try (InputStream yaml = VALUE.getInputStream()) {
            byte[] text = yaml.readAllBytes();
            var assumptions = ValueAssumptions.read(String.valueOf(VALUE.getFilename()),
                    new ByteArrayInputStream(text));
            return versions.register(new NewVersion(Task.VALUE, "value-survival", "Survival-based value",
                    assumptions.toBytes(), null,
                    Map.of("specification", new String(text, StandardCharsets.UTF_8), "assumptions", assumptions), runId),
                    actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
