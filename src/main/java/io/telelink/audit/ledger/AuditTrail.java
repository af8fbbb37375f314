package io.telelink.audit.ledger;

import java.util.List;
import java.util.Optional;

import io.telelink.audit.AuditAccess;
import io.telelink.audit.AuditEntry;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger for people: administrators and auditors search it. */
@Service
@PreAuthorize(AuditAccess.READERS)
@Transactional(readOnly = true)
public class AuditTrail {

    private final AuditEntryTable table;
    private final AuditSearch search;

    AuditTrail(AuditEntryTable table, AuditSearch search) {
        this.table = table;
        this.search = search;
    }

    /** Entries that match, newest first. */
    public Page<AuditEntry> search(AuditFilter filter, Pageable page) {
        return new PageImpl<>(list(filter, page), page, count(filter));
    }

    public List<AuditEntry> list(AuditFilter filter, Pageable page) {
        return search.list(filter, page);
    }

    public long count(AuditFilter filter) {
        return search.count(filter);
    }

    public Optional<AuditEntry> find(long sequence) {
        return table.find(sequence);
    }

    /** What has happened so far, in the order of the alphabet. */
    public List<String> kinds() {
        return search.kinds();
    }
}
