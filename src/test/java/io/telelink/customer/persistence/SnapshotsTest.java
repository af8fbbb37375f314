package io.telelink.customer.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.telelink.customer.CsvFile;
import io.telelink.customer.CurrentScore;
import io.telelink.customer.CurrentScores;
import io.telelink.customer.Importer;
import io.telelink.customer.LabelledSnapshot;
import io.telelink.customer.Scores;
import io.telelink.customer.KeyRange;
import io.telelink.customer.Snapshot;
import io.telelink.customer.SnapshotBatch;
import io.telelink.customer.Snapshots;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Imputation;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What scoring and training rely on: rows come back bit for bit, in ranges, in order; answers never go back in time. */
@IntegrationTest
@Import({Importer.class, Scores.class})
class SnapshotsTest {

    static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    static final Instant NOON = Instant.parse("2026-06-02T12:00:00Z");

    @Autowired
    Snapshots snapshots;

    @Autowired
    CurrentScores currentScores;

    @Autowired
    Schema schema;

    @Autowired
    Importer importer;

    @Autowired
    Scores scores;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void enteredRowsComeBackBitForBit() {
        Random random = new Random(7);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(schema.raw().stream().mapToDouble(feature -> any(feature, random)).toArray());
        }
        List<Snapshot> stored = snapshots.storeEntered(rows, MARCH);
        assertThat(stored).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            Snapshot found = snapshots.find(stored.get(i).id()).orElseThrow();
            assertThat(bits(found.row())).isEqualTo(bits(rows.get(i)));
            assertThat(found.customerId()).isNull();
            assertThat(found.asOf()).isEqualTo(MARCH);
        }
    }

    @Test
    void importedRowsAreThoseOfTheFile() {
        importer.run(new CsvFile().row("A-1", "Total day minutes", "0.1", "International plan", "yes", "State", ""), MARCH);
        SnapshotBatch batch = snapshots.currentOfActive(0, Long.MAX_VALUE);
        Snapshot snapshot = snapshots.find(batch.snapshotIds()[0]).orElseThrow();
        assertThat(bits(batch.table().row(0))).isEqualTo(bits(snapshot.row()));
        assertThat(value(snapshot, "totalDayMinutes")).isEqualTo(0.1);
        assertThat(value(snapshot, "internationalPlan")).isEqualTo(1);
        assertThat(value(snapshot, "state")).isNaN();
        assertThat(value(snapshot, "areaCode")).isEqualTo(schema.feature("areaCode").levels().indexOf("415"));
        assertThat(snapshots.current(snapshot.customerId())).hasValueSatisfying(
                current -> assertThat(current.id()).isEqualTo(snapshot.id()));
    }

    @Test
    void rangesFollowEachOtherWithoutGapsOverActiveCustomersOnly() {
        importer.run(new CsvFile().row("A-1").row("A-2", "Churn", "yes").row("A-3").row("A-4").row("A-5"), MARCH);
        List<Long> seen = new ArrayList<>();
        for (KeyRange range : snapshots.rangesOfActive(3)) {
            SnapshotBatch batch = snapshots.currentOfActive(range.first(), range.last());
            assertThat(batch.size()).isEqualTo((int) range.customers()).isLessThanOrEqualTo(3);
            Arrays.stream(batch.customerIds()).forEach(seen::add);
        }
        assertThat(seen).hasSize(4).isSorted().doesNotHaveDuplicates();
        assertThat(snapshots.countActive()).isEqualTo(4);
    }

    @Test
    void labelledSnapshotsComeInOrderOfAccountNumberAndOnlyTheNewestOfADate() {
        importer.run(new CsvFile().row("b-1", "Churn", "no").row("B-1", "Churn", "yes", "Split", "test").row("A-1"), MARCH);
        importer.run(new CsvFile().row("b-1", "Churn", "no", "State", "OH"), MARCH);
        List<LabelledSnapshot> labelled = snapshots.labelled(Integer.MAX_VALUE);
        assertThat(labelled).extracting(LabelledSnapshot::accountNumber).containsExactly("B-1", "b-1");
        assertThat(labelled).extracting(LabelledSnapshot::churned).containsExactly(true, false);
        assertThat(labelled).extracting(LabelledSnapshot::part).containsExactly("TEST", null);
        assertThat(value(labelled.getLast().snapshot(), "state")).isEqualTo(schema.feature("state").levels().indexOf("OH"));
    }

    @Test
    void ofTooManyLabelledCustomersAboutAsManyAreDrawnAndAlwaysTheSame() {
        CsvFile file = new CsvFile();
        for (int i = 0; i < 200; i++) {
            file.row("C-" + i, "Churn", i % 4 == 0 ? "yes" : "no");
        }
        importer.run(file, MARCH);
        List<String> drawn = accounts(snapshots.labelled(100));
        assertThat(drawn).hasSizeBetween(70, 130).isEqualTo(accounts(snapshots.labelled(100)));
        assertThat(accounts(snapshots.labelled(50))).hasSizeLessThan(drawn.size()).isSubsetOf(drawn);
        assertThat(snapshots.labelled(200)).hasSize(200);
    }

    private static List<String> accounts(List<LabelledSnapshot> labelled) {
        return labelled.stream().map(LabelledSnapshot::accountNumber).toList();
    }

    @Test
    void anOlderAnswerNeverReplacesANewer() {
        importer.run(new CsvFile().row("A-1"), MARCH);
        scores.give(customer -> true, NOON);
        CurrentScore first = stored();
        replace(changed(first, NOON.minusSeconds(1), "HIGH"));
        assertThat(stored()).isEqualTo(first);
        replace(changed(first, NOON.plusSeconds(1), "HIGH"), changed(first, NOON.plusSeconds(2), "LOW"));
        assertThat(stored().riskBand()).isEqualTo("LOW");
        assertThat(stored().scoredAt()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void answersAreReplacedInTheCallersTransactionOnly() {
        CurrentScore score = new CurrentScore(1, 1, NOON, .5, "LOW", 1, null, null, null, null, null, "MONITOR", null, null);
        assertThatThrownBy(() -> currentScores.replace(List.of(score)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aFeatureWithoutAColumnTravelsInTheAttributes() {
        Feature extra = new Feature("satisfaction", "Satisfaction", Kind.NUMERIC, "", "Satisfaction", 0, 10, false, List.of(),
                false, new Imputation.Median(), Set.of());
        List<Feature> features = new ArrayList<>(schema.raw());
        features.add(extra);
        Schema wider = new Schema(features, List.of());
        SnapshotColumns columns = new SnapshotColumns(wider, Map.of("state", "text"));
        double[] row = new double[wider.size()];
        Arrays.fill(row, Double.NaN);
        row[wider.indexOf("satisfaction")] = 7.25;
        row[wider.indexOf("internationalPlan")] = 1;
        assertThat(columns.names()).containsExactly("state", "attributes");
        assertThat(new Attributes(wider, features.stream().filter(f -> !f.name().equals("state")).toList()).json(row))
                .isEqualTo("{\"internationalPlan\":1.0,\"satisfaction\":7.25}");
        double[] narrow = Arrays.copyOf(row, schema.size());
        row[wider.indexOf("satisfaction")] = Double.NaN;
        assertThat(columns.hash(row)).isEqualTo(new SnapshotColumns(schema, Map.of()).hash(narrow));
    }

    private void replace(CurrentScore... answers) {
        transaction.executeWithoutResult(status -> currentScores.replace(List.of(answers)));
    }

    private CurrentScore stored() {
        return jdbc.sql("SELECT * FROM customer_score").query((row, number) -> new CurrentScore(row.getLong("customer_id"),
                row.getLong("prediction_id"), row.getTimestamp("scored_at").toInstant(), row.getDouble("probability"),
                row.getString("risk_band"), row.getDouble("clv"), null, null, null, null, null, row.getString("recommendation"),
                row.getString("main_reason"), null)).single();
    }

    private static CurrentScore changed(CurrentScore score, Instant at, String band) {
        return new CurrentScore(score.customerId(), score.predictionId(), at, score.probability(), band, score.clv(), score.clvLow(),
                score.clvHigh(), score.economicsId(), score.expectedRevenue(), score.valueIfKept(), score.recommendation(), score.mainReason(),
                score.decision());
    }

    /** A value as rows hold them: unknown, an unknown level, or anything in range. */
    private static double any(Feature feature, Random random) {
        if (random.nextInt(8) == 0) {
            return Double.NaN;
        }
        return switch (feature.kind()) {
            case FLAG -> random.nextInt(2);
            case CATEGORICAL -> random.nextInt(feature.levels().size() + 1);
            case NUMERIC -> feature.integer() ? random.nextInt((int) feature.max()) : random.nextDouble() * feature.max();
        };
    }

    private static long[] bits(double[] row) {
        return Arrays.stream(row).mapToLong(Double::doubleToLongBits).toArray();
    }

    private double value(Snapshot snapshot, String feature) {
        return snapshot.row()[schema.indexOf(feature)];
    }
}
