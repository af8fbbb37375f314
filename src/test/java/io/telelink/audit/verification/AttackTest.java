package io.telelink.audit.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.AuditLog;
import io.telelink.audit.AuditRecords;
import io.telelink.audit.Finding;
import io.telelink.audit.Finding.Problem;
import io.telelink.audit.Hash;
import io.telelink.audit.Ledger;
import io.telelink.audit.Period;
import io.telelink.audit.VerificationProgress;
import io.telelink.audit.checkpoint.CheckpointState;
import io.telelink.audit.checkpoint.Checkpoints;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** What the owner of the database can do to the chain, and that each of it is found with the first entry that is wrong. */
@IntegrationTest
class AttackTest {

    private static final int ENTRIES = 10;

    @Autowired
    AuditLog log;

    @Autowired
    AuditRecords records;

    @Autowired
    ChainVerifier verifier;

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

    Ledger ledger;

    @BeforeEach
    void tenEntriesWithTheirCheckpoints() throws IOException {
        ledger = new Ledger(jdbc, transaction, records);
        store.empty();
        Files.deleteIfExists(file());
        for (int i = 1; i <= ENTRIES; i++) {
            log.append("TRIED", "ada", "subject " + i, Map.of("number", i));
        }
        assertThat(checkpoints.write().failure()).isEmpty();
        // The start of the file is an entry as well.
        assertThat(checkpoints.write().last()).map(last -> last.sequence()).contains(ENTRIES + 1L);
    }

    @Test
    void anUntouchedChainIsRight() {
        List<Finding> findings = new ArrayList<>();
        ChainOutcome outcome = verify(Period.ALL, findings);
        assertThat(findings).isEmpty();
        assertThat(outcome.entries()).isEqualTo(ENTRIES + 1L);
        assertThat(outcome.checkpoints()).isEqualTo(ENTRIES + 1L);
        assertThat(outcome.end()).isEqualTo(records.head().orElseThrow().hash());
    }

