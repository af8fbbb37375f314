package io.telelink.audit.verification;

import java.util.function.Consumer;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.Finding;
import io.telelink.audit.Finding.Problem;

/** Puts what is wrong with the chain into words, each entry once. */
final class ChainFindings {

    static final String LEDGER = "LEDGER";
    static final String CHECKPOINTS = "CHECKPOINTS";

    private final Consumer<Finding> findings;
    private long lastRewritten;

    ChainFindings(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void altered(AuditEntry entry) {
        entry(Problem.ALTERED, entry.sequence(), "its fields hash to " + entry.computedHash() + ", it was recorded with "
                + entry.hash());
    }

    void swapped(AuditEntry entry, AuditEntry other) {
        entry(Problem.SWAPPED, entry.sequence(), "it stands where entry " + other.sequence()
                + " was recorded, and the other way round");
    }

    void missing(long first, long last) {
        entry(Problem.MISSING, first, first == last ? "the chain goes on with entry " + (last + 1)
                : "with all up to entry " + last);
    }

    void rewritten(long sequence, String detail) {
        if (sequence != lastRewritten) {
            lastRewritten = sequence;
            entry(Problem.REWRITTEN, sequence, detail);
        }
    }

    void truncated(long first, long last) {
        entry(Problem.TRUNCATED, first, "the checkpoints outside the database go on to entry " + last);
    }

    void checkpoint(Problem problem, String row, String detail) {
        findings.accept(new Finding(problem, CHECKPOINTS, row, "", detail));
    }

    private void entry(Problem problem, long sequence, String detail) {
        findings.accept(new Finding(problem, LEDGER, "entry " + sequence, "", detail));
    }
}
