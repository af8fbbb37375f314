package io.telelink.audit.verification;

import java.util.Optional;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.AuditRecords;
import io.telelink.audit.Finding.Problem;
import io.telelink.audit.Hash;
import io.telelink.audit.verification.CheckpointComparison.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Takes the entries of a period one by one, with the one in front of it and the one behind it, and tells the first that is wrong
 * wherever the chain breaks.
 *
 * <p>Where two neighbours do not fit together and both hash right, one of them was rewritten: the second where the first agrees
 * with its checkpoint, otherwise the first, as a rewritten entry gets a hash that its successor does not know.
 */
final class ChainWalk {

    private final AuditRecords.Range range;
    private final ChainFindings findings;
    private final CheckpointComparison checkpoints;
    private final AlteredEntries altered;
    private long expected;
    private @Nullable AuditEntry before;
    private Verdict verdictBefore = Verdict.UNKNOWN;
    private boolean intactBefore;
    private Hash start = Hash.NONE;
    private Hash end = Hash.NONE;
    private long entries;
    /** First of the entries in a row that differ from their checkpoints though the chain holds; 0 where there is none. */
    private long differentSince;

    ChainWalk(AuditRecords.Range range, ChainFindings findings, CheckpointComparison checkpoints) {
        this.range = range;
        this.findings = findings;
        this.checkpoints = checkpoints;
        this.altered = new AlteredEntries(findings);
        this.expected = Math.max(1, range.first() - 1);
    }

    void read(AuditEntry entry) {
        if (entry.sequence() > expected) {
            findings.missing(expected, entry.sequence() - 1);
            before = null;
        }
        boolean intact = entry.hash().equals(entry.computedHash());
        Verdict verdict = checkpoints.compare(entry);
        if (entry.sequence() >= range.first()) {
            check(entry, intact, verdict);
        }
        if (entry.sequence() < range.first()) {
            start = entry.hash();
            end = start;
        } else if (entry.sequence() <= range.last()) {
            end = entry.hash();
            entries++;
        }
        before = entry;
        intactBefore = intact;
        verdictBefore = verdict;
        expected = entry.sequence() + 1;
    }

    private void check(AuditEntry entry, boolean intact, Verdict verdict) {
        if (!intact) {
            if (entry.sequence() <= range.last()) {
                altered.add(entry);
            }
            differentSince = 0;
            return;
        }
        boolean linked = checkLink(entry);
        switch (verdict) {
            case DIFFERENT -> differentSince = differentSince == 0 ? entry.sequence() : differentSince;
            case SAME -> {
                if (linked && differentSince != 0) {
                    // What a genuine entry follows on is genuine: it is the file that was changed.
                    findings.checkpoint(Problem.ALTERED, "checkpoint of entry " + differentSince,
                            "entry " + entry.sequence() + " agrees with its checkpoint and follows on it");
                }
                differentSince = 0;
            }
            case UNKNOWN -> { }
        }
    }

    private boolean checkLink(AuditEntry entry) {
        AuditEntry front = before;
        if (front == null) {
            if (entry.sequence() == 1 && !entry.previous().equals(Hash.NONE)) {
                findings.rewritten(1, "the first entry follows on another one, " + entry.previous());
            }
            return entry.sequence() == 1;
        }
        if (!intactBefore) {
            return false;
        }
        if (!entry.previous().equals(front.hash())) {
            AuditEntry wrong = verdictBefore == Verdict.SAME ? entry : front;
            findings.rewritten(wrong.sequence(), "entry " + entry.sequence() + " follows on " + entry.previous()
                    + ", entry " + front.sequence() + " has the hash " + front.hash());
            differentSince = 0;
            return false;
        }
        if (entry.occurredAt().isBefore(front.occurredAt())) {
            findings.rewritten(entry.sequence(), "its time lies before that of the entry in front of it");
        }
        return true;
    }

    /** To be called once after the last entry. */
    ChainOutcome finish(Optional<TruncatedTail> tail) {
        altered.tell();
        if (differentSince != 0 && differentSince <= range.last()) {
            findings.rewritten(differentSince, "from here on the chain holds, but the checkpoints outside the database "
                    + "have other hashes");
        }
        tail.ifPresent(cut -> findings.truncated(cut.first(), cut.last()));
        return new ChainOutcome(range.first(), range.last(), start, end, entries, checkpoints.compared());
    }

    /** Entries that have a checkpoint and are no longer there. */
    record TruncatedTail(long first, long last) {
    }
}