    @Test
    void anAlteredEntryIsNamed() {
        for (String change : List.of("actor = 'eve'", "subject = ''", "kind = 'OTHER'", "details = '{}'",
                "occurred_at = occurred_at - interval '1 microsecond'")) {
            ledger.attack("CREATE TEMP TABLE kept AS SELECT * FROM audit_entry WHERE sequence = 4",
                    "UPDATE audit_entry SET " + change + " WHERE sequence = 4");
            assertThat(found()).as(change).containsExactly(tuple(Problem.ALTERED, "entry 4"));
            ledger.attack("DELETE FROM audit_entry WHERE sequence = 4", "INSERT INTO audit_entry SELECT * FROM kept",
                    "DROP TABLE kept");
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void aDeletedEntryIsNamed() {
        ledger.attack("DELETE FROM audit_entry WHERE sequence = 4");
        assertThat(found()).containsExactly(tuple(Problem.MISSING, "entry 4"));
    }

    @Test
    void twoEntriesThatChangedPlacesAreNamed() {
        ledger.attack("UPDATE audit_entry SET sequence = 1000 WHERE sequence = 3",
                "UPDATE audit_entry SET sequence = 3 WHERE sequence = 6",
                "UPDATE audit_entry SET sequence = 6 WHERE sequence = 1000");
        assertThat(found()).containsExactly(tuple(Problem.SWAPPED, "entry 3"));
    }

    @Test
    void twoEntriesWhoseContentsChangedPlacesAreNamed() {
        ledger.attack("""
                UPDATE audit_entry a SET occurred_at = b.occurred_at, subject = b.subject, details = b.details
                FROM audit_entry b WHERE (a.sequence, b.sequence) IN ((3, 6), (6, 3))""");
        assertThat(found()).containsExactly(tuple(Problem.SWAPPED, "entry 3"));
    }

    @Test
    void anEntryThatWasRewrittenWithItsOwnHashIsNamed() {
        ledger.rewrite(4, 4);
        assertThat(found()).containsExactly(tuple(Problem.REWRITTEN, "entry 4"));
    }

    @Test
    void aRewrittenEntryIsNamedByItsSuccessorWhereThereAreNoCheckpoints() throws IOException {
        Files.delete(file());
        ledger.rewrite(4, 4);
        assertThat(found()).containsExactly(tuple(Problem.REWRITTEN, "entry 4"));
    }

    @Test
    void aTailThatWasRewrittenWithRightHashesIsCaughtByTheCheckpoints() {
        ledger.rewrite(4, ENTRIES + 1L);
        assertThat(found()).containsExactly(tuple(Problem.REWRITTEN, "entry 4"));
        CheckpointState state = checkpoints.write();
        assertThat(state.failure()).map(CheckpointState.Failure::tampering).contains(true);
    }

    @Test
    void aRewrittenLastEntryIsCaughtByTheCheckpoints() {
        ledger.rewrite(ENTRIES + 1L, ENTRIES + 1L);
        assertThat(found()).containsExactly(tuple(Problem.REWRITTEN, "entry " + (ENTRIES + 1)));
    }

    @Test
    void aTruncatedEndIsCaughtByTheCheckpoints() throws IOException {
        ledger.attack("DELETE FROM audit_entry WHERE sequence >= 8");
        assertThat(found()).containsExactly(tuple(Problem.TRUNCATED, "entry 8"));
        List<String> before = Files.readAllLines(file());
        CheckpointState state = checkpoints.write();
        assertThat(state.failure()).map(CheckpointState.Failure::tampering).contains(true);
        assertThat(Files.readAllLines(file())).as("the evidence stays").isEqualTo(before);
    }

    @Test
    void aTruncatedEndThatGrewAgainIsCaughtByTheCheckpoints() {
        ledger.attack("DELETE FROM audit_entry WHERE sequence >= 8");
        for (int i = 0; i < ENTRIES; i++) {
            log.append("TRIED", "ada", "later", Map.of());
        }
        assertThat(found()).containsExactly(tuple(Problem.REWRITTEN, "entry 8"));
        assertThat(checkpoints.write().failure()).map(CheckpointState.Failure::tampering).contains(true);
    }

    @Test
    void anEmptiedLedgerIsCaughtByTheCheckpoints() {
        ledger.attack("DELETE FROM audit_entry");
        assertThat(found()).containsExactly(tuple(Problem.TRUNCATED, "entry 1"));
    }

    @Test
    void aFirstEntryThatIsGoneIsNamed() {
        ledger.attack("DELETE FROM audit_entry WHERE sequence = 1");
        assertThat(found()).containsExactly(tuple(Problem.MISSING, "entry 1"));
    }

    @Test
    void severalAttacksAreAllNamed() {
        ledger.attack("UPDATE audit_entry SET actor = 'eve' WHERE sequence = 2",
                "DELETE FROM audit_entry WHERE sequence IN (5, 6)", "DELETE FROM audit_entry WHERE sequence > 9");
        assertThat(found()).containsExactlyInAnyOrder(tuple(Problem.ALTERED, "entry 2"), tuple(Problem.MISSING, "entry 5"),
                tuple(Problem.TRUNCATED, "entry 10"));
    }

    @Test
    void aChangedCheckpointIsNotTakenForAChangedEntry() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file()));
        String hash = lines.get(4).split(" ")[2];
        lines.set(4, lines.get(4).replace(hash, "0".repeat(hash.length())));
        Files.write(file(), lines);
        assertThat(found()).containsExactly(tuple(Problem.ALTERED, "checkpoint of entry 5"));
    }

    @Test
    void aCheckpointThatIsGoneOrUnreadableIsNamed() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file()));
        lines.remove(4);
        lines.set(1, "rubbish");
        Files.write(file(), lines);
        assertThat(found()).containsExactly(tuple(Problem.UNREADABLE, "line 2"),
                tuple(Problem.MISSING, "checkpoint of entry 2"), tuple(Problem.MISSING, "checkpoint of entry 5"));
    }

    @Test
    void aPeriodIsVerifiedWithItsEdgesAndNothingElse() {
        List<AuditEntry> entries = ledger.entries();
        spread(entries);
        Period period = new Period(Optional.of(day(4)), Optional.of(day(7)));
        List<Finding> findings = new ArrayList<>();
        ChainOutcome outcome = verify(period, findings);
        assertThat(findings).isEmpty();
        assertThat(List.of(outcome.first(), outcome.last(), outcome.entries())).containsExactly(4L, 6L, 3L);

        ledger.attack("UPDATE audit_entry SET actor = 'eve' WHERE sequence IN (2, 9)");
        assertThat(found(period)).as("outside").isEmpty();
        ledger.attack("UPDATE audit_entry SET actor = 'eve' WHERE sequence = 6");
        assertThat(found(period)).containsExactly(tuple(Problem.ALTERED, "entry 6"));
        ledger.attack("DELETE FROM audit_entry WHERE sequence = 6");
        assertThat(found(period)).containsExactly(tuple(Problem.MISSING, "entry 6"));
        ledger.attack("DELETE FROM audit_entry WHERE sequence > 3");
        assertThat(found(period)).containsExactly(tuple(Problem.TRUNCATED, "entry 4"));
    }

    /** Chains the same entries anew, one a day, with their checkpoints. */
    private void spread(List<AuditEntry> entries) {
        try {
            Files.delete(file());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Hash previous = Hash.NONE;
        for (AuditEntry old : entries) {
            AuditEntry moved = AuditEntry.chained(old.sequence(), day(old.sequence()), old.kind(), old.actor(),
                    old.subject(), old.details(), previous);
            ledger.attack("UPDATE audit_entry SET occurred_at = '" + moved.occurredAt() + "', previous_hash = '\\x"
                    + moved.previous() + "', hash = '\\x" + moved.hash() + "' WHERE sequence = " + moved.sequence());
            previous = moved.hash();
        }
        assertThat(checkpoints.write().failure()).isEmpty();
    }

    private static Instant day(long number) {
        return Instant.parse("2026-03-%02dT00:00:00Z".formatted(number));
    }

    private List<Tuple> found() {
        return found(Period.ALL);
    }

    private List<Tuple> found(Period period) {
        List<Finding> findings = new ArrayList<>();
        verify(period, findings);
        return findings.stream().map(finding -> tuple(finding.problem(), finding.row())).toList();
    }

    private ChainOutcome verify(Period period, List<Finding> findings) {
        return verifier.verify(records.range(period), period, new Silent(), findings::add);
    }

    private Path file() {
        return directory.resolve("audit.checkpoints");
    }

    private static final class Silent implements VerificationProgress {

        @Override
        public void advance(long units) {
        }

        @Override
        public void stopIfCancelled() {
        }
    }
}
