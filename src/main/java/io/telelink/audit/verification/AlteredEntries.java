package io.telelink.audit.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.telelink.audit.AuditEntry;

/** Entries whose fields do not give their hash, held back for a while to tell those that changed places from the others. */
final class AlteredEntries {

    private static final int HELD = 64;

    private final List<AuditEntry> held = new ArrayList<>();
    private final ChainFindings findings;

    AlteredEntries(ChainFindings findings) {
        this.findings = findings;
    }

    void add(AuditEntry entry) {
        held.add(entry);
        if (held.size() == HELD) {
            tell();
        }
    }

    void tell() {
        while (!held.isEmpty()) {
            AuditEntry entry = held.removeFirst();
            Optional<AuditEntry> other = held.stream().filter(later -> haveChangedPlaces(entry, later)).findFirst();
            if (other.isPresent()) {
                held.remove(other.get());
                findings.swapped(entry, other.get());
            } else {
                findings.altered(entry);
            }
        }
    }

    private static boolean haveChangedPlaces(AuditEntry one, AuditEntry other) {
        boolean rows = one.hashAs(other.sequence(), one.previous()).equals(one.hash())
                && other.hashAs(one.sequence(), other.previous()).equals(other.hash());
        boolean contents = one.hashAs(other.sequence(), other.previous()).equals(other.hash())
                && other.hashAs(one.sequence(), one.previous()).equals(one.hash());
        return rows || contents;
    }
}
