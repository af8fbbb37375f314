package io.telelink.training.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.customer.TrainingRows;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import io.telelink.learning.Task;
import io.telelink.learning.data.SchemaDifference;
import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.learning.metric.PairedMeasures;
import io.telelink.learning.metric.TestAnswers;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.train.TestPart;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.train.TrainingSet;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.VersionStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Measures what a run trained, and the champion, on the run's test rows. Which part a customer belongs to is decided by the account
 * number, whatever the cut-off, so that the champion has not learned from them either; unless a file assigned parts since.
 */
@Component
class AgainstChampion {

    private static final long SEED = 42;

    private final VersionStore versions;
    private final TrainingRows rows;
    private final Jobs jobs;

    AgainstChampion(VersionStore versions, TrainingRows rows, Jobs jobs) {
        this.versions = versions;
        this.rows = rows;
        this.jobs = jobs;
    }

    /**
     * The models less the champion.
     *
     * @param differences one for each model, in their order; empty where the two cannot be compared
     * @param obstacle    why they cannot be compared, in words; null where they can
     * @param caution     what speaks against relying on it, in words
     */
    record Measured(ModelVersion champion, int rows, int churners, List<Map<Measure, PairedDifference>> differences,
                    @Nullable String obstacle, @Nullable String caution) {
    }

    boolean isThereOne() {
        return versions.champion(Task.CHURN).isPresent();
    }

    /**
     * Compares with the champion of this moment.
     *
     * @param models     at least one
     * @param windowDays within which a customer of the set who left counts as a churner
     */
    Optional<Measured> measure(List<TrainedModel> models, TrainingSet set, int windowDays) {
        return versions.champion(Task.CHURN).map(champion -> measure(champion, models, set, windowDays));
    }

    private Measured measure(ModelVersion champion, List<TrainedModel> models, TrainingSet set, int windowDays) {
        ChurnModel model = versions.churn(champion.id());
        if (!SchemaDifference.between(model.schema(), set.table().schema()).isEmpty()) {
            return notCompared(champion, "it was trained with another schema.");
        }
        if (champion.churnWindowDays() != windowDays) {
            return notCompared(champion, "it tells who leaves within " + champion.churnWindowDays() + " days, and this training's models within "
                    + windowDays + ".");
        }
        TestAnswers answers = TestPart.answers(set, model);
        List<PairedMeasures.Model> compared = new ArrayList<>(List.of(new PairedMeasures.Model(answers, model.threshold())));
        models.forEach(each -> compared.add(new PairedMeasures.Model(each.test().answers(), each.model().threshold())));
        return new Measured(champion, answers.rows(), answers.churners(),
                PairedMeasures.toFirst(compared, Bootstrap.seeded(SEED)), null, caution(champion));
    }

    private static Measured notCompared(ModelVersion champion, String obstacle) {
        return new Measured(champion, 0, 0, List.of(), obstacle, null);
    }

    private @Nullable String caution(ModelVersion champion) {
        Long run = champion.trainingRunId();
        Instant began = Optional.ofNullable(run).flatMap(jobs::find).map(JobRun::createdAt).orElse(champion.createdAt());
        return rows.partsAssignedSince(began) ? "A file has assigned customers to the training or test part since version "
                + champion.number() + " was trained: it may have learned from some of these rows, and look better than it is." : null;
    }
}
