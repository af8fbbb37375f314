package io.telelink.shadow;

import java.util.List;
import java.util.Map;

import io.telelink.access.SystemActor;
import io.telelink.customer.BusinessDay;
import io.telelink.job.JobHandler;
import io.telelink.job.JobProgress;
import io.telelink.learning.Task;
import io.telelink.learning.train.TrainedModel;
import io.telelink.registry.NewVersion;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.ScoringRun;
import io.telelink.scoring.ScoringStore;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Challengers and runs of the store under test, and time that passes for them. */
@TestConfiguration(proxyBeanMethods = false)
public class ShadowStore {

    private static final int WINDOW = 90;

    private final ScoringStore store;
    private final Challengers challengers;
    private final VersionStore versions;
    private final BusinessDay day;
    private final List<JobHandler> handlers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ShadowStore(ScoringStore store, Challengers challengers, VersionStore versions, BusinessDay day, List<JobHandler> handlers,
                JdbcClient jdbc, TransactionTemplate transaction) {
        this.store = store;
        this.challengers = challengers;
        this.versions = versions;
        this.day = day;
        this.handlers = handlers;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Registers a model without making it champion. */
    public long register(TrainedModel model, String title) {
        return versions.register(new NewVersion(Task.CHURN, model.provenance().specificationName(), title, model.artifact(),
                model.evaluation(), Map.of(), null), "ada").id();
    }

    public Challenger inShadow(long version) {
        return SystemActor.call(() -> challengers.name(version, "For the test."));
    }

    /** As if somebody had named it. */
    public void namedBy(Challenger challenger, String name) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("UPDATE challenger SET began_by = :name WHERE id = :id").param("name", name).param("id", challenger.id()).update();
        });
    }

    public void end(Challenger challenger) {
        SystemActor.run(() -> challengers.end(challenger.id(), "For the test."));
    }

    /** A run of everyone by the champions of now that nobody has worked on yet. */
    public long newRun() {
        var champions = versions.champions().orElseThrow();
        return store.abandonedRun(champions.churnVersionId(), champions.valueVersionId());
    }

    /** Scores what is left of a run. */
    public void score(long run, JobProgress progress) {
        handler(ScoringRun.KIND).run(run, progress);
    }

    /** A run of everyone, scored to its end. */
    public long run() {
        long run = newRun();
        score(run, quiet());
        return run;
    }

    /** Concludes about challengers as it is done after a run. */
    public void conclude() {
        handler("SHADOW").run(0, quiet());
    }

    /** Lets so much time pass that the window of every run is over, and the customers leave whose labels say so. */
    public void landWithLabels() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("UPDATE shadow_run SET business_day = business_day - " + WINDOW).update();
            jdbc.sql("UPDATE scoring_run SET business_day = business_day - " + WINDOW).update();
            jdbc.sql("""
                            UPDATE customer c SET status = 'CHURNED', joined_on = least(joined_on, :left), churned_on = :left
                            FROM snapshot_label l WHERE l.snapshot_id = c.current_snapshot_id AND l.churned""")
                    .param("left", day.today().minusDays(WINDOW / 2)).update();
        });
    }

    public static JobProgress quiet() {
        return new JobProgress() {
            @Override
            public void report(String stage, long done, long total) {
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    private JobHandler handler(String kind) {
        return handlers.stream().filter(handler -> handler.kind().equals(kind)).findFirst().orElseThrow();
    }
}
