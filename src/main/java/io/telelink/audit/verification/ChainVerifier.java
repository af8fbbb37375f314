package io.telelink.audit.verification;

import java.util.Optional;
import java.util.function.Consumer;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.AuditRecords;
import io.telelink.audit.Finding;
import io.telelink.audit.Period;
import io.telelink.audit.VerificationProgress;
import io.telelink.audit.checkpoint.Checkpoint;
import io.telelink.audit.checkpoint.CheckpointReader;
import io.telelink.audit.verification.ChainWalk.TruncatedTail;
import org.springframework.stereotype.Component;

/** Recomputes the chain and compares it with the checkpoints outside the database. */
@Component
class ChainVerifier {

    private final AuditRecords records;
    private final CheckpointReader checkpoints;

    ChainVerifier(AuditRecords records, CheckpointReader checkpoints) {
        this.records = records;
        this.checkpoints = checkpoints;
    }

    ChainOutcome verify(AuditRecords.Range range, Period period, VerificationProgress progress, Consumer<Finding> findings) {
        try (CheckpointReader.Lines lines = checkpoints.open()) {
            var words = new ChainFindings(findings);
            var comparison = new CheckpointComparison(lines, words);
            var walk = new ChainWalk(range, words, comparison);
            records.forEach(new AuditRecords.Range(range.first() - 1, range.last()), entry -> {
                walk.read(entry);
                progress.advance(1);
                progress.stopIfCancelled();
            });
            Optional<AuditEntry> behind = records.behind(range.last());
            behind.ifPresent(walk::read);
            return walk.finish(behind.isPresent() ? Optional.empty() : truncated(comparison, range.last(), period));
        }
    }

    private Optional<TruncatedTail> truncated(CheckpointComparison comparison, long last, Period period) {
        return comparison.after(last)
                .filter(checkpoint -> period.to().isEmpty() || checkpoint.occurredAt().isBefore(period.to().get()))
                // An entry that came this moment has its checkpoint as well.
                .filter(checkpoint -> records.find(checkpoint.sequence()).isEmpty())
                .map(Checkpoint::sequence)
                .map(first -> new TruncatedTail(first, comparison.last()));
    }
}
