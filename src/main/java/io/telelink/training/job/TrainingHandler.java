package io.telelink.training.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.telelink.job.JobCancelledException;
import io.telelink.job.JobFailedException;
import io.telelink.job.JobHandler;
import io.telelink.job.JobProgress;
import io.telelink.job.Jobs;
import io.telelink.learning.train.ChurnTrainer;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.train.TrainingCancelledException;
import io.telelink.learning.train.TrainingListener;
import io.telelink.learning.train.TrainingOptions;
import io.telelink.learning.train.TrainingSet;
import io.telelink.learning.train.ValueSpecification;
import io.telelink.training.SpecificationSet;
import io.telelink.training.Specifications;
import io.telelink.training.TrainingRun;
import io.telelink.training.persistence.TrainingRunTable;
import org.springframework.stereotype.Component;

/** Trains the specifications of a run one after the other; versions are registered together at the end, or none. */
@Component
class TrainingHandler implements JobHandler {

    private final TrainingRunTable runs;
    private final Specifications specifications;
    private final TrainingData data;
    private final ValueTraining values;
    private final Registration registration;
    private final Jobs jobs;

    TrainingHandler(TrainingRunTable runs, Specifications specifications, TrainingData data, ValueTraining values,
                    Registration registration, Jobs jobs) {
        this.runs = runs;
        this.specifications = specifications;
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
    public void run(long jobRunId, JobProgress progress) {
        if (runs.isRegistered(jobRunId)) {
            // Taken up again after a crash between registering and finishing.
            return;
        }
        List<String> names = runs.specifications(jobRunId);
        // What is saved later is for later trainings: this one trains what was asked for.
        SpecificationSet asked = specifications.at(jobs.find(jobRunId).orElseThrow().createdAt());
        names.stream().filter(name -> !asked.exists(name)).findFirst().ifPresent(name -> {
            throw new JobFailedException("There is no specification named " + name + " any more.");
        });
        List<Specification> churn = names.stream().flatMap(name -> asked.churn(name).stream()).toList();
        List<ValueSpecification> value = names.stream().flatMap(name -> asked.value(name).stream()).toList();
        boolean valueToo = names.size() > churn.size();
        int windowDays = data.windowDays();
        var steps = new Steps(progress, churn.size() + (valueToo ? ValueTraining.steps(value) : 0));
        try {
            Trained trained = new Trained(churn, churn(jobRunId, churn, windowDays, steps), valueToo,
                    valueToo ? values.train(asked, value, jobRunId, steps::next) : Optional.empty(), windowDays);
            progress.stopIfCancelled();
            String owner = jobs.find(jobRunId).orElseThrow().owner();
            registration.register(jobRunId, trained, owner);
        } catch (TrainingCancelledException e) {
            throw new JobCancelledException();
        }
    }

    /**
     * What a run trained.
     *
     * @param churn       specifications of the churn models, in their order
     * @param valueWanted whether value models were asked for
     * @param value       empty where there were not bills enough, or none were asked for
     * @param windowDays  that the churn models were trained for
     */
    record Trained(List<Specification> churn, List<TrainedModel> models, boolean valueWanted, Optional<TrainedValue> value,
                   int windowDays) {
    }

    private List<TrainedModel> churn(long runId, List<Specification> churn, int windowDays, Steps steps) {
        if (churn.isEmpty()) {
            return List.of();
        }
        steps.reading();
        TrainingSet set = data.read(windowDays);
        runs.rows(runId, set.table().rows());
        TrainingOptions options = TrainingOptions.defaults().with(specifications.groupings());
        var trained = new ArrayList<TrainedModel>();
        for (Specification specification : churn) {
            trained.add(ChurnTrainer.train(specification, set, steps.next(specification.title()), options));
        }
        return trained;
    }

    /** Reports the trainings of a run one after the other. */
    private static final class Steps {

        private final JobProgress progress;
        private final int count;
        private int begun;

        Steps(JobProgress progress, int count) {
            this.progress = progress;
            this.count = count;
        }

        void reading() {
            progress.report("Reading labelled customers", 0, (long) TrainingProgress.PERCENT * count);
        }

        TrainingListener next(String title) {
            return new TrainingProgress(progress, title, begun++, count);
        }
    }
}
