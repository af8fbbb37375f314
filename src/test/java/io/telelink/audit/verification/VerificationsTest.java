package io.telelink.audit.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.AuditLog;
import io.telelink.audit.AuditRecords;
import io.telelink.audit.EvidenceRoot;
import io.telelink.audit.EvidenceSource;
import io.telelink.audit.Finding;
import io.telelink.audit.Finding.Problem;
import io.telelink.audit.Hash;
import io.telelink.audit.Ledger;
import io.telelink.audit.Merkle;
import io.telelink.audit.Period;
import io.telelink.audit.VerificationProgress;
import io.telelink.audit.checkpoint.Checkpoints;
import io.telelink.job.JobProgress;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@IntegrationTest
@WithMockUser(username = "otto", roles = "AUDITOR")
class VerificationsTest {

    private static final PageRequest ALL = PageRequest.of(0, 100);

    @Autowired
    Verifications verifications;

    @Autowired
    SignOffs signOffs;

    @Autowired
    VerificationTable table;

    @Autowired
    FindingTable findings;

    @Autowired
    SignOffTable signOffTable;

    @Autowired
    AuditLog log;

    @Autowired
    AuditRecords records;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    ChainVerifier chain;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Store store;

    @Value("${telelink.audit.checkpoint-directory}")
    Path directory;

    @TempDir
    Path folder;

    @BeforeEach
    void someEntries() throws IOException {
        store.empty();
        Files.deleteIfExists(directory.resolve("audit.checkpoints"));
        for (int i = 0; i < 5; i++) {
            log.append("TRIED", "ada", "Zoë \"%d\"\\".formatted(i), Map.of("text", "ü\n\t\u0001€", "number", i));
        }
    }

    @Test
    void aRightPeriodIsSignedOffWithTheDigestsOfItsFiles() throws Exception {
        long id = finished(verifications.startSignOff(Period.ALL));
        Verification verification = verifications.find(id).orElseThrow();
        assertThat(verification.isRight()).isTrue();
        SignedOff signedOff = signOffs.ofVerification(id).orElseThrow();
        assertThat(verification.signedOff()).contains(signedOff.id());
        AuditEntry entry = records.first("PERIOD_SIGNED_OFF", "verification " + id).orElseThrow();
        assertThat(entry.actor()).isEqualTo("otto");
        assertThat(entry.details()).contains(signedOff.jsonDigest().hex()).contains(signedOff.csvDigest().hex())
                .contains(verification.chain().orElseThrow().end().hex());
        log.append("TRIED", "ada", "later", Map.of());
        for (int i = 0; i < 2; i++) {
            assertThat(Hash.sha256(file(id, PeriodFormat.JSON))).isEqualTo(signedOff.jsonDigest());
            assertThat(Hash.sha256(file(id, PeriodFormat.CSV))).isEqualTo(signedOff.csvDigest());
        }
        assertThat(records.first("LIST_EXPORTED", "signed-off period of verification " + id)).isPresent();
    }

    @Test
    void aPeriodWithAFindingIsNotSignedOff() {
        new Ledger(jdbc, transaction, records).attack("UPDATE audit_entry SET actor = 'eve' WHERE sequence = 2");
        long id = finished(verifications.startSignOff(Period.ALL));
        assertThat(verifications.find(id).orElseThrow().findings()).isEqualTo(1);
        assertThat(signOffs.ofVerification(id)).isEmpty();
        assertThat(records.first("PERIOD_SIGNED_OFF", "verification " + id)).isEmpty();
        assertThat(records.first("LEDGER_VERIFIED", "verification " + id)).isPresent();
    }

