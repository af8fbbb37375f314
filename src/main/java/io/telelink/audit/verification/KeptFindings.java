package io.telelink.audit.verification;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import io.telelink.audit.Finding;

/** Counts findings and keeps the first of each source: where a whole table was altered, a list of all would help nobody. */
final class KeptFindings implements Consumer<Finding> {

    static final int KEPT_PER_SOURCE = 200;

    private final FindingTable table;
    private final long verification;
    private final Map<String, Integer> perSource = new HashMap<>();
    private int kept;
    private long count;

    KeptFindings(FindingTable table, long verification) {
        this.table = table;
        this.verification = verification;
    }

    @Override
    public void accept(Finding finding) {
        count++;
        if (perSource.merge(finding.source(), 1, Integer::sum) <= KEPT_PER_SOURCE) {
            table.insert(verification, ++kept, finding);
        }
    }

    long count() {
        return count;
    }
}
