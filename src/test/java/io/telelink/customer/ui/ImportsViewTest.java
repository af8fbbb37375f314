package io.telelink.customer.ui;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.audit.AuditRecords;
import io.telelink.customer.CsvFile;
import io.telelink.customer.ImportGap;
import io.telelink.customer.ImportOptions;
import io.telelink.customer.ImportReport;
import io.telelink.customer.Importer;
import io.telelink.customer.ImportType;
import io.telelink.customer.Imports;
import io.telelink.support.Store;
import io.telelink.support.IntegrationTest;
import io.telelink.support.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@Import(Importer.class)
@IntegrationTest
class ImportsViewTest extends ViewTest {

    @Autowired
    Importer importer;

    @Autowired
    Imports imports;

    @Autowired
    AuditLog log;

    @Autowired
    AuditRecords records;

    @Autowired
    Store store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void beforeTheFirstImportTheViewSaysWhatToDo() {
        signIn(Roles.ADMIN);
        ImportsView view = navigate(ImportsView.class);
        assertThat(text(view)).contains("Nothing was imported yet", "Drop a CSV file here, up to 256 MB", "Mark them as left",
                "Download a template").doesNotContain("!{");
        assertThat(find(Upload.class, view).single().getMaxFileSize()).isEqualTo(268_435_456);
        assertThat(find(DatePicker.class, view).single().getMax()).isBefore(LocalDate.now().plusDays(2));
    }

    @Test
    void runsAreListedAndTheReportOfOneIsAnAddress() {
        importer.run(new CsvFile().row("A-1", "State", ""), LocalDate.of(2026, 3, 1));
        ImportReport wrong = importer.run(new CsvFile().row("A-2", "State", "??", "Churn", "=1+1"));
        signIn(Roles.ADMIN);
        ImportsView view = navigate(ImportsView.class);
        assertThat(test(find(ImportGrid.class, view).single()).size()).isEqualTo(2);
        assertThat(text(view)).doesNotContain("Report:");
        UI.getCurrent().navigate("imports", QueryParameters.of("run", String.valueOf(wrong.id())));
        assertThat(text(view)).contains("Report: customers.csv", "1 of 1 rows are wrong; nothing was imported.", "2 errors",
                "Download errors as CSV", "Refused");
        UI.getCurrent().navigate("imports", QueryParameters.of("run", String.valueOf(wrong.id() - 1)));
        assertThat(text(view)).contains("Imported", "As of 1 Mar 2026", "Left empty, and therefore unknown: State (1).")
                .doesNotContain("!{");
    }

    @Test
    void aFileOfWrongRowsIsInTheLedger() {
        ImportReport wrong = importer.run(new CsvFile().row("A-2", "State", "??", "Churn", "=1+1"));
        signIn(Roles.ADMIN);
        assertThat(download(new ErrorDownload(imports, log, wrong.id()))).contains("Line,Column,Value,Reason", "??");
        assertThat(records.first("LIST_EXPORTED", "wrong rows of import " + wrong.id())).hasValueSatisfying(entry -> {
            assertThat(entry.actor()).isEqualTo("ada");
            assertThat(entry.details()).isEqualTo("{\"rows\":2}");
        });
    }

    @Test
    void customersWhoLackBillsAreNamedWithTheMonths() {
        importer.run(new CsvFile().row("A-1", "Joined on", "2025-01-01"), LocalDate.of(2026, 3, 1));
        String usage = ",30,180,200,190,10,300,1\n";
        ImportReport report = importer.run(("Account number,Month,Revenue,Day minutes,Evening minutes,Night minutes,International minutes,"
                + "Calls,Service calls\nA-1,2025-06" + usage + "A-1,2025-09" + usage).getBytes(StandardCharsets.UTF_8), ImportOptions.BILLS);
        signIn(Roles.ADMIN);
        UI.getCurrent().navigate("imports", QueryParameters.of("run", String.valueOf(report.id())));
        ImportsView view = (ImportsView) getCurrentView();
        assertThat(text(view)).contains("1 customers of this file lack a month").doesNotContain("!{");
        @SuppressWarnings("unchecked")
        Grid<ImportGap> grid = find(Grid.class, find(GapGrid.class, view).single()).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getCellText(0, 1)).isEqualTo("Jul 2025");
        assertThat(test(grid).getCellText(0, 2)).isEqualTo("2");
    }

    @Test
    void theTemplateCanBeImportedAsItIs() {
        byte[] template = Importer.asAdministrator(() -> imports.template(ImportType.CUSTOMERS));
        ImportReport report = importer.run(new String(template, UTF_8));
        assertThat(report.run().failure()).isNull();
        assertThat(report.customersNew()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE})
    void othersAreRefused(String role) {
        signIn(role);
        UI.getCurrent().navigate("imports");
        assertThat(find(ImportGrid.class).exists()).isFalse();
        assertThat(find(H1.class).single().getText()).isEqualTo("Your role may not open this page");
    }
}
