package io.telelink.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@IntegrationTest
class AuditLogTest {

    private static final String KIND = "TRIED";

    @Autowired
    AuditLog log;

    @Autowired
    AuditRecords records;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Store store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void entriesAreChainedInTheOrderOfTheirCommits() {
        log.append(KIND, "ada", "first", Map.of());
        log.append(KIND, "ada", "second", Map.of("count", 2));
        transaction.executeWithoutResult(status -> {
            log.append(KIND, "ben", "third", Map.of());
            log.append(KIND, "ben", "fourth", Map.of());
            assertThat(all()).as("before the commit").hasSize(2);
        });
        List<AuditEntry> chain = all();
        assertThat(chain).extracting(AuditEntry::subject).containsExactly("first", "second", "third", "fourth");
        assertThat(chain).extracting(AuditEntry::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(chain.getFirst().previous()).isEqualTo(Hash.NONE);
        assertThat(chain).allSatisfy(entry -> assertThat(entry.hash()).isEqualTo(entry.computedHash()));
        for (int i = 1; i < chain.size(); i++) {
            assertThat(chain.get(i).previous()).isEqualTo(chain.get(i - 1).hash());
            assertThat(chain.get(i).occurredAt()).isAfterOrEqualTo(chain.get(i - 1).occurredAt());
        }
        assertThat(records.head()).contains(chain.getLast());
        assertThat(records.first(KIND, "third")).contains(chain.get(2));
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNeitherEntryNorGap() {
        log.append(KIND, "ada", "kept", Map.of());
        transaction.executeWithoutResult(status -> {
            log.append(KIND, "ada", "undone", Map.of());
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            log.append(KIND, "ada", "failed", Map.of());
            throw new IllegalStateException("later in the same work");
        })).hasMessageContaining("later");
        log.append(KIND, "ada", "next", Map.of());
        assertThat(all()).extracting(AuditEntry::sequence).containsExactly(1L, 2L);
        assertThat(all()).extracting(AuditEntry::subject).containsExactly("kept", "next");
    }

    @Test
    void manyAtOnceMakeOneChainWithoutGaps() throws Exception {
        int writers = 6;
        int each = 20;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Void>> work = IntStream.range(0, writers).<Callable<Void>>mapToObj(writer -> () -> {
                for (int i = 0; i < each; i++) {
                    log.append(KIND, "writer " + writer, "entry " + i, Map.of());
                }
                return null;
            }).toList();
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        List<AuditEntry> chain = all();
        assertThat(chain).hasSize(writers * each);
        for (int i = 1; i < chain.size(); i++) {
            assertThat(chain.get(i).sequence()).isEqualTo(i + 1);
            assertThat(chain.get(i).previous()).isEqualTo(chain.get(i - 1).hash());
        }
    }

    @Test
    void detailsAreOneTextForOneContent() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("threshold", 0.10);
        details.put("amount", new BigDecimal("1200.50"));
        details.put("at", Instant.parse("2026-03-01T00:00:00Z"));
        details.put("nothing", null);
        details.put("list", List.of("é\"\\\n\u0001", true, 7L));
        log.append(KIND, "ada", "details", details);
        assertThat(all().getFirst().details()).isEqualTo("{\"amount\":1200.5,\"at\":\"2026-03-01T00:00:00Z\","
                + "\"list\":[\"é\\\"\\\\\\n\\u0001\",true,7],\"nothing\":null,\"threshold\":0.1}");
    }

    @Test
    void whatTheDatabaseCannotHoldAsItIsIsMadeFitBeforeItIsHashed() {
        log.append(KIND, "ada\u0000 \ud800", "x".repeat(400), Map.of("half", "\udc00"));
        AuditEntry entry = all().getFirst();
        assertThat(entry.hash()).isEqualTo(entry.computedHash());
        assertThat(entry.subject()).hasSize(300).endsWith("…");
    }

    @Test
    void whatIsNoEntryIsRefused() {
        assertThatThrownBy(() -> log.append("lower case", "ada", "", Map.of())).hasMessageContaining("no kind");
        assertThatThrownBy(() -> log.append(KIND, " ", "", Map.of())).hasMessageContaining("actor");
        assertThatThrownBy(() -> log.append(KIND, "ada", "", Map.of("odd", new Object()))).hasMessageContaining("no form");
        assertThatThrownBy(() -> log.append(KIND, "ada", "", Map.of("much", "x".repeat(70_000))))
                .hasMessageContaining("at most");
        assertThat(all()).isEmpty();
    }

    @Test
    void theTableRefusesChanges() {
        log.append(KIND, "ada", "kept", Map.of());
        for (String change : List.of("UPDATE audit_entry SET actor = 'eve'", "DELETE FROM audit_entry", "TRUNCATE audit_entry")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(all()).hasSize(1);
    }

    private List<AuditEntry> all() {
        List<AuditEntry> entries = new ArrayList<>();
        records.forEach(Period.ALL, entries::add);
        return entries;
    }
}
