package io.telelink.audit.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.AuditRecords;
import io.telelink.audit.Period;
import org.springframework.stereotype.Component;

/** Reads the chain in pages, so that neither memory nor a transaction is held for long. */
@Component
class StoredAuditRecords implements AuditRecords {

    private static final int PAGE = 2_000;

    private final AuditEntryTable table;

    StoredAuditRecords(AuditEntryTable table) {
        this.table = table;
    }

    @Override
    public Optional<AuditEntry> head() {
        return table.head();
    }

    @Override
    public Optional<AuditEntry> find(long sequence) {
        return table.find(sequence);
    }

    @Override
    public Optional<AuditEntry> behind(long sequence) {
        return table.between(sequence, Long.MAX_VALUE, 1).stream().findFirst();
    }

    @Override
    public Optional<AuditEntry> first(String kind, String subject) {
        return table.first(kind, subject);
    }

    @Override
    public Range range(Period period) {
        long head = table.head().map(AuditEntry::sequence).orElse(0L);
        return new Range(period.from().map(table::lastBefore).orElse(0L) + 1,
                period.to().map(table::lastBefore).orElse(head));
    }

    @Override
    public void forEach(String kind, Period period, Consumer<AuditEntry> reader) {
        Range range = range(period);
        read(range, after -> table.between(kind, after, range.last(), PAGE), reader);
    }

    @Override
    public void forEach(Period period, Consumer<AuditEntry> reader) {
        forEach(range(period), reader);
    }

    @Override
    public void forEach(Range range, Consumer<AuditEntry> reader) {
        read(range, after -> table.between(after, range.last(), PAGE), reader);
    }

    private static void read(Range range, LongFunction<List<AuditEntry>> pages, Consumer<AuditEntry> reader) {
        long after = range.first() - 1;
        List<AuditEntry> page;
        do {
            page = pages.apply(after);
            page.forEach(reader);
            after = page.isEmpty() ? after : page.getLast().sequence();
        } while (page.size() == PAGE);
    }
}
