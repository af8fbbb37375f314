package io.telelink.customer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.telelink.job.JobState;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Bills from files: every row or none, and each wrong one is named. */
@IntegrationTest
@Import(Importer.class)
class BillingImportTest {

    private static final String HEADER = "Account number,Month,Revenue,Day minutes,Evening minutes,Night minutes,"
            + "International minutes,Calls,Service calls\n";
    private static final String USAGE = ",180,200,190,10,300,1\n";
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Autowired
    Importer importer;

    @Autowired
    Imports imports;

    @Autowired
    BillingHistory billing;

    @Autowired
    CustomerErasure erasure;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** A-1 joined on 2026-01-15 and stays, A-2 joined in 2025 and left on 2026-02-10. */
    @BeforeEach
    void customers() {
        store.empty();
        importer.run(new CsvFile().row("A-1", "Joined on", "2026-01-15").row("A-2", "Joined on", "2025-01-01"), MARCH);
        jdbc.sql("UPDATE customer SET status = 'CHURNED', churned_on = '2026-02-10' WHERE account_number = 'A-2'").update();
    }

    private ImportReport run(String rows) {
        return importer.run((HEADER + rows).getBytes(StandardCharsets.UTF_8), ImportOptions.BILLS);
    }

    private List<BillingMonth> bills(String account) {
        return billing.of(jdbc.sql("SELECT id FROM customer WHERE account_number = :account").param("account", account)
                .query(Long.class).single());
    }

