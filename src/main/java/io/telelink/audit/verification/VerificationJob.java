package io.telelink.audit.verification;

import java.util.List;
import java.util.function.Consumer;

import io.telelink.audit.AuditRecords;
import io.telelink.audit.EvidenceSource;
import io.telelink.audit.Finding;
import io.telelink.audit.KindText;
import io.telelink.audit.Period;
import io.telelink.audit.checkpoint.Checkpoints;
import io.telelink.job.JobCancelledException;
import io.telelink.job.JobHandler;
import io.telelink.job.JobProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Verifies the chain, then what every other module has under it. Taken up again after a crash it starts afresh. */
@Component
class VerificationJob implements JobHandler {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationJob.class);

    private final VerificationTable verifications;
    private final FindingTable findings;
    private final AuditRecords records;
    private final Checkpoints checkpoints;
    private final ChainVerifier chain;
    private final List<EvidenceSource> sources;
    private final Completion completion;

    VerificationJob(VerificationTable verifications, FindingTable findings, AuditRecords records, Checkpoints checkpoints,
                    ChainVerifier chain, List<EvidenceSource> sources, Completion completion) {
        this.verifications = verifications;
        this.findings = findings;
        this.records = records;
        this.checkpoints = checkpoints;
        this.chain = chain;
        this.sources = sources;
        this.completion = completion;
    }

    @Override
    public String kind() {
        return Verifications.KIND;
    }

    @Override
    public void run(long id, JobProgress job) {
        VerificationTable.Row row = verifications.find(id).orElseThrow(
                () -> new IllegalStateException("no verification " + id));
        if (row.completedAt().isPresent()) {
            return;
        }
        findings.delete(id);
        var found = new KeptFindings(findings, id);
        // A ledger that contradicts its checkpoints is described below, entry by entry.
        checkpoints.write().failure().filter(failure -> !failure.tampering()).ifPresent(failure -> found.accept(
                new Finding(Finding.Problem.UNREADABLE, ChainFindings.CHECKPOINTS, "file of checkpoints", "", failure.message())));
        AuditRecords.Range range = records.range(row.period());
        long evidence = sources.stream().mapToLong(source -> source.size(row.period())).sum();
        var progress = new StagedProgress(job, range.size() + evidence);
        progress.stage("Chain of entries");
        ChainOutcome outcome = chain.verify(range, row.period(), progress, found);
        long before = progress.done();
        for (EvidenceSource source : sources) {
            verify(source, row.period(), progress, found);
        }
        completion.complete(row, outcome, progress.done() - before, found.count());
    }

    private static void verify(EvidenceSource source, Period period, StagedProgress progress, Consumer<Finding> found) {
        progress.stage(KindText.of(source.kind()));
        try {
            source.verify(period, progress, found);
        } catch (JobCancelledException cancelled) {
            throw cancelled;
        } catch (RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw failure;
            }
            // What cannot be looked at is not right; the other sources still are.
            LOG.error("{} could not be verified", source.kind(), failure);
            found.accept(new Finding(Finding.Problem.UNREADABLE, source.kind(), "all rows", "",
                    "the verification failed, the reason is logged"));
        }
    }
}
