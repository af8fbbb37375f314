package io.telelink.training.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.telelink.economics.EconomicsSettings;
import io.telelink.job.JobCancelledException;
import io.telelink.job.Jobs;
import io.telelink.learning.Task;
import io.telelink.learning.train.ChampionRule;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.value.SurvivalValue;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.learning.value.ValueChampionRule.Choice;
import io.telelink.registry.Champions;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.NewVersion;
import io.telelink.registry.TrainedOn;
import io.telelink.registry.VersionStore;
import io.telelink.training.persistence.TrainingRunTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers what a run trained, in one transaction. Where a task has no champion yet the best becomes it; later champions are a
 * person's decision. A value champion that only stood in until there were bills counts as none.
 */
@Component
class Registration {

    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {
    };

    private final VersionStore versions;
    private final TrainingRunTable runs;
    private final Verdicts verdicts;
    private final Jobs jobs;
    private final EconomicsSettings economics;
    private final JsonMapper json;

    Registration(VersionStore versions, TrainingRunTable runs, Verdicts verdicts, Jobs jobs, EconomicsSettings economics,
                 JsonMapper json) {
        this.versions = versions;
        this.runs = runs;
        this.verdicts = verdicts;
        this.jobs = jobs;
        this.economics = economics;
        this.json = json;
    }

    /**
     * Registers everything or nothing. Two that took up the same run, of which one was taken for dead, come one after the other.
     *
     * @return what came of it, in words; empty where it was registered before
     * @throws JobCancelledException where somebody cancelled the run until now; from then on nobody can
     */
    @Transactional
    public Optional<String> register(long runId, Trained trained, String actor) {
        if (runs.lockRegistered(runId)) {
            return Optional.empty();
        }
        if (jobs.find(runId).orElseThrow().cancelRequested()) {
            throw new JobCancelledException();
        }
        List<String> outcome = new ArrayList<>();
        if (!trained.models().isEmpty()) {
            outcome.addAll(churn(runId, trained, actor));
        }
        trained.value().ifPresent(value -> outcome.addAll(value(value, actor)));
        if (trained.valueWanted() && trained.value().isEmpty()) {
            outcome.add("Value models were not trained: that needs bills of more than " + 2 * ValueCutOffs.MONTHS + " months.");
        }
        if (versions.champion(Task.VALUE).isEmpty()) {
            versions.crown(registerAssumptions(runId, actor).id(),
                    "First champion: the only value model until there are bills to learn from.", actor);
        }
        String words = String.join(" ", outcome);
        runs.outcome(runId, words);
        return Optional.of(words);
    }

    private List<String> churn(long runId, Trained trained, String actor) {
        var registered = new ArrayList<ModelVersion>();
        for (int i = 0; i < trained.models().size(); i++) {
            Specification specification = trained.churn().get(i);
            TrainedModel model = trained.models().get(i);
            registered.add(versions.register(new NewVersion(Task.CHURN, specification.name(), specification.title(),
                    model.artifact(), model.evaluation(), provenance(model, trained), runId, model.test()).with(model.outOfFold()), actor));
        }
        List<String> outcome = new ArrayList<>(List.of("Registered churn versions " + listed(registered) + "."));
        trained.against().ifPresent(against -> outcome.addAll(verdicts.keep(runId, against, trained.models(), registered)));
        if (versions.champion(Task.CHURN).isEmpty()) {
            outcome.add("Champion: version " + crownBest(registered, trained.models(), actor).number() + ".");
        }
        return outcome;
    }

    private Map<String, Object> provenance(TrainedModel model, Trained trained) {
        Map<String, Object> provenance = new HashMap<>(json.convertValue(model.provenance(), PLAIN));
        provenance.put(ModelVersion.CHURN_WINDOW, trained.windowDays());
        trained.on().map(TrainedOn::entries).ifPresent(provenance::putAll);
        return provenance;
    }

    private static String listed(List<ModelVersion> registered) {
        return registered.stream().map(version -> version.number() + " (" + version.title() + ")")
                .collect(Collectors.joining(", "));
    }

    private ModelVersion crownBest(List<ModelVersion> registered, List<TrainedModel> trained, String actor) {
        TrainedModel best = ChampionRule.best(trained);
        ModelVersion version = registered.get(trained.indexOf(best));
        versions.crown(version.id(), String.format(Locale.ROOT,
                "First champion by rule: highest mean cross-validated F1 (%.3f) on the training rows.",
                best.evaluation().crossValidation().f1().mean()), actor);
        return version;
    }

    private List<String> value(TrainedValue trained, String actor) {
        List<ModelVersion> registered = trained.versions().stream().map(version -> versions.register(version, actor)).toList();
        List<String> outcome = new ArrayList<>(List.of("Registered value versions " + listed(registered) + "."));
        if (versions.champion(Task.VALUE).isEmpty() || standsIn()) {
            String name = trained.choice().map(Choice::champion).orElseGet(() -> registered.getFirst().specification());
            ModelVersion champion = registered.stream().filter(version -> version.specification().equals(name)).findFirst()
                    .orElseThrow();
            versions.crown(champion.id(), trained.choice().map(Registration::reason)
                    .orElse("First champion: the only value model of the training."), actor);
            outcome.add("Value champion: version " + champion.number() + ".");
        }
        return outcome;
    }

    /** Whether the value champion knows no bills and was made only for want of them. */
    private boolean standsIn() {
        return versions.champions().map(Champions::value).filter(SurvivalValue.class::isInstance).isPresent();
    }

    private static String reason(Choice choice) {
        return String.format(Locale.ROOT, "First champion by rule: in the backtest the mean absolute error of the learned model less "
                + "that of the survival-based one is %.2f $ (95%% interval %.2f to %.2f); %s", choice.difference().difference(),
                choice.difference().interval().low(), choice.difference().interval().high(), choice.learnedWins()
                ? "it is lower beyond doubt." : "that it is lower is not beyond doubt, and survival also tells the path.");
    }

    private ModelVersion registerAssumptions(long runId, String actor) {
        ValueAssumptions assumptions = economics.current().terms().assumptions();
        return versions.register(new NewVersion(Task.VALUE, "value-assumptions", "Value from the current charge",
                assumptions.toBytes(), null, Map.of("assumptions", assumptions), runId), actor);
    }
}
