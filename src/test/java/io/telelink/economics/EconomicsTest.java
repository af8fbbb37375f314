package io.telelink.economics;

import java.util.Objects;

import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@IntegrationTest
@WithMockUser(username = "ada", roles = "ADMIN")
class EconomicsTest {

    private static final Terms CAUTIOUS = new Terms(.2, .5, 24, 60);

    @Autowired
    EconomicsSettings settings;

    @Autowired
    EconomicsChanges changes;

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
    void aStoreBeginsWithSettingsThatEvenAReaderCanAskFor() {
        var reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setReadOnly(true);
        Economics first = reading.execute(status -> settings.current());
        assertThat(first.terms()).isEqualTo(new Terms(.10, .60, 12, 90));
        assertThat(settings.current()).isEqualTo(first);
        assertThat(entries("ECONOMICS_BEGUN")).isEqualTo(1);
    }

    @Test
    void aChangeMakesANewVersionAndLeavesTheEarlierOne() {
        Economics before = settings.current();
        Economics after = changes.change(before.id(), CAUTIOUS, " Interest rates rose. ");
        assertThat(settings.current()).isEqualTo(after);
        assertThat(after.terms()).isEqualTo(CAUTIOUS);
        assertThat(after.changedBy()).isEqualTo("ada");
        assertThat(after.reason()).isEqualTo("Interest rates rose.");
        assertThat(settings.of(before.id())).isEqualTo(before);
        assertThat(changes.list(Pageable.ofSize(10))).containsExactly(after, before);
        assertThat(entries("ECONOMICS_CHANGED")).isEqualTo(1);
    }

    @Test
    void whatCannotBeChangedIsRefusedWithTheReason() {
        Economics current = settings.current();
        assertThatThrownBy(() -> changes.change(current.id(), current.terms(), "x")).hasMessageContaining("Nothing");
        assertThatThrownBy(() -> changes.change(current.id(), CAUTIOUS, " ")).hasMessageContaining("reason");
        assertThatThrownBy(() -> changes.change(current.id(), CAUTIOUS, "x".repeat(501))).hasMessageContaining("500");
        assertThatThrownBy(() -> changes.change(current.id() - 1, CAUTIOUS, "x")).hasMessageContaining("meanwhile");
        assertThatThrownBy(() -> new Terms(.1, 0, 12, 90)).hasMessageContaining("margin");
        assertThatThrownBy(() -> new Terms(.1, .6, 61, 90)).hasMessageContaining("60 months");
        assertThatThrownBy(() -> new Terms(Double.NaN, .6, 12, 90)).hasMessageContaining("discount");
        assertThatThrownBy(() -> new Terms(.1, .6, 12, 6)).hasMessageContaining("7");
        assertThat(settings.current()).isEqualTo(current);
        assertThatThrownBy(() -> settings.of(4711)).hasMessageContaining("4711");
    }

    @Test
    void versionsAreNeverChanged() {
        settings.current();
        assertThatThrownBy(() -> jdbc.sql("UPDATE economics SET margin = 1").update()).hasMessageContaining("insert-only");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM economics").update()).hasMessageContaining("insert-only");
    }

    @Test
    @WithMockUser(roles = "EXECUTIVE")
    void onlyAnAdministratorChangesThem() {
        long current = changes.current().id();
        assertThatThrownBy(() -> changes.change(current, CAUTIOUS, "Because.")).isInstanceOf(AccessDeniedException.class);
    }

    private long entries(String kind) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE kind = :kind").param("kind", kind).query(Long.class).single();
    }
}
