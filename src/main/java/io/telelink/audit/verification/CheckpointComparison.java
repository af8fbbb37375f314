package io.telelink.audit.verification;

import java.io.UncheckedIOException;
import java.util.Optional;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.Finding.Problem;
import io.telelink.audit.Hash;
import io.telelink.audit.checkpoint.Checkpoint;
import io.telelink.audit.checkpoint.CheckpointReader;

/** Goes through the checkpoints beside the chain, in the same order. */
final class CheckpointComparison {

    private final CheckpointReader.Lines lines;
    private final ChainFindings findings;
    private Optional<Checkpoint> next;
    private boolean gap;
    private long compared;

    /** How an entry agrees with its checkpoint. */
    enum Verdict {
        SAME, DIFFERENT, UNKNOWN
    }

    CheckpointComparison(CheckpointReader.Lines lines, ChainFindings findings) {
        this.lines = lines;
        this.findings = findings;
        this.next = read();
    }

    /** To be asked for entries in their order. */
    Verdict compare(AuditEntry entry) {
        while (next.isPresent() && next.get().sequence() < entry.sequence()) {
            next = read();
        }
        if (next.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        Checkpoint checkpoint = next.get();
        if (checkpoint.sequence() != entry.sequence()) {
            if (!gap) {
                findings.checkpoint(Problem.MISSING, "checkpoint of entry " + entry.sequence(),
                        "the file goes on with entry " + checkpoint.sequence());
            }
            gap = true;
            return Verdict.UNKNOWN;
        }
        gap = false;
        compared++;
        Hash hash = checkpoint.hash();
        next = read();
        return hash.equals(entry.hash()) ? Verdict.SAME : Verdict.DIFFERENT;
    }

    /** The first checkpoint of an entry after this one. */
    Optional<Checkpoint> after(long sequence) {
        while (next.isPresent() && next.get().sequence() <= sequence) {
            next = read();
        }
        return next;
    }

    /** Sequence of the last checkpoint; reads the file to its end. */
    long last() {
        long last = 0;
        while (next.isPresent()) {
            last = next.get().sequence();
            next = read();
        }
        return last;
    }

    long compared() {
        return compared;
    }

    private Optional<Checkpoint> read() {
        try {
            Optional<CheckpointReader.Line> line = lines.next();
            while (line.isPresent() && line.get().checkpoint().isEmpty()) {
                findings.checkpoint(Problem.UNREADABLE, "line " + line.get().number(), "it is not a checkpoint");
                line = lines.next();
            }
            return line.flatMap(CheckpointReader.Line::checkpoint);
        } catch (UncheckedIOException unreadable) {
            findings.checkpoint(Problem.UNREADABLE, "file of checkpoints", String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }
}
