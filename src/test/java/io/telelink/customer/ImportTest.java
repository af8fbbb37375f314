package io.telelink.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.AuditRecords;
import io.telelink.job.JobState;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What imported files do to the store, row by row. */
@IntegrationTest
@Import(Importer.class)
class ImportTest {

    static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Autowired
    Importer importer;

    @Autowired
    AuditRecords records;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void theDemonstrationFileIsImportedWithItsLabels() {
        ImportReport report = importer.demonstration(MARCH);
        assertThat(report.run().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(report).extracting(ImportReport::rowsRead, ImportReport::customersNew, ImportReport::snapshotsNew,
                ImportReport::labelsNew, ImportReport::unchanged).containsExactly(3_333L, 3_333L, 3_333L, 3_333L, 0L);
        assertThat(count("snapshot_label WHERE churned")).isEqualTo(483);
        assertThat(count("snapshot_label WHERE part = 'TEST'")).isEqualTo(667);
        assertThat(count("customer WHERE status = 'ACTIVE'")).isEqualTo(3_333);
        assertThat(report.missing()).isEmpty();
        assertThat(records.first("IMPORT_FINISHED", "import " + report.id())).map(AuditEntry::details).get().asString()
                .contains("\"customers\":3333").containsPattern("\"sha256\":\"[0-9a-f]{64}\"");
    }

    @Test
    void theSameFileAgainChangesNothingWhateverItsDate() {
        importer.demonstration(MARCH);
        for (LocalDate asOf : List.of(MARCH, MARCH.plusDays(1))) {
            ImportReport again = importer.demonstration(asOf);
            assertThat(again).extracting(ImportReport::customersNew, ImportReport::snapshotsNew, ImportReport::labelsNew,
                    ImportReport::unchanged).containsExactly(0L, 0L, 0L, 3_333L);
        }
        assertThat(count("customer_snapshot")).isEqualTo(3_333);
    }

    @Test
    void byteOrderMarkQuotesSemicolonsTabsAndLineEndsAreUnderstood() {
        succeeds("\uFEFF" + new CsvFile().row("BOM-1").text());
        succeeds(new CsvFile().row("SEMI-1").delimiter(";").text());
        succeeds(new CsvFile().row("TAB-1").delimiter("\t").lineEnd("\r\n").text());
        succeeds(new CsvFile().row("CR-1").lineEnd("\r").text());
        succeeds(new CsvFile().row("\"QUOTED-1\"", "State", "\"OH\"").text().replace("Total day minutes", "\"Total day minutes\""));
        succeeds("\n" + new CsvFile().row("BLANK-1").text() + "\n\n");
        String camelCase = new CsvFile().row("CAMEL-1").text().replace("Total day minutes", "totalDayMinutes")
                .replace("Account number", "account_number").replace("State", "STATE");
        succeeds(camelCase.stripTrailing());
        assertThat(jdbc.sql("SELECT account_number FROM customer ORDER BY 1").query(String.class).list())
                .containsExactly("BLANK-1", "BOM-1", "CAMEL-1", "CR-1", "QUOTED-1", "SEMI-1", "TAB-1");
        assertThat(jdbc.sql("""
                SELECT s.state FROM customer c JOIN customer_snapshot s ON s.id = c.current_snapshot_id
                WHERE c.account_number = 'QUOTED-1'""").query(String.class).single()).isEqualTo("OH");
    }

    @Test
    void everyWrongValueIsReportedWithLineColumnValueAndReason() {
        ImportReport report = importer.run(new CsvFile()
                .row("A-1", "State", "ZZ")
                .row("A-2", "Total day minutes", "265,1")
                .row("A-3", "Total day calls", "1.5", "Customer service calls", "-1")
                .row("A-4", "International plan", "perhaps")
                .row("")
                .row("A 6")
                .row("A-7", "Total day minutes", "NaN")
                .row("A-8", "Churn", "who knows", "Split", "half")
                .row("A-9", "As of", "31.12.2025", "Joined on", "2999-01-01")
                .row("A-10", "State", "x".repeat(500))
                .delimiter(";"));
        assertThat(report.refusal()).isNull();
        assertThat(report.run().failure()).isEqualTo("10 of 10 rows are wrong; nothing was imported.");
        List<ImportError> errors = importer.errors(report);
        assertThat(errors).extracting(ImportError::line, ImportError::column).containsExactly(
                tuple(2, "State"), tuple(3, "Total day minutes"), tuple(4, "Total day calls"),
                tuple(4, "Customer service calls"), tuple(5, "International plan"), tuple(6, "Account number"),
                tuple(7, "Account number"), tuple(8, "Total day minutes"), tuple(9, "Churn"), tuple(9, "Split"),
                tuple(10, "As of"), tuple(10, "Joined on"), tuple(11, "State"));
        assertThat(errors.get(1).value()).isEqualTo("265,1");
        assertThat(errors.get(1).reason()).contains("not a number").contains("write decimals with a point");
        assertThat(errors.get(2).reason()).contains("whole number");
        assertThat(errors.get(3).reason()).contains("outside the range 0 to 100");
        assertThat(errors.getLast().value()).hasSize(200).endsWith("…");
        assertThat(count("customer")).isZero();
    }

    @Test
    void aRowWithTooFewOrTooManyFieldsIsReported() {
        ImportReport report = importer.run(new CsvFile().row("A-1").text() + "A-2,KS\n" + "A-3" + ",1".repeat(30) + "\n");
        assertThat(importer.errors(report)).extracting(ImportError::line, ImportError::reason).containsExactly(
                Tuple.tuple(3L, "has 2 fields instead of 20"),
                Tuple.tuple(4L, "has 31 fields instead of 20"));
    }

    @Test
    void oneWrongRowKeepsTheOthersOut() {
        importer.run(new CsvFile().row("KEPT-1"));
        ImportReport report = importer.run(new CsvFile().row("A-1").row("A-2", "State", "ZZ").row("A-3"));
        assertThat(report.run().state()).isEqualTo(JobState.FAILED);
        assertThat(report.rowsInvalid()).isEqualTo(1);
        assertThat(count("customer")).isEqualTo(1);
        assertThat(count("customer_snapshot")).isEqualTo(1);
    }

    @Test
    void anAccountNumberTwiceInAFileNamesBothLines() {
        ImportReport report = importer.run(new CsvFile().row("A-1").row("A-2").row("A-1").row("A-2", "State", "ZZ"));
        assertThat(importer.errors(report)).extracting(ImportError::line, ImportError::reason).containsExactly(
                Tuple.tuple(4L, "stands in line 2 already"),
                Tuple.tuple(5L, importer.errors(report).get(1).reason()),
                Tuple.tuple(5L, "stands in line 3 already"));
        assertThat(report.rowsInvalid()).isEqualTo(2);
    }

    @Test
    void emptyValuesAreUnknownAndCounted() {
        ImportReport report = importer.run(new CsvFile().row("A-1", "State", "").row("A-2", "State", "", "Total day charge", ""));
        assertThat(report.run().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(report.missing()).isEqualTo(Map.of("State", 2L, "Total day charge", 1L));
        assertThat(count("customer_snapshot WHERE state IS NULL")).isEqualTo(2);
        assertThat(count("customer_snapshot WHERE monthly_charge IS NULL")).isEqualTo(1);
    }

    @Test
    void snapshotsAndLabelsCannotBeChangedOrDeleted() {
        importer.run(new CsvFile().row("A-1", "Churn", "no"));
        for (String statement : List.of("UPDATE customer_snapshot SET state = 'OH'", "DELETE FROM customer_snapshot",
                "UPDATE snapshot_label SET churned = true", "DELETE FROM snapshot_label")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("insert-only");
        }
    }

    private void succeeds(String file) {
        ImportReport report = importer.run(file);
        assertThat(report.run().failure()).isNull();
        assertThat(report.snapshotsNew()).isEqualTo(1);
    }

    private static Tuple tuple(long line, String column) {
        return Tuple.tuple(line, column);
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
