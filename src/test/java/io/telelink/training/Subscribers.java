package io.telelink.training;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import io.telelink.access.CurrentUser;
import io.telelink.access.SystemActor;
import io.telelink.customer.ImportOptions;
import io.telelink.customer.Imports;
import io.telelink.customer.OutcomePolicy;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.learning.DemoData;
import io.telelink.training.persistence.TrainingRunTable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Fills the store under test with the demonstration subscribers, and waits for runs. */
public class Subscribers {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Imports imports;
    private final Jobs jobs;
    private final TrainingRunTable runs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public Subscribers(ApplicationContext application) {
        this.imports = application.getBean(Imports.class);
        this.jobs = application.getBean(Jobs.class);
        this.runs = application.getBean(TrainingRunTable.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.transaction = application.getBean(TransactionTemplate.class);
    }

    /** The first rows of the demonstration file, through the import that every user takes. */
    public void bringIn(int rows) {
        byte[] file = head(rows);
        long id = SystemActor.call(() -> {
            try {
                return imports.start(new ByteArrayInputStream(file), "subscribers.csv",
                        new ImportOptions(null, OutcomePolicy.LABEL_ONLY), CurrentUser.SYSTEM);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(finished(id).state()).isEqualTo(JobState.SUCCEEDED);
    }

    /** The store with its subscribers but as if nothing had ever been trained. */
    public void forgetModels() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("TRUNCATE champion_change, model_version, model_artifact, training_run CASCADE").update();
            jdbc.sql("DELETE FROM job_run WHERE kind = 'TRAINING'").update();
        });
    }

    /** Queues a training of these specifications on the latest cut-off, for ada. */
    public long submit(List<String> specifications) {
        return submit(TrainingRequest.of(specifications));
    }

    public long submit(TrainingRequest request) {
        Long id = transaction.execute(status -> runs.submit(jobs, request, TrainingTrigger.PERSON, "", "ada"));
        return id == null ? 0 : id;
    }

    public JobRun finished(long id) {
        await().atMost(LONGEST).until(() -> jobs.find(id).orElseThrow().state().isFinished());
        return jobs.find(id).orElseThrow();
    }

    static byte[] head(int rows) {
        try (InputStream csv = DemoData.open("/demo/telecom-churn.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().limit(rows + 1L)
                    .collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
