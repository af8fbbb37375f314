package io.telelink.audit.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.Finding;
import io.telelink.audit.Finding.Problem;

/** Puts what is wrong with the chain into words, each entry once, and tells it in the order of the entries. */
final class ChainFindings {

    static final String LEDGER = "LEDGER";
    static final String CHECKPOINTS = "CHECKPOINTS";

    /** Findings that wait for earlier ones; where there are more, the order gives way to memory. */
    private static final int HELD = 1_000;

    private final Consumer<Finding> findings;
    private final List<Placed> held = new ArrayList<>();
    private long lastRewritten;

    private record Placed(long sequence, Finding finding) {
    }

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
        held.add(new Placed(sequence, new Finding(problem, LEDGER, "entry " + sequence, "", detail)));
        if (held.size() == HELD) {
            tell();
        }
    }

    /** To be called at the end. */
    void tell() {
        held.stream().sorted(Comparator.comparingLong(Placed::sequence)).map(Placed::finding).forEach(findings);
        held.clear();
    }
}