    @Test
    void billsAreStoredWithTheirSummaryAndASecondTimeChangeNothing() {
        String rows = "A-1,2026-01,30.5" + USAGE + "A-1,2026-02,61" + USAGE + "A-2,2026-02-01,20" + USAGE;
        ImportReport first = run(rows);
        assertThat(first.run().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(first.type()).isEqualTo(ImportType.BILLING);
        assertThat(first.billsNew()).isEqualTo(3);
        assertThat(bills("A-1")).containsExactly(
                new BillingMonth(YearMonth.of(2026, 1), 30.5, 180, 200, 190, 10, 300, 1, false),
                new BillingMonth(YearMonth.of(2026, 2), 61, 180, 200, 190, 10, 300, 1, false));
        assertThat(jdbc.sql("SELECT mean12 FROM billing_summary").query(Double.class).single()).isCloseTo(45.75, within(1e-9));
        ImportReport second = run(rows + "A-1,2026-03,70" + USAGE);
        assertThat(second.billsNew()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(3);
        assertThat(jdbc.sql("SELECT last FROM billing_summary").query(Double.class).single()).isEqualTo(70);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "A-9,2026-01,30    | Account number | is not a customer's",
            "A-1,2025-12,30    | Month          | is before the customer joined on 2026-01-15",
            "A-2,2026-03,30    | Month          | is after the customer left on 2026-02-10",
            "A-1,2999-01,30    | Month          | lies in the future",
            "A-1,2001-01,30    | Month          | lies more than 10 years back",
            "A-1,March,30      | Month          | is not a month written like 2026-03",
            "A-1,2026-02,-3    | Revenue        | is negative",
            "A-1,2026-02,1e9   | Revenue        | is not a number",
            "A-1,2026-02,200000| Revenue        | is more than 100,000",
            "A-1,2026-02,      | Revenue        | is empty",
            "A 1,2026-02,30    | Account number | must be 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or a digit"})
    void aWrongRowIsNamedAndNothingIsStored(String row, String column, String reason) {
        ImportReport report = run("A-1,2026-01,30.5" + USAGE + row.strip() + USAGE);
        assertThat(report.run().state()).isEqualTo(JobState.FAILED);
        assertThat(importer.errors(report)).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.reason()).isEqualTo(reason);
        });
        assertThat(bills("A-1")).isEmpty();
    }

    @Test
    void theMonthUnderWayHasNoBillYet() {
        ImportReport report = run("A-1," + YearMonth.now() + ",30" + USAGE);
        assertThat(importer.errors(report)).extracting(ImportError::reason).containsExactly("has not ended");
    }

    @Test
    void aMonthStandsOnceInAFileAndKeepsTheFiguresItWasStoredWith() {
        ImportReport twice = run("A-1,2026-01,30" + USAGE + "A-1,2026-01,30" + USAGE);
        assertThat(importer.errors(twice)).extracting(ImportError::reason).containsExactly("of this account stands in line 2 already");
        run("A-1,2026-01,30" + USAGE);
        ImportReport other = run("A-1,2026-01,31" + USAGE);
        assertThat(importer.errors(other)).extracting(ImportError::reason).containsExactly("is stored with other figures");
        assertThat(bills("A-1")).extracting(BillingMonth::revenue).containsExactly(30.0);
    }

    @Test
    void gapsAreReportedAndAllowed() {
        ImportReport report = run("A-2,2025-06,30" + USAGE + "A-2,2025-09,30" + USAGE + "A-1,2026-01,30" + USAGE);
        assertThat(report.run().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(report.gaps()).isEqualTo(1);
        assertThat(gaps(report)).containsExactly(new ImportGap("A-2", YearMonth.of(2025, 7), 2));
    }

    @Test
    void everyGapIsNamedWithItsFirstMonthPageByPage() {
        assertThat(gaps(run("A-1,2026-01,30" + USAGE + "A-1,2026-02,30" + USAGE))).isEmpty();
        ImportReport report = run("A-2,2025-01,30" + USAGE + "A-2,2025-03,30" + USAGE + "A-2,2026-02,30" + USAGE);
        assertThat(report.gaps()).isEqualTo(1);
        assertThat(gaps(report)).containsExactly(new ImportGap("A-2", YearMonth.of(2025, 2), 1),
                new ImportGap("A-2", YearMonth.of(2025, 4), 10));
        assertThat(Importer.asAdministrator(() -> imports.gaps(report.id(), PageRequest.of(1, 1))))
                .extracting(ImportGap::months).containsExactly(10);
    }

    private List<ImportGap> gaps(ImportReport report) {
        return Importer.asAdministrator(() -> imports.gaps(report.id(), PageRequest.of(0, 10)).getContent());
    }

    @Test
    void columnsThatAreMissingOrUnknownRefuseTheFile() {
        ImportReport report = importer.run("Account number,Month,Revenue,Mood\nA-1,2026-01,1,good\n"
                .getBytes(StandardCharsets.UTF_8), ImportOptions.BILLS);
        assertThat(report.refusal()).contains("Missing: \"Day minutes\"").contains("Unknown: \"Mood\"");
    }

    @Test
    void theTemplateOfBillsCanBeImported() {
        byte[] template = Importer.asAdministrator(() -> imports.template(ImportType.BILLING));
        String filled = new String(template, StandardCharsets.UTF_8).replace("EXAMPLE-1", "A-1");
        assertThat(importer.run(filled.getBytes(StandardCharsets.UTF_8), ImportOptions.BILLS).billsNew()).isEqualTo(1);
    }

    @Test
    void whatWasWrongInTheRowsOfAnErasedCustomerIsForgotten() {
        ImportReport customers = importer.run(new CsvFile().row("A-1", "State", "??").row("A-1", "State", "!!").row("A-2", "State", "##"));
        ImportReport bills = run("A-1,2025-12,30" + USAGE + "A-2,2026-03,30" + USAGE + "A-1,2026-01,-3" + USAGE);
        long customer = jdbc.sql("SELECT id FROM customer WHERE account_number = 'A-1'").query(Long.class).single();
        transaction.executeWithoutResult(status -> erasure.erase(customer));
        assertThat(importer.errors(customers)).extracting(ImportError::value).containsExactly("##");
        assertThat(importer.errors(bills)).extracting(ImportError::line).containsExactly(3L);
        assertThat(jdbc.sql("SELECT count(*) FROM import_error WHERE account_number = 'A-1' OR value = 'A-1'").query(Integer.class)
                .single()).isZero();
    }

    @Test
    void billsCannotBeChangedAndGoWithAnErasedCustomer() {
        run("A-1,2026-01,30" + USAGE);
        assertThatThrownBy(() -> jdbc.sql("UPDATE billing_month SET revenue = 1").update())
                .hasMessageContaining("insert-only");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM billing_month").update())
                .hasMessageContaining("insert-only");
        long customer = jdbc.sql("SELECT id FROM customer WHERE account_number = 'A-1'").query(Long.class).single();
        transaction.executeWithoutResult(status -> erasure.erase(customer));
        assertThat(billing.of(customer)).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM billing_summary").query(Integer.class).single()).isZero();
    }
}
