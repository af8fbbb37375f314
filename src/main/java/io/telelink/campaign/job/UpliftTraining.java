package io.telelink.campaign.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.telelink.audit.AuditLog;
import io.telelink.campaign.Campaign;
import io.telelink.campaign.UpliftModels;
import io.telelink.campaign.persistence.CampaignTable;
import io.telelink.campaign.persistence.ExperimentTable;
import io.telelink.campaign.persistence.OutcomeTable.Window;
import io.telelink.campaign.persistence.UpliftModelTable;
import io.telelink.campaign.persistence.UpliftRunTable;
import io.telelink.customer.Snapshot;
import io.telelink.customer.Snapshots;
import io.telelink.job.JobCancelledException;
import io.telelink.job.JobFailedException;
import io.telelink.job.JobHandler;
import io.telelink.job.JobProgress;
import io.telelink.job.Jobs;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TrainingCancelledException;
import io.telelink.learning.train.TrainingListener;
import io.telelink.learning.uplift.Experiment;
import io.telelink.learning.uplift.TooThinException;
import io.telelink.learning.uplift.TrainedUplift;
import io.telelink.learning.uplift.TwoModelLearner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Trains a model of the effects of a campaign on what was known of its members when the lot was drawn. */
@Component
class UpliftTraining implements JobHandler {

    private static final String SPECIFICATION = "models/uplift/two-model.yaml";
    private static final int PERCENT = 100;
    private static final int SNAPSHOTS_AT_ONCE = 5_000;

    private final UpliftRunTable runs;
    private final CampaignTable campaigns;
    private final ExperimentTable experiments;
    private final UpliftModelTable models;
    private final Snapshots snapshots;
    private final Schema schema;
    private final Jobs jobs;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UpliftTraining(UpliftRunTable runs, CampaignTable campaigns, ExperimentTable experiments, UpliftModelTable models,
                   Snapshots snapshots, Schema schema, Jobs jobs, AuditLog audit, TransactionTemplate transaction, Clock clock) {
        this.runs = runs;
        this.campaigns = campaigns;
        this.experiments = experiments;
        this.models = models;
        this.snapshots = snapshots;
        this.schema = schema;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return UpliftModels.KIND;
    }

    @Override
    public void run(long jobRunId, JobProgress progress) {
        Campaign campaign = campaigns.find(runs.campaign(jobRunId)).orElseThrow();
        progress.report("Reading members", 0, PERCENT);
        TrainedUplift trained = train(experiment(campaign), progress);
        String owner = jobs.find(jobRunId).orElseThrow().owner();
        transaction.executeWithoutResult(status -> {
            long id = models.insert(campaign.id(), trained, owner, clock.instant());
            audit.append("UPLIFT_MODEL_TRAINED", owner, "campaign " + campaign.id(), Map.of("model", id,
                    "trainingMembers", trained.trainingMembers(), "testMembers", trained.testMembers(),
                    "qini", trained.qini().value(), "qiniLow", trained.qini().interval().low(),
                    "qiniHigh", trained.qini().interval().high()));
        });
    }

    private static TrainedUplift train(Experiment experiment, JobProgress progress) {
        try (InputStream yaml = new ClassPathResource(SPECIFICATION).getInputStream()) {
            return TwoModelLearner.train(Specification.read(SPECIFICATION, yaml), experiment, new TrainingListener() {
                @Override
                public void progress(String stage, double fraction) {
                    progress.report(stage, Math.round(fraction * PERCENT), PERCENT);
                }

                @Override
                public boolean cancelled() {
                    return progress.isCancelled();
                }
            });
        } catch (TooThinException | IllegalArgumentException thin) {
            throw new JobFailedException(String.valueOf(thin.getMessage()), thin);
        } catch (TrainingCancelledException cancelled) {
            throw new JobCancelledException();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Experiment experiment(Campaign campaign) {
        ExperimentTable.Outcomes outcomes =
                experiments.outcomes(new Window(campaign.id(), campaign.draft().startsOn(), campaign.windowEnds()));
        long[] ids = outcomes.snapshots();
        List<double[]> rows = new ArrayList<>(ids.length);
        for (int from = 0; from < ids.length; from += SNAPSHOTS_AT_ONCE) {
            List<Long> some = Arrays.stream(ids, from, Math.min(ids.length, from + SNAPSHOTS_AT_ONCE)).boxed().toList();
            Map<Long, Snapshot> found = snapshots.findAll(some).stream().collect(Collectors.toMap(Snapshot::id, Function.identity()));
            for (Long id : some) {
                Snapshot snapshot = found.get(id);
                if (snapshot == null) {
                    throw new JobFailedException("Somebody of the campaign was erased just now: start the training again.");
                }
                rows.add(snapshot.row());
            }
        }
        return new Experiment(Table.of(schema, rows), outcomes.treated(), outcomes.left(), outcomes.accounts());
    }
}
