package io.telelink.audit.ledger;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.telelink.audit.AuditEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches {@code audit_entry} by whatever a filter gives; each part has its index. */
@Repository
class AuditSearch {

    private final JdbcClient jdbc;

    AuditSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AuditEntry> list(AuditFilter filter, Pageable page) {
        var where = new Where(filter);
        return jdbc.sql("SELECT * FROM audit_entry" + where.sql + " ORDER BY sequence DESC LIMIT :limit OFFSET :offset")
                .params(where.values).param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query(AuditEntryTable::map).list();
    }

    long count(AuditFilter filter) {
        var where = new Where(filter);
        return jdbc.sql("SELECT count(*) FROM audit_entry" + where.sql).params(where.values).query(Long.class).single();
    }

    /** All kinds, by one look into the index for each instead of by reading every entry. */
    List<String> kinds() {
        return jdbc.sql("""
                        WITH RECURSIVE kinds AS (
                            (SELECT kind FROM audit_entry ORDER BY kind LIMIT 1)
                            UNION ALL
                            SELECT (SELECT e.kind FROM audit_entry e WHERE e.kind > k.kind ORDER BY e.kind LIMIT 1)
                            FROM kinds k WHERE k.kind IS NOT NULL)
                        SELECT kind FROM kinds WHERE kind IS NOT NULL ORDER BY kind""")
                .query(String.class).list();
    }

    /** Conditions and their values. */
    private static final class Where {

        private final Map<String, Object> values = new HashMap<>();
        private final String sql;

        Where(AuditFilter filter) {
            List<String> conditions = new ArrayList<>();
            add(conditions, "kind = :kind", "kind", filter.kind());
            add(conditions, "actor = :actor", "actor", filter.actor());
            add(conditions, "subject LIKE :subject", "subject",
                    filter.subject() == null ? null : filter.subject().replaceAll("([\\\\%_])", "\\\\$1") + "%");
            add(conditions, "occurred_at >= :from", "from", filter.period().from().map(Timestamp::from).orElse(null));
            add(conditions, "occurred_at < :to", "to", filter.period().to().map(Timestamp::from).orElse(null));
            sql = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }

        private void add(List<String> conditions, String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                values.put(name, value);
            }
        }
    }
}
