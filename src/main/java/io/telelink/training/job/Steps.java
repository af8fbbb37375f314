package io.telelink.training.job;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import io.telelink.job.JobProgress;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.train.TrainingListener;
import io.telelink.training.BestSoFar;

/** Reports the trainings of a run one after the other, and writes its log. */
final class Steps {

    private static final String CROSS_VALIDATED = "f1";

    private final JobProgress progress;
    private final RunLog log;
    private final int count;
    private int begun;

    Steps(JobProgress progress, RunLog log, int count) {
        this.progress = progress;
        this.log = log;
        this.count = count;
    }

    void reading() {
        stage("Reading labelled customers");
    }

    void read(TrainingData.Labelled labelled) {
        List<LocalDate> cutOffs = labelled.on().cutOffs();
        String days = cutOffs.isEmpty() ? "as files told"
                : "as of " + cutOffs.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        log.say("Read %d customers %s; %d of them left.".formatted(labelled.set().table().rows(), days, labelled.set().churners()));
    }

    void comparing() {
        stage("Comparing with the champion");
    }

    TrainingListener next(String title) {
        return new TrainingProgress(progress, log, title, begun++, count);
    }

    void trained(String title, TrainedModel model) {
        var crossValidated = model.evaluation().crossValidation();
        log.say(("%s: cross-validated F1 %.3f, Brier score %.4f; on %d test rows F1 %.3f, recall %.3f, precision %.3f; trained in %d s.")
                .formatted(title, crossValidated.f1().mean(), crossValidated.brier().mean(), model.evaluation().test().n(),
                        model.evaluation().test().f1(), model.evaluation().test().recall(), model.evaluation().test().precision(),
                        model.provenance().durationMillis() / 1000));
        log.measured(new BestSoFar(CROSS_VALIDATED, crossValidated.f1().mean(), title));
    }

    private void stage(String words) {
        log.say(words + ".");
        progress.report(words, (long) TrainingProgress.PERCENT * begun, (long) TrainingProgress.PERCENT * count);
    }
}
