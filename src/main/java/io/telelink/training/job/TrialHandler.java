package io.telelink.training.job;

import java.util.ArrayList;
import java.util.List;

import io.telelink.job.JobCancelledException;
import io.telelink.job.JobFailedException;
import io.telelink.job.JobHandler;
import io.telelink.job.JobProgress;
import io.telelink.job.Jobs;
import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.metric.CrossValidation;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.MetricSummary;
import io.telelink.learning.metric.RegressionEvaluation;
import io.telelink.learning.train.ChurnTrainer;
import io.telelink.learning.train.ModelSpecification;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.SurvivalSpecification;
import io.telelink.learning.train.TrainingCancelledException;
import io.telelink.learning.train.TrainingOptions;
import io.telelink.learning.train.TrainingSet;
import io.telelink.learning.train.ValueSpecification;
import io.telelink.training.TrainingRequest;
import io.telelink.training.specification.Trial;
import io.telelink.training.specification.TrialResult;
import io.telelink.training.specification.TrialResult.Figure;
import io.telelink.training.specification.persistence.TrialTable;
import org.springframework.stereotype.Component;

/** Trains a specification on a sample, keeps what that measured, and throws the model away. */
@Component
class TrialHandler implements JobHandler {

    /** Of the draw: the same customers each time, so that two texts can be told apart. */
    private static final long SEED = 42;

    private final TrialTable table;
    private final Jobs jobs;
    private final TrainingData data;
    private final ValueTraining values;

    TrialHandler(TrialTable table, Jobs jobs, TrainingData data, ValueTraining values) {
        this.table = table;
        this.jobs = jobs;
        this.data = data;
        this.values = values;
    }

    @Override
    public String kind() {
        return Trial.KIND;
    }

    @Override
    public void run(long jobRunId, JobProgress progress) {
        Trial trial = jobs.find(jobRunId).flatMap(table::find).orElseThrow();
        try {
            TrialResult result = switch (ModelSpecification.read(trial.name() + ".yaml", trial.text())) {
                case Specification churn -> churn(churn.reduced(Trial.CANDIDATES), progress);
                case ValueSpecification value -> value(value.reduced(Trial.CANDIDATES), progress);
                case SurvivalSpecification survival -> throw new JobFailedException(survival.title() + " has no dry run.");
            };
            progress.stopIfCancelled();
            table.result(jobRunId, result);
        } catch (TrainingCancelledException e) {
            throw new JobCancelledException();
        } catch (InvalidModelFileException | IllegalArgumentException unfit) {
            throw new JobFailedException(trial.name() + " cannot be trained on this sample: " + unfit.getMessage(), unfit);
        }
    }

    private TrialResult churn(Specification specification, JobProgress progress) {
        progress.report("Reading labelled customers", 0, 0);
        TrainingSet all = data.read(TrainingRequest.of(List.of(specification.name())), data.windowDays()).set();
        TrainingSet sample = all.sample(Trial.ROWS, Trial.CHURNERS, SEED);
        long start = System.nanoTime();
        Evaluation measured = ChurnTrainer.train(specification, sample, new TrialProgress(progress, specification.title(), 0, 1),
                TrainingOptions.defaults()).evaluation();
        return new TrialResult(sample.table().rows(), all.table().rows(), sample.churners(), all.churners(), specification.folds(),
                millis(start), churnFigures(measured));
    }

    private static List<Figure> churnFigures(Evaluation measured) {
        CrossValidation folds = measured.crossValidation();
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("recall", folds.recall()));
        figures.add(figure("precision", folds.precision()));
        figures.add(figure("f1", folds.f1()));
        figures.add(figure("roc-auc", folds.rocAuc()));
        figures.add(figure("pr-auc", folds.prAuc()));
        figures.add(figure("brier", folds.brier()));
        return figures;
    }

    private TrialResult value(ValueSpecification specification, JobProgress progress) {
        int[] step = {0};
        long start = System.nanoTime();
        ValueTraining.Tried tried = values.trial(specification, Trial.ROWS,
                        title -> new TrialProgress(progress, title, step[0]++, 2))
                .orElseThrow(() -> new JobFailedException("Value models cannot be tried: that needs bills of more than "
                        + 2 * ValueCutOffs.MONTHS + " months."));
        RegressionEvaluation measured = tried.trained().evaluation();
        return new TrialResult(tried.rows(), tried.rows(), 0, 0, specification.folds(), millis(start), List.of(
                figure("mae", measured.crossValidation().mae()),
                figure("rmse", measured.crossValidation().rmse()),
                figure("r2", measured.crossValidation().r2())));
    }

    private static Figure figure(String metric, MetricSummary folds) {
        return new Figure(metric, folds.mean(), folds.sd());
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
