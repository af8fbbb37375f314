package io.telelink.training.job;

import java.util.ArrayList;
import java.util.List;

import io.telelink.job.JobCancelledException;
import io.telelink.job.JobFailedException;
import io.telelink.job.JobHandler;
import io.telelink.job.JobProgress;
import io.telelink.job.Jobs;
import io.telelink.learning.Task;
import io.telelink.learning.train.ChurnTrainer;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.train.TrainingCancelledException;
import io.telelink.learning.train.TrainingListener;
import io.telelink.learning.train.TrainingOptions;
import io.telelink.learning.train.TrainingSet;
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
    private final Registration registration;
    private final Jobs jobs;

    TrainingHandler(TrainingRunTable runs, Specifications specifications, TrainingData data, Registration registration,
                    Jobs jobs) {
        this.runs = runs;
        this.specifications = specifications;
        this.data = data;
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
        List<Specification> chosen = runs.specifications(jobRunId).stream().map(this::specification).toList();
        progress.report("Reading labelled customers", 0, (long) TrainingProgress.PERCENT * chosen.size());
        TrainingSet set = data.read();
        runs.rows(jobRunId, set.table().rows());
        var trained = new ArrayList<TrainedModel>();
        for (Specification specification : chosen) {
            trained.add(train(specification, set, new TrainingProgress(progress, specification.title(), trained.size(), chosen.size())));
        }
        progress.stopIfCancelled();
        String owner = jobs.find(jobRunId).orElseThrow().owner();
        registration.register(jobRunId, chosen, trained, owner);
    }

    private Specification specification(String name) {
        return specifications.find(Task.CHURN, name)
                .orElseThrow(() -> new JobFailedException("There is no churn specification named " + name + " any more."));
    }

    private TrainedModel train(Specification specification, TrainingSet set, TrainingListener listener) {
        try {
            return ChurnTrainer.train(specification, set, listener, TrainingOptions.defaults().with(specifications.groupings()));
        } catch (TrainingCancelledException e) {
            throw new JobCancelledException();
        }
    }
}
