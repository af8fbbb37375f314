package io.telelink.scoring.ledger;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.AuditRecords;
import io.telelink.audit.EvidenceRoot;
import io.telelink.audit.EvidenceSource;
import io.telelink.audit.Finding;
import io.telelink.audit.Finding.Problem;
import io.telelink.audit.Hash;
import io.telelink.audit.Period;
import io.telelink.audit.VerificationProgress;
import io.telelink.database.ConnectionShare;
import io.telelink.scoring.persistence.BlockTable;
import io.telelink.scoring.persistence.BlockTable.Block;
import io.telelink.scoring.persistence.ErasureTable;
import io.telelink.scoring.persistence.EvidenceTable;
import org.springframework.stereotype.Component;

/**
 * Verifies predictions: each against its leaf, the leaves against their block's root, and the roots against the ledger. Blocks
 * are verified on all processors and told of in their order.
 */
@Component
public class PredictionEvidence implements EvidenceSource {

    static final String KIND = "PREDICTIONS";

    /** Kind of the ledger's entry when a run is sealed. */
    public static final String RUN_SEALED = "SCORING_RUN_SEALED";

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final int MOST_ADDED = 1_000;

    private final BlockTable blocks;
    private final EvidenceTable evidence;
    private final ErasureTable erasures;
    private final AuditRecords ledger;
    private final ConnectionShare connections;

    PredictionEvidence(BlockTable blocks, EvidenceTable evidence, ErasureTable erasures, AuditRecords ledger,
                       ConnectionShare connections) {
        this.blocks = blocks;
        this.evidence = evidence;
        this.erasures = erasures;
        this.ledger = ledger;
        this.connections = connections;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public long size(Period period) {
        return evidence.size(from(period), to(period));
    }

    @Override
    public void verify(Period period, VerificationProgress progress, Consumer<Finding> findings) {
        evidence.runs(from(period), to(period)).forEach(run -> verifyRun(run.id(), Hash.of(run.root()), findings));
        erasures.renewed().forEach((customer, leaves) -> verifyErasure(Erasure.subject(customer), Erasure.rootOf(leaves), findings));
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), connections.most());
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Iterator<Long> ids = blocks.between(from(period), to(period)).iterator();
            Queue<Future<Checked>> underWay = new ArrayDeque<>();
            while (ids.hasNext() || !underWay.isEmpty()) {
                while (ids.hasNext() && underWay.size() < 2 * threads) {
                    long id = ids.next();
                    underWay.add(workers.submit(() -> connections.use(() -> check(id))));
                }
                Checked checked = result(underWay.remove());
                checked.findings().forEach(findings);
                progress.advance(checked.predictions());
                progress.stopIfCancelled();
            }
        }
        evidence.uncovered(from(period), to(period), MOST_ADDED).forEach(id -> findings.accept(new Finding(Problem.ADDED, KIND,
                "prediction " + id, "", "no block has it, and it does not wait to be sealed")));
    }

    private record Checked(List<Finding> findings, int predictions) {
    }

    private Checked check(long blockId) {
        Block block = blocks.find(blockId).orElseThrow();
        List<Finding> found = BlockCheck.of(block, evidence);
        if (block.runId() == null && !recorded(Sealing.SEALED, Sealing.subject(block.id())).equals(Optional.of(Hash.of(block.root())))) {
            found.addFirst(rewritten(block.name(), Hash.of(block.root()), recorded(Sealing.SEALED, Sealing.subject(block.id()))));
        }
        return new Checked(found, block.predictions());
    }

    private void verifyRun(long runId, Hash stored, Consumer<Finding> findings) {
        String name = runSubject(runId);
        Optional<Hash> recorded = recorded(RUN_SEALED, name);
        Hash computed = Blocks.rootOf(blocks.rootsOf(runId));
        if (!recorded.equals(Optional.of(computed))) {
            findings.accept(rewritten("blocks of " + name, computed, recorded));
        }
        if (!recorded.equals(Optional.of(stored))) {
            findings.accept(rewritten(name, stored, recorded));
        }
    }

    private void verifyErasure(String customer, Hash computed, Consumer<Finding> findings) {
        Optional<Hash> recorded = recorded(Erasure.ERASED, customer);
        if (!recorded.equals(Optional.of(computed))) {
            findings.accept(rewritten("erased predictions of " + customer, computed, recorded));
        }
    }

    private static Finding rewritten(String name, Hash found, Optional<Hash> recorded) {
        return new Finding(Problem.REWRITTEN, KIND, name, name, "its root is " + found + ", the ledger has "
                + recorded.map(Hash::hex).orElse("no entry for it"));
    }

    private Optional<Hash> recorded(String kind, String subject) {
        return ledger.first(kind, subject).map(AuditEntry::details).flatMap(RootDetail::read);
    }

    private static Checked result(Future<Checked> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while verifying", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void roots(Period period, Consumer<EvidenceRoot> roots) {
        evidence.runs(from(period), to(period)).forEach(run ->
                roots.accept(new EvidenceRoot(KIND, runSubject(run.id()), blocks.rootsOf(run.id()).size(), Hash.of(run.root()))));
        blocks.between(from(period), to(period)).stream().map(id -> blocks.find(id).orElseThrow())
                .filter(block -> block.runId() == null).forEach(block ->
                        roots.accept(new EvidenceRoot(KIND, block.name(), block.predictions(), Hash.of(block.root()))));
    }

    /** What the ledger calls a run. */
    public static String runSubject(long runId) {
        return "scoring run " + runId;
    }

    private static Instant from(Period period) {
        return period.from().orElse(FIRST);
    }

    private static Instant to(Period period) {
        return period.to().orElse(LAST);
    }
}
