package io.telelink.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

import io.telelink.customer.ImportOptions;
import io.telelink.customer.Importer;
import io.telelink.customer.OutcomePolicy;
import io.telelink.learning.DemoData;
import io.telelink.learning.Task;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.NewVersion;
import io.telelink.registry.VersionStore;
import io.telelink.support.Store;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts customers and champions into the store under test. */
@TestConfiguration(proxyBeanMethods = false)
public class ScoringStore {

    public static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private final Store store;
    private final Importer importer;
    private final VersionStore versions;
    private final JdbcClient jdbc;

    ScoringStore(Store store, Importer importer, VersionStore versions, JdbcClient jdbc) {
        this.store = store;
        this.importer = importer;
        this.versions = versions;
        this.jdbc = jdbc;
    }

    public void empty() {
        store.empty();
    }

    /** The first so many of the demonstration subscribers; those with a known outcome have left where they did. */
    public void customers(int count) {
        try (InputStream csv = DemoData.open("/demo/telecom-churn.csv")) {
            String text = new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().limit(count + 1L)
                    .collect(Collectors.joining("\n", "", "\n"));
            importer.run(text.getBytes(StandardCharsets.UTF_8), new ImportOptions(AS_OF, OutcomePolicy.MARK_AS_LEFT));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Champions of both tasks. */
    public void champions() {
        crown(TrainedOnce.logisticRegression());
        ValueAssumptions assumptions = ValueAssumptions.read("models/value-assumptions.yaml",
                DemoData.open("/models/value-assumptions.yaml"));
        ModelVersion value = versions.register(new NewVersion(Task.VALUE, "value-survival", "Survival-based value",
                assumptions.toBytes(), null, Map.of("assumptions", assumptions), null), "ada");
        versions.crown(value.id(), "The only one.", "ada");
    }

    /** Registers a churn model and makes it the champion. */
    public ModelVersion crown(TrainedModel model) {
        ModelVersion version = versions.register(new NewVersion(Task.CHURN, model.provenance().specificationName(),
                "A churn model", model.artifact(), model.evaluation(), Map.of(), null, model.test()).with(model.outOfFold()), "ada");
        versions.crown(version.id(), "For the test.", "ada");
        return version;
    }

    public long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    /** An account number of somebody of the status. */
    public String someone(String status) {
        return jdbc.sql("SELECT account_number FROM customer WHERE status = :status ORDER BY id LIMIT 1")
                .param("status", status).query(String.class).single();
    }

    /** A run as a crash leaves it: under way, and nobody works on it. */
    public long abandonedRun(long churnVersionId, long valueVersionId) {
        long id = jdbc.sql("""
                        INSERT INTO job_run (kind, subject, owner, state, started_at)
                        VALUES ('SCORING', 'All active customers', 'ada', 'RUNNING', now()) RETURNING id""")
                .query(Long.class).single();
        jdbc.sql("""
                        INSERT INTO scoring_run (job_run_id, scope, churn_version_id, value_version_id)
                        VALUES (:id, 'ALL', :churn, :value)""")
                .param("id", id).param("churn", churnVersionId).param("value", valueVersionId).update();
        return id;
    }
}
