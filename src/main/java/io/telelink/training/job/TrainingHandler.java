package io.telelink.training.job;

import java.util.List;
import java.util.Optional;

import io.telelink.job.JobCancelledException;
import io.telelink.job.JobFailedException;
import io.telelink.job.JobHandler;
import io.telelink.job.JobProgress;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.train.TrainingCancelledException;
import io.telelink.learning.train.TrainingSet;
import io.telelink.learning.train.ValueSpecification;
import io.telelink.training.SpecificationSet;
import io.telelink.training.Specifications;
import io.telelink.training.TrainingRequest;
import io.telelink.training.TrainingRun;
import io.telelink.training.persistence.TrainingLogTable;
import io.telelink.training.persistence.TrainingRunTable;
import org.springframework.stereotype.Component;

/**
 * Trains the specifications of a run one after the other, beside scoring but one run at a time: two would take the processors from
 * each other. Versions are registered together at the end, or none; a run that is taken up again after a crash starts afresh.
 */
@Component
class TrainingHandler implements JobHandler {

    private final TrainingRunTable runs;
    private final TrainingLogTable logs;
    private final Specifications specifications;
    private final ChurnTraining churn;
    private final TrainingData data;
    private final ValueTraining values;
    private final Registration registration;
    private final Jobs jobs;

    TrainingHandler(TrainingRunTable runs, TrainingLogTable logs, Specifications specifications, ChurnTraining churn,
                    TrainingData data, ValueTraining values, Registration registration, Jobs jobs) {
        this.runs = runs;
        this.logs = logs;
        this.specifications = specifications;
        this.churn = churn;
        this.data = data;
        this.values = values;
        this.registration = registration;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return TrainingRun.KIND;
    }

    @Override
    public boolean isOneAtATime() {
        return true;
    }

    @Override
    public void run(long jobRunId, JobProgress progress) {
        if (runs.isRegistered(jobRunId)) {
            // Taken up again after a crash between registering and finishing.
            return;
        }
        var log = new RunLog(jobRunId, logs, runs);
        log.say(log.isBegun() ? "Taken up again after a stop, from the start." : "Started.");
        try {
            train(jobs.find(jobRunId).orElseThrow(), progress, log);
        } catch (TrainingCancelledException | JobCancelledException e) {
            log.say("Cancelled; nothing was registered.");
            throw new JobCancelledException();
        } catch (JobFailedException e) {
            log.say("Failed: " + e.getMessage());
            throw e;
        } catch (RuntimeException unexpected) {
            if (Thread.currentThread().isInterrupted()) {
                // The application is stopping: not the end of the run, of which the log would tell.
                throw unexpected;
            }
            log.say("Failed unexpectedly; the reason is in the log of the application, under run " + jobRunId + ".");
            throw unexpected;
        }
    }

    private void train(JobRun run, JobProgress progress, RunLog log) {
        TrainingRequest request = runs.request(run.id());
        int windowDays = data.windowDays();
        List<String> names = request.specifications();
        // What is saved later is for later trainings: this one trains what was asked for.
        SpecificationSet asked = specifications.at(run.createdAt());
        names.stream().filter(name -> !asked.exists(name)).findFirst().ifPresent(name -> {
            throw new JobFailedException("There is no specification named " + name + " any more.");
        });
        Long seed = request.seed();
        List<Specification> wanted = names.stream().flatMap(name -> asked.churn(name).stream())
                .map(given -> seed == null ? given : given.withSeed(seed)).toList();
        List<ValueSpecification> value = names.stream().flatMap(name -> asked.value(name).stream()).toList();
        boolean valueToo = names.size() > wanted.size();
        var steps = new Steps(progress, log, wanted.size() + (valueToo ? ValueTraining.steps(value) : 0));
        Optional<TrainingData.Labelled> labelled = wanted.isEmpty() ? Optional.empty()
                : Optional.of(read(run.id(), request, windowDays, steps));
        Optional<TrainingSet> set = labelled.map(TrainingData.Labelled::set);
        List<TrainedModel> models = set.map(rows -> churn.train(wanted, rows, steps)).orElse(List.of());
        Optional<TrainedValue> trainedValue = valueToo ? values.train(asked, value, request, run.id(), steps::next) : Optional.empty();
        progress.stopIfCancelled();
        Optional<AgainstChampion.Measured> against = set.flatMap(rows -> churn.againstChampion(models, rows, windowDays, steps));
        registration.register(run.id(), new Trained(wanted, models, against, valueToo, trainedValue, windowDays,
                        labelled.map(TrainingData.Labelled::on)), run.owner())
                .ifPresent(log::say);
    }

    private TrainingData.Labelled read(long runId, TrainingRequest request, int windowDays, Steps steps) {
        steps.reading();
        TrainingData.Labelled labelled = data.read(request, windowDays);
        int rows = labelled.set().table().rows();
        runs.rows(runId, rows, labelled.on().cutOffs());
        steps.read(labelled);
        return labelled;
    }
}
