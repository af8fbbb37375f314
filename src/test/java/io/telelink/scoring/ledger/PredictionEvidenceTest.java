package io.telelink.scoring.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.telelink.audit.AuditLog;
import io.telelink.audit.Finding;
import io.telelink.audit.Finding.Problem;
import io.telelink.audit.Hash;
import io.telelink.audit.Period;
import io.telelink.audit.VerificationProgress;
import io.telelink.customer.Customer;
import io.telelink.customer.CustomerDetails;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.PersonalData;
import io.telelink.customer.Snapshots;
import io.telelink.job.Jobs;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.CannotScoreException;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.PredictionFilter;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.Predictions;
import io.telelink.scoring.Pricing;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.Replays;
import io.telelink.scoring.Scoring;
import io.telelink.scoring.ScoringRuns;
import io.telelink.scoring.ScoringStore;
import io.telelink.scoring.ScoringTest;
import io.telelink.scoring.ValueStories;
import io.telelink.scoring.ledger.PredictionBytes.Form;
import io.telelink.scoring.persistence.BlockTable;
import io.telelink.scoring.persistence.Partitions.Partition;
import io.telelink.scoring.persistence.PredictionTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

/** What the owner of the database can do to predictions, and that each of it is found with the row and its block. */
@ScoringTest
@TestPropertySource(properties = "telelink.scoring.range-rows=40")
@WithMockUser(username = "ada", roles = "ADMIN")
class PredictionEvidenceTest {

    private static final String FIRST = "SELECT first_id FROM prediction_block WHERE position = 1";

    @Autowired
    PredictionEvidence evidence;

    @Autowired
    Sealing sealing;

    @Autowired
    Retention retention;

    @Autowired
    Erasure erasure;

    @Autowired
    Scoring scoring;

    @Autowired
    ScoringRuns runs;

    @Autowired
    Replays replays;

    @Autowired
    ValueStories stories;

    @Autowired
    Snapshots snapshots;

    @Autowired
    AuditLog audit;

    @Autowired
    Predictions predictions;

    @Autowired
    PredictionTable table;

    @Autowired
    BlockTable blocks;

    @Autowired
    CustomerDirectory customers;

    @Autowired
    Jobs jobs;

    @Autowired
    ScoringStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    long run;
    Prediction single;

    @BeforeEach
    void score() throws InterruptedException {
        store.empty();
        store.customers(120);
        store.champions();
        run = runs.startForEveryone();
        while (!jobs.find(run).orElseThrow().state().isFinished()) {
            Thread.sleep(50);
        }
        assertThat(jobs.find(run).orElseThrow().failure()).isNull();
        single = scoring.scoreCustomer(someone(), Purpose.CUSTOMER_PAGE);
        assertThat(predictions.seal(single)).isEmpty();
        sealing.seal();
    }

    private Customer someone() {
        return customers.find(store.someone("ACTIVE")).map(CustomerDetails::customer).orElseThrow();
    }

    private List<Finding> verify() {
        List<Finding> findings = new ArrayList<>();
        evidence.verify(Period.ALL, new VerificationProgress() {
            @Override
            public void advance(long units) {
            }

            @Override
            public void stopIfCancelled() {
            }
        }, findings::add);
        return findings;
    }

