package io.telelink.customer.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.audit.AuditRecords;
import io.telelink.customer.CsvFile;
import io.telelink.customer.Customer;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.CustomerFilter;
import io.telelink.customer.CustomerRow;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.customer.panel.CustomerPanel;
import io.telelink.learning.data.Schema;
import io.telelink.shell.ErrorState;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Profile;
import io.telelink.support.Store;
import io.telelink.support.IntegrationTest;
import io.telelink.support.ViewTest;
import io.telelink.shell.SafeText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@Import({Importer.class, Scores.class, CustomersViewTest.Failing.class})
@IntegrationTest
class CustomersViewTest extends ViewTest {

    /** A panel of another module, on a bad day. */
    static class Failing implements CustomerPanel {

        boolean fails;

        @Override
        public int order() {
            return 0;
        }

        @Override
        public boolean showsFor(Customer customer, Set<String> roles) {
            return fails;
        }

        @Override
        public Component render(Customer customer, Runnable customerChanged) {
            throw new IllegalStateException("innards");
        }
    }

    @Autowired
    AuditLog log;

    @Autowired
    AuditRecords records;

    @Autowired
    Failing failing;

    @Autowired
    Importer importer;

    @Autowired
    Scores scores;

    @Autowired
    Store store;

    @Autowired
    CustomerDirectory customers;

    @Autowired
    Schema schema;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        store.empty();
    }

    private void threeCustomers() {
        importer.run(new CsvFile().row("TL-1", "State", "OH", "Churn", "no").row("TL-2", "State", "TX", "Churn", "yes")
                .row("XL-3", "State", "OH", "Churn", "no", "Total day charge", "60"), LocalDate.of(2026, 3, 1));
        scores.give(customer -> customer != 3, Instant.parse("2026-06-02T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    void everyRoleSeesTheListWithItsCount(String role) {
        threeCustomers();
        signIn(role);
        CustomersView view = navigate(CustomersView.class);
        assertThat(accounts()).containsExactly("TL-1", "TL-2", "XL-3");
        assertThat(text(view)).contains("3 customers").doesNotContain("!{");
    }

    @Test
    void theAddressRestoresFilterAndSort() {
        threeCustomers();
        signIn(Roles.RETENTION_MANAGER);
        UI.getCurrent().navigate("customers", QueryParameters.fromString("state=OH&sort=monthlyCharge,desc&riskBand=NONSENSE"));
        assertThat(accounts()).containsExactly("XL-3", "TL-1");
        assertThat(states().getValue()).containsExactly("OH");
        assertThat(text(view())).contains("2 customers match");
    }

    @Test
    void filteringChangesTheAddressAndTheList() {
        threeCustomers();
        signIn(Roles.RETENTION_MANAGER);
        navigate(CustomersView.class);
        test(find(TextField.class).single()).setValue("tl");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("customers?text=tl");
        assertThat(accounts()).containsExactly("TL-1", "TL-2");
        test(find(TextField.class).single()).setValue("nobody");
        assertThat(text(view())).contains("Nobody matches");
    }

    @Test
    void anEmptyStoreSaysWhatToDoNext() {
        signIn(Roles.ADMIN);
        assertThat(text(navigate(CustomersView.class))).contains("There are no customers yet", "Import a CSV file");
        assertThat(find(RouterLink.class, view()).all()).extracting(RouterLink::getHref).contains("imports");
        signIn(Roles.EXECUTIVE);
        assertThat(text(navigate(CustomersView.class))).contains("An administrator imports them");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    void aCustomerHasFiguresProfileUsageAndHistory(String role) {
        threeCustomers();
        importer.run(new CsvFile().row("TL-1", "State", "KS", "Customer service calls", ""), LocalDate.of(2026, 7, 1));
        signIn(role);
        CustomerView view = navigate(CustomerView.class, Map.of("account", "TL-1"));
        assertThat(find(H1.class).single().getText()).isEqualTo("TL-1");
        assertThat(text(view)).contains("Active", "As of 1 Jul 2026", "medium risk", "$75.56", "265.1",
                "State: OH → KS", "Customer service calls: 1 → –", "First known").doesNotContain("!{");
        Profile profile = (Profile) find(Chart.class, view).all().stream().map(Chart::spec)
                .filter(Profile.class::isInstance).findFirst().orElseThrow();
        assertThat(profile.features()).hasSize(14);
        assertThat(profile.note()).contains("2 active customers");
    }

    @Test
    void aPanelThatFailsDoesNotHideTheOthers() {
        threeCustomers();
        signIn(Roles.EXECUTIVE);
        failing.fails = true;
        CustomerView view = navigate(CustomerView.class, Map.of("account", "TL-1"));
        failing.fails = false;
        assertThat(find(ErrorState.class, view).exists()).isTrue();
        assertThat(text(view)).contains("First known").doesNotContain("innards");
    }

    @Test
    void anUnknownAccountIsSaidToBeUnknown() {
        signIn(Roles.RETENTION_MANAGER);
        CustomerView view = navigate(CustomerView.class, Map.of("account", "<i>nobody"));
        assertThat(text(view)).contains("No such customer", "No customer has the account number <i>nobody");
    }

    @Test
    void theExportIsWhatIsFilteredAndSafeForSpreadsheets() {
        threeCustomers();
        jdbc.sql("UPDATE customer_score SET recommendation_rule = 'answers-reason' WHERE customer_id < 3").update();
        signIn(Roles.EXECUTIVE);
        var all = new FilterAddress(CustomerFilter.ALL, Sort.by(Sort.Direction.DESC, "monthlyCharge"));
        String file = download(new CustomerDownload(customers, schema, log, () -> all, "customers.csv"));
        assertThat(records.first("LIST_EXPORTED", "customers")).hasValueSatisfying(entry -> {
            assertThat(entry.actor()).isEqualTo("ada");
            assertThat(entry.details()).isEqualTo("{\"filter\":{\"sort\":[\"monthlyCharge,desc\"]},\"rows\":3}");
        });
        List<String> lines = file.lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("Account number,Status,State");
        assertThat(lines.get(0)).contains("Offer,Expected profit ($),Rule,Scored at");
        assertThat(lines.get(2)).contains("\"Of the offers that answer the main reason, this one is expected to earn most.\"");
        assertThat(lines.get(1)).startsWith("XL-3,ACTIVE,OH,no,yes,128,90.4");
        assertThat(SafeText.of("=1+1")).isEqualTo("'=1+1");
        assertThat(SafeText.of("@x")).isEqualTo("'@x");
        assertThat(SafeText.of("-x")).isEqualTo("'-x");
        assertThat(SafeText.of("a=1")).isEqualTo("a=1");
    }

    private Component view() {
        return (Component) UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
    }

    private List<String> accounts() {
        CustomerGrid grid = find(CustomerGrid.class).single();
        return IntStream.range(0, test(grid).size()).mapToObj(row -> ((CustomerRow) test(grid).getRow(row)).accountNumber())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> states() {
        return find(MultiSelectComboBox.class).all().getFirst();
    }
}