    static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException absent) {
            return false;
        }
    }

    @Test
    @EnabledIf("hasPython")
    void theVerifierInTheDocumentationAgreesAndNamesTheFirstWrongEntry() throws Exception {
        long id = finished(verifications.startSignOff(Period.ALL));
        Verification.Chain verified = verifications.find(id).orElseThrow().chain().orElseThrow();
        byte[] file = file(id, PeriodFormat.JSON);
        assertThat(python(file)).isEqualTo("right: " + verified.entries() + " entries, file "
                + signOffs.ofVerification(id).orElseThrow().jsonDigest());
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(python(text.replaceFirst("(?s)(\"sequence\":3.*?)\"ada\"", "$1\"eve\"").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("wrong: entry 3");
        assertThat(python(text.replaceFirst("\\n,\\{\"sequence\":3.*?\\}(?=\\n)", "").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("missing: entry 3");
    }

    @Test
    void evidenceOfOtherModulesIsVerifiedWithTheChain() {
        var source = new Rows();
        source.wrong = new Finding(Problem.ADDED, "ROWS", "row 7", "block 2", "never recorded");
        long id = abandoned();
        job(source).run(id, new Silent());
        Verification verification = verifications.find(id).orElseThrow();
        assertThat(verification.evidence()).isEqualTo(Rows.SIZE);
        assertThat(verification.isRight()).isFalse();
        assertThat(verifications.findings(id, ALL).getContent()).containsExactly(source.wrong);
    }

    @Test
    void aSourceThatFailsIsAFindingAndOthersAreStillVerified() {
        var failing = new Rows();
        failing.failure = new IllegalStateException("secret innards");
        long id = abandoned();
        job(failing).run(id, new Silent());
        assertThat(verifications.findings(id, ALL).getContent()).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).isEqualTo(Problem.UNREADABLE);
            assertThat(finding.detail()).doesNotContain("innards");
        });
        assertThat(verifications.find(id).orElseThrow().chain().orElseThrow().entries()).isPositive();
    }

    @Test
    void manyFindingsAreCountedAndTheFirstKept() {
        var source = new Rows();
        source.wrong = new Finding(Problem.ALTERED, "ROWS", "row", "", "");
        source.times = 1_000;
        long id = abandoned();
        job(source).run(id, new Silent());
        assertThat(verifications.find(id).orElseThrow().findings()).isEqualTo(1_000);
        assertThat(verifications.findings(id, ALL).getTotalElements()).isEqualTo(KeptFindings.KEPT_PER_SOURCE);
        job(source).run(id, new Silent());
        assertThat(verifications.find(id).orElseThrow().findings()).as("a finished one is left alone").isEqualTo(1_000);
    }

    @Test
    void checkpointsThatCannotBeReadAreAFinding() throws IOException {
        Path file = Files.createDirectory(directory.resolve("audit.checkpoints"));
        try {
            long id = finished(verifications.startSignOff(Period.ALL));
            assertThat(verifications.findings(id, ALL).getContent()).extracting(Finding::problem).contains(Problem.UNREADABLE);
            assertThat(signOffs.ofVerification(id)).isEmpty();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void rootsStandInTheFileOfAPeriod() {
        var bytes = new ByteArrayOutputStream();
        var head = records.head().orElseThrow();
        var signOff = new SignOff(1, Period.ALL, new Verification.Chain(1, head.sequence(), Hash.NONE, head.hash(),
                head.sequence(), 0), Rows.SIZE, "otto", head.occurredAt());
        new PeriodFile(records, List.of(new Rows())).write(signOff, PeriodFormat.JSON, bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("\"roots\":[{\"source\":\"ROWS\",\"name\":\"block 1\"")
                .contains(Merkle.EMPTY.hex());
    }

    private VerificationJob job(EvidenceSource source) {
        var completion = new Completion(table, signOffTable, new PeriodFile(records, List.of(source)), log, jobs, transaction,
                Clock.systemUTC());
        return new VerificationJob(table, findings, records, checkpoints, chain, List.of(source), completion);
    }

    /** A verification that no scheduler takes up. */
    private long abandoned() {
        long id = jdbc.sql("""
                INSERT INTO job_run (kind, subject, owner, state) VALUES ('AUDIT_VERIFICATION', '', 'otto', 'RUNNING')
                RETURNING id""").query(Long.class).single();
        table.insert(id, Period.ALL, false);
        return id;
    }

    private long finished(long id) {
        await().atMost(Duration.ofSeconds(20)).until(() -> jobs.find(id).orElseThrow().state().isFinished());
        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(JobState.SUCCEEDED);
        return id;
    }

    private byte[] file(long id, PeriodFormat format) {
        var bytes = new ByteArrayOutputStream();
        signOffs.write(id, format, bytes);
        return bytes.toByteArray();
    }

    private String python(byte[] period) throws Exception {
        String text = Files.readString(Path.of("docs/decisions/0020-audit-ledger.md"));
        int start = text.indexOf("```python\n") + "```python\n".length();
        Path verifier = Files.writeString(folder.resolve("verify.py"), text.substring(start, text.indexOf("```", start)));
        Path file = Files.write(folder.resolve("period.json"), period);
        Process process = new ProcessBuilder("python3", verifier.toString(), file.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    /** Evidence as another module would have it. */
    private static final class Rows implements EvidenceSource {

        static final int SIZE = 12;

        Finding wrong = new Finding(Problem.MISSING, "ROWS", "", "", "");
        int times = 1;
        RuntimeException failure;

        @Override
        public String kind() {
            return "ROWS";
        }

        @Override
        public long size(Period period) {
            return SIZE;
        }

        @Override
        public void verify(Period period, VerificationProgress progress, Consumer<Finding> found) {
            Optional.ofNullable(failure).ifPresent(thrown -> {
                throw thrown;
            });
            for (int i = 0; i < times; i++) {
                found.accept(wrong);
            }
            progress.advance(SIZE);
        }

        @Override
        public void roots(Period period, Consumer<EvidenceRoot> roots) {
            roots.accept(new EvidenceRoot("ROWS", "block 1", 0, Merkle.EMPTY));
        }
    }

    private static final class Silent implements JobProgress {

        @Override
        public void report(String stage, long done, long total) {
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
