package io.telelink.audit.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.vaadin.flow.router.QueryParameters;
import io.telelink.audit.Period;
import io.telelink.audit.ledger.AuditFilter;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for among the entries and which is open, as the address holds it. What cannot be read there is not asked for.
 *
 * @param from  first day
 * @param to    last day
 * @param entry sequence of the entry that is open; 0 where none is
 */
record EntryAddress(String kind, String actor, String subject, @Nullable LocalDate from, @Nullable LocalDate to,
                    long entry) {

    static final EntryAddress ALL = new EntryAddress("", "", "", null, null, 0);

    static EntryAddress read(QueryParameters query) {
        return new EntryAddress(text(query, "kind"), text(query, "actor"), text(query, "subject"), date(query, "from"),
                date(query, "to"), Addresses.number(query, Addresses.ENTRY));
    }

    QueryParameters write() {
        Map<String, String> parameters = new TreeMap<>();
        put(parameters, "kind", kind);
        put(parameters, "actor", actor);
        put(parameters, "subject", subject);
        put(parameters, "from", from == null ? "" : from.toString());
        put(parameters, "to", to == null ? "" : to.toString());
        put(parameters, Addresses.ENTRY, entry == 0 ? "" : String.valueOf(entry));
        return QueryParameters.simple(parameters);
    }

    EntryAddress open(long sequence) {
        return new EntryAddress(kind, actor, subject, from, to, sequence);
    }

    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(kind, actor, subject, Days.period(from, to, zone));
    }

    private static String text(QueryParameters query, String name) {
        return query.getSingleParameter(name).map(String::strip).orElse("");
    }

    private static @Nullable LocalDate date(QueryParameters query, String name) {
        Optional<String> text = query.getSingleParameter(name);
        try {
            return text.map(LocalDate::parse).orElse(null);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }
}