    /** As the owner of the database, with triggers off. */
    private void tamper(String statement) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            assertThat(jdbc.sql(statement).update()).isPositive();
        });
    }

    private long first() {
        return jdbc.sql(FIRST).query(Long.class).single();
    }

    @Test
    void whatNobodyTouchedIsRight() {
        assertThat(verify()).isEmpty();
        assertThat(evidence.size(Period.ALL)).isEqualTo(store.count("prediction"));
        assertThat(predictions.seal(single)).isPresent();
    }

    @Test
    void anAlteredPredictionIsNamed() {
        long id = first() + 7;
        tamper("UPDATE prediction SET clv = clv + 1e-9, clv_high = clv_high + 1 WHERE id = " + id);
        assertThat(verify()).extracting(Finding::problem, Finding::row, Finding::block)
                .containsExactly(tuple(Problem.ALTERED, "prediction " + id, "block 1 of scoring run " + run));
    }

    @Test
    void anAlteredSingleAnswerIsNamed() {
        tamper("UPDATE prediction SET actor = 'eve' WHERE id = " + single.id());
        assertThat(verify()).extracting(Finding::problem, Finding::row)
                .containsExactly(tuple(Problem.ALTERED, "prediction " + single.id()));
    }

    @Test
    void aRemovedPredictionIsNamed() {
        long id = first() + 3;
        tamper("DELETE FROM prediction WHERE id = " + id);
        assertThat(verify()).extracting(Finding::problem, Finding::row)
                .containsExactly(tuple(Problem.MISSING, "prediction " + id));
    }

    @Test
    void swappedPredictionsAreNamed() {
        long id = first();
        tamper("UPDATE prediction SET id = -id WHERE id = " + id);
        tamper("UPDATE prediction SET id = " + id + " WHERE id = " + (id + 1));
        tamper("UPDATE prediction SET id = " + (id + 1) + " WHERE id = " + -id);
        assertThat(verify()).extracting(Finding::problem, Finding::row).containsExactly(
                tuple(Problem.SWAPPED, "prediction " + id), tuple(Problem.SWAPPED, "prediction " + (id + 1)));
    }

    @Test
    void addedPredictionsAreNamed() {
        tamper("INSERT INTO prediction SELECT (jsonb_populate_record(p, '{\"id\": 5, \"customer_id\": 999999}')).* "
                + "FROM prediction p WHERE id = " + first());
        tamper("INSERT INTO prediction SELECT (jsonb_populate_record(p, '{\"id\": 6}')).* FROM prediction p WHERE id = "
                + single.id());
        assertThat(verify()).extracting(Finding::problem, Finding::row)
                .containsExactly(tuple(Problem.ADDED, "prediction 5"), tuple(Problem.ADDED, "prediction 6"));
    }

    @Test
    void aBlockWhoseHashesWereRecomputedContradictsTheLedger() {
        tamper("UPDATE prediction_block SET leaves = leaves || leaves, predictions = 2 * predictions, root = sha256('x') "
                + "WHERE scoring_run_id = " + run + " AND position = 1");
        assertThat(verify()).extracting(Finding::problem).contains(Problem.REWRITTEN);
    }

    @Test
    void predictionsAreNeitherChangedNorRemovedByTheApplication() {
        for (String statement : List.of("UPDATE prediction SET clv = 0", "DELETE FROM prediction", "TRUNCATE prediction",
                "UPDATE prediction SET reason_features = NULL, reason_contributions = NULL",
                "UPDATE prediction SET value_inputs = NULL, expected_revenue = NULL",
                "TRUNCATE " + jdbc.sql("SELECT tableoid::regclass::text FROM prediction LIMIT 1").query(String.class).single(),
                "UPDATE customer_snapshot SET state = NULL", "DELETE FROM prediction_block")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).as(statement).hasMessageContaining("insert-only");
        }
    }

    @Test
    void whatWasProposedIsCoveredToo() {
        long id = single.id() + 1;
        PredictionRow proposed = proposed(PredictionRow.of(single), id);
        transaction.executeWithoutResult(status -> {
            table.insert(List.of(proposed));
            blocks.addPending(List.of(id), proposed.predictedAt());
        });
        sealing.seal();
        assertThat(verify()).isEmpty();
        assertThat(table.rows(List.of(id))).singleElement().satisfies(row ->
                assertThat(row.pricing()).isEqualTo(proposed.pricing()));
        for (String change : List.of("expected_profit = 5", "offer_version_id = 10", "value_inputs = '{}'",
                "recommendation_rule = 'x'", "expected_revenue = expected_revenue + 1e-9", "economics_id = economics_id + 1",
                "value_if_kept = value_if_kept + 1e-9")) {
            tamper("UPDATE prediction SET " + change + " WHERE id = " + id);
            assertThat(verify()).as(change).extracting(Finding::row).containsExactly("prediction " + id);
            tamper("DELETE FROM prediction WHERE id = " + id);
            transaction.executeWithoutResult(status -> table.insert(List.of(proposed)));
        }
    }

    private static PredictionRow proposed(PredictionRow p, long id) {
        Pricing pricing = Objects.requireNonNull(p.pricing());
        return new PredictionRow(id, p.predictedAt(), null, p.customerId(), p.snapshotId(), p.actor(), p.purpose(), p.churnVersionId(),
                p.valueVersionId(), p.margin(), p.rawProbability(), p.probability(), p.threshold(), p.band(), p.clv(),
                p.clvLow(), p.clvHigh(), p.recommendation(), p.highValueCharge(), p.reasons(), new Pricing(pricing.economicsId(),
                pricing.expectedRevenue(), pricing.valueIfKept(), new double[] {1, .1 + .2}, new Pricing.Decision(3, 9L, .1, "bill-too-high")));
    }

    @Test
    void everyPredictionComesOutTheSameAgain() {
        assertThat(replays.sample(run, 1_000, 1).replayed()).isEqualTo((int) store.count("prediction WHERE scoring_run_id IS NOT NULL"));
        assertThat(replays.sample(run, 1_000, 1).different()).isEmpty();
        assertThat(replays.replay(single.id())).hasValueSatisfying(replay -> assertThat(replay.isSame()).isTrue());
        assertThat(replays.sample(run, 10, 7)).isEqualTo(replays.sample(run, 10, 7));
    }

    @Test
    void aReplayThatDiffersSaysInWhat() {
        tamper("UPDATE prediction SET margin = margin + 1e-12 WHERE id = " + single.id());
        assertThat(replays.replay(single.id()).orElseThrow().differences()).singleElement()
                .satisfies(difference -> assertThat(difference.field()).isEqualTo("margin"));
    }

    @Test
    void reasonsThatWereNotStoredAreComputedWhenAskedFor() {
        List<Prediction> low = predictions.list(new PredictionFilter(null, run, RiskBand.LOW, null,
                null, null), Pageable.ofSize(10));
        assertThat(low).isNotEmpty().allSatisfy(prediction -> {
            assertThat(prediction.reasons().top()).hasSize(5);
            double sum = prediction.reasons().base() + prediction.reasons().others()
                    + prediction.reasons().top().stream().mapToDouble(reason -> reason.contribution()).sum();
            assertThat(sum).isCloseTo(prediction.margin(), within(1e-9));
        });
    }

    @Test
    void anErasedCustomerIsForgottenAndTheLedgerStillRight() {
        Customer customer = someone();
        Erasure.Erased erased = erasure.erase(customer, "Request of 22 November.");
        assertThat(erased.predictions()).isEqualTo(2);

        assertThat(customers.find(customer.accountNumber())).isEmpty();
        Map<String, Object> left = jdbc.sql("""
                        SELECT count(s.state) + count(s.total_day_minutes) + count(s.account_length) AS features,
                            count(c.salt) AS salts, count(p.reason_features) AS reasons,
                            count(p.value_inputs) + count(p.expected_revenue) AS bills
                        FROM customer c JOIN customer_snapshot s ON s.customer_id = c.id
                            JOIN prediction p ON p.customer_id = c.id WHERE c.id = :id""").param("id", customer.id())
                .query().singleRow();
        assertThat(left.values()).containsOnly(0L);
        assertThat(store.count("customer_score WHERE customer_id = " + customer.id())).isZero();
        assertThat(store.count("audit_entry WHERE details LIKE '%" + customer.accountNumber() + "%' AND kind = 'CUSTOMER_ERASED'"))
                .isZero();
        assertThat(verify()).isEmpty();
        assertThat(predictions.find(single.id())).hasValueSatisfying(prediction -> {
            assertThat(prediction.reasons().top()).isEmpty();
            assertThat(prediction.clv()).isEqualTo(single.clv());
            assertThat(predictions.isErased(prediction)).isTrue();
            assertThat(predictions.waysOut(prediction)).isEmpty();
            assertThat(stories.of(prediction)).isEmpty();
        });
        assertThatThrownBy(() -> replays.replay(single.id())).isInstanceOf(CannotScoreException.class)
                .hasMessageContaining("was erased on request");
        for (String change : List.of("probability = .5", "value_inputs = '{12}', expected_revenue = 61.5",
                "reason_features = '{state}', reason_contributions = '{1}'")) {
            tamper("UPDATE prediction SET " + change + " WHERE id = " + single.id());
            assertThat(verify()).as(change).extracting(Finding::row).containsExactly("prediction " + single.id());
            tamper("UPDATE prediction SET probability = " + single.probability() + ", value_inputs = NULL, expected_revenue = NULL, "
                    + "reason_features = NULL, reason_contributions = NULL WHERE id = " + single.id());
            assertThat(verify()).isEmpty();
        }
    }

    @Test
    void reasonsThatAreMadeUpForAnErasedAnswerWithoutSettingsAreFound() {
        PredictionRow p = PredictionRow.of(single);
        PredictionRow old = new PredictionRow(single.id() + 1, p.predictedAt(), null, p.customerId(), p.snapshotId(), p.actor(), p.purpose(),
                p.churnVersionId(), p.valueVersionId(), p.margin(), p.rawProbability(), p.probability(), p.threshold(), p.band(), p.clv(),
                p.clvLow(), p.clvHigh(), p.recommendation(), p.highValueCharge(), p.reasons(), null);
        transaction.executeWithoutResult(status -> {
            table.insert(List.of(old));
            blocks.addPending(List.of(old.id()), old.predictedAt());
        });
        sealing.seal();
        erasure.erase(someoneOf(old), "On request.");
        assertThat(verify()).isEmpty();
        tamper("UPDATE prediction SET reason_features = '{state}', reason_contributions = '{1}' WHERE id = " + old.id());
        assertThat(verify()).extracting(Finding::row).containsExactly("prediction " + old.id());
    }

    @Test
    void billFiguresInTheClearOfALeafFromBeforeAreErasedAndTheLedgerStillRight() {
        PredictionRow before = sealedInTheClear(1);
        PredictionRow altered = sealedInTheClear(2);
        assertThat(verify()).isEmpty();
        tamper("UPDATE prediction SET clv_high = clv_high + 1 WHERE id = " + altered.id());
        Finding known = verify().getFirst();
        erasure.erase(someoneOf(before), "On request.");

        assertThat(store.count("prediction WHERE customer_id = " + before.customerId()
                + " AND (value_inputs IS NOT NULL OR expected_revenue IS NOT NULL)")).isZero();
        assertThat(verify()).extracting(Finding::row).containsExactly(known.row());
        tamper("UPDATE prediction SET probability = .5 WHERE id = " + before.id());
        assertThat(verify()).extracting(Finding::row).contains("prediction " + before.id());
        tamper("UPDATE erased_prediction SET leaf = sha256('x') WHERE prediction_id = " + before.id());
        assertThat(verify()).extracting(Finding::problem, Finding::row)
                .contains(tuple(Problem.REWRITTEN, "erased predictions of customer " + before.customerId()));
    }

    /** As answers were sealed before revenue and bills became part of the personal data. */
    private PredictionRow sealedInTheClear(int after) {
        PredictionRow row = proposed(PredictionRow.of(single), single.id() + after);
        PersonalData data = snapshots.personal(List.of(row.snapshotId())).get(row.snapshotId());
        Hash leaf = PredictionBytes.leaf(Form.CLEAR, row, PredictionBytes.personal(Form.CLEAR, data, row));
        transaction.executeWithoutResult(status -> {
            table.insert(List.of(row));
            long block = blocks.insert(new BlockTable.Block(0, null, null, row.id(), row.id(), new long[] {row.id()}, 1,
                    row.predictedAt(), row.predictedAt(), leaf.bytes(), leaf.bytes()));
            audit.append(Sealing.SEALED, "ada", Sealing.subject(block), Map.of("root", leaf));
        });
        return row;
    }

    private Customer someoneOf(PredictionRow row) {
        String account = jdbc.sql("SELECT account_number FROM customer WHERE id = " + row.customerId()).query(String.class).single();
        return customers.find(account).map(CustomerDetails::customer).orElseThrow();
    }

    @Test
    void anUnsealedAnswerOfAnErasedCustomerIsSealedAfterwards() {
        Customer customer = someone();
        Prediction later = scoring.scoreCustomer(customer, Purpose.CUSTOMER_PAGE);
        erasure.erase(customer, "On request.");
        sealing.seal();
        assertThat(predictions.seal(later)).isPresent();
        assertThat(verify()).isEmpty();
    }

    @Test
    void aMonthThatWasTakenOffIsNotMissed() {
        String month = jdbc.sql("SELECT tableoid::regclass::text FROM prediction LIMIT 1").query(String.class).single();
        retention.detach(new Partition(month,
                LocalDate.parse(month.substring("prediction_".length()).replace('_', '-') + "-01")));
        try {
            assertThat(store.count("prediction")).isZero();
            assertThat(store.count("audit_entry WHERE kind = 'PREDICTIONS_DETACHED'")).isEqualTo(1);
            assertThat(verify()).isEmpty();
        } finally {
            jdbc.sql("DROP TABLE " + month).update();
            jdbc.sql("SELECT create_prediction_partition(now())").query(rows -> { });
        }
    }
}
