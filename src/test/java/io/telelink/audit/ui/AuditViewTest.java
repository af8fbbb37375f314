package io.telelink.audit.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import io.telelink.access.Roles;
import io.telelink.audit.AuditEntry;
import io.telelink.audit.AuditLog;
import io.telelink.audit.AuditRecords;
import io.telelink.audit.Ledger;
import io.telelink.audit.checkpoint.Checkpoints;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import io.telelink.support.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class AuditViewTest extends ViewTest {

    @Autowired
    AuditLog log;

    @Autowired
    AuditRecords records;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Store store;

    @Value("${telelink.audit.checkpoint-directory}")
    Path directory;

    @BeforeEach
    void threeEntries() throws IOException {
        store.empty();
        Files.deleteIfExists(directory.resolve("audit.checkpoints"));
        log.append("CHAMPION_CHANGED", "grace", "model version 1", Map.of("reason", "finds more churners"));
        log.append("SIGNED_IN", "ben", "user ben", Map.of());
        log.append("SIGNED_IN", "grace", "user grace", Map.of());
        checkpoints.write();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE})
    void othersOpenNeitherPage(String role) {
        signIn(role);
        for (String address : List.of("audit", "audit/verifications")) {
            UI.getCurrent().navigate(address);
            assertThat(getCurrentView()).isNotInstanceOf(AuditView.class).isNotInstanceOf(VerificationsView.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.ADMIN, Roles.AUDITOR})
    void theNewestEntryComesFirst(String role) {
        signIn(role);
        AuditView view = navigate(AuditView.class);
        assertThat(entries()).extracting(AuditEntry::sequence).startsWith(4L, 3L).endsWith(1L);
        assertThat(text(view)).contains("4 entries, newest first", "Last verification", "#3").doesNotContain("!{");
    }

    @Test
    void theAddressHoldsWhatIsLookedForAndWhatIsOpen() {
        signIn(Roles.AUDITOR);
        look("actor=grace&kind=SIGNED_IN");
        assertThat(entries()).extracting(AuditEntry::sequence).containsExactly(3L);
        assertThat($view(ComboBox.class).single().getValue()).isEqualTo("SIGNED_IN");
        look("subject=model&entry=1");
        assertThat(entries()).extracting(AuditEntry::sequence).containsExactly(1L);
        assertThat(text(view())).contains("Entry 1: Champion changed", "finds more churners", "Its hash is right",
                records.find(1).orElseThrow().hash().hex());
        look("from=2100-01-01&entry=99");
        assertThat(text(view())).contains("No entry matches", "There is no entry 99");
        look("from=someday&entry=x");
        assertThat(entries()).hasSize(4);
    }

    @Test
    void anAlteredEntryShowsThatItIs() {
        new Ledger(jdbc, transaction, records).attack("UPDATE audit_entry SET details = 'no JSON' WHERE sequence = 2");
        signIn(Roles.AUDITOR);
        look("entry=2");
        assertThat(text(view())).contains("Altered: its hash is wrong", "no JSON");
    }

    @Test
    void checkpointsThatCannotBeWrittenAreShownLoudly() throws IOException {
        new Ledger(jdbc, transaction, records).attack("DELETE FROM audit_entry WHERE sequence > 1");
        checkpoints.write();
        signIn(Roles.ADMIN);
        AuditView view = navigate(AuditView.class);
        assertThat(text(view)).contains("entries have been removed", "Keep the file of checkpoints");
    }

    @Test
    void aPeriodIsVerifiedSignedOffAndDownloaded() {
        signIn(Roles.AUDITOR);
        navigate(AuditView.class);
        click("Verify");
        test($(Checkbox.class).single()).click();
        click("Start");
        assertThat(getCurrentView()).isInstanceOf(VerificationsView.class);
        eventually(() -> text(view()).contains("Signed off by ada"));
        assertThat(text(view())).contains("All is right", "Every entry has its hash", "SHA-256 of the JSON file")
                .doesNotContain("!{");
        assertThat($view(Anchor.class).all().stream().map(Anchor::getText)).contains("Download as JSON", "Download as CSV");
        assertThat(records.first("PERIOD_SIGNED_OFF", "verification " + run())).map(AuditEntry::actor).contains("ada");
    }

    @Test
    void whatIsWrongIsNamedInWords() {
        new Ledger(jdbc, transaction, records).attack("UPDATE audit_entry SET actor = 'eve' WHERE sequence = 2");
        signIn(Roles.ADMIN);
        navigate(VerificationsView.class);
        assertThat(text(view())).contains("Nothing has been verified yet");
        click("Verify");
        click("Start");
        eventually(() -> text(view()).contains("1 things are not as they were recorded"));
        FindingGrid findings = $view(FindingGrid.class).single();
        assertThat(findings.getGenericDataView().getItems().map(Words::finding))
                .containsExactly("Entry 2 says something else than when it was recorded.");
        navigate(AuditView.class);
        assertThat(text(view())).contains("found 1 things wrong");
    }

    private static void look(String query) {
        UI.getCurrent().navigate(Addresses.AUDIT, QueryParameters.fromString(query));
    }

    private void click(String words) {
        test($(Button.class).withText(words).all().getLast()).click();
    }

    private List<AuditEntry> entries() {
        return $view(EntryGrid.class).single().getGenericDataView().getItems().toList();
    }

    private static long run() {
        return Addresses.number(UI.getCurrent().getInternals().getActiveViewLocation().getQueryParameters(), Addresses.RUN);
    }

    private Component view() {
        return (Component) UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
    }
}
