package io.telelink.customer.job;

import java.time.LocalDate;

import io.telelink.customer.ChurnWindow;
import io.telelink.customer.OutcomePolicy;
import io.telelink.customer.persistence.SnapshotColumns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings staged rows into the store, a statement for each table however many rows there are. What counts as unchanged,
 * and what an older date may change, is decided in docs/decisions/0005-import.md.
 */
final class StoreRows {

    private final JdbcClient jdbc;
    private final SnapshotColumns columns;

    StoreRows(JdbcClient jdbc, SnapshotColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    long insertNewCustomers() {
        return jdbc.sql("""
                INSERT INTO customer (account_number, status, joined_on)
                SELECT t.account_number, 'ACTIVE', t.joined_on FROM import_stage t
                WHERE NOT EXISTS (SELECT FROM customer c WHERE c.account_number = t.account_number)
                ORDER BY t.line""").update();
    }

    /** Decides for each row which snapshot it is: the one known up to its date, or a new one. */
    void plan() {
        jdbc.sql("""
                CREATE TEMP TABLE import_plan ON COMMIT DROP AS
                SELECT line, customer_id, unchanged, known_label,
                       CASE WHEN unchanged THEN known_id
                            ELSE nextval(pg_get_serial_sequence('customer_snapshot', 'id')) END AS snapshot_id,
                       label_conflict, becomes_current
                FROM (SELECT t.line, c.id AS customer_id, k.id AS known_id, l.churned AS known_label,
                             (k.content_hash = t.content_hash
                                 AND (t.churned IS NULL OR l.churned = t.churned OR k.as_of = t.as_of)) IS TRUE AS unchanged,
                             (k.content_hash = t.content_hash AND k.as_of = t.as_of AND l.churned <> t.churned) IS TRUE
                                 AS label_conflict,
                             (newest.as_of IS NULL OR t.as_of >= newest.as_of) AS becomes_current
                      FROM import_stage t
                      JOIN customer c ON c.account_number = t.account_number
                      LEFT JOIN customer_snapshot newest ON newest.id = c.current_snapshot_id
                      LEFT JOIN LATERAL (SELECT s.id, s.as_of, s.content_hash FROM customer_snapshot s
                                         WHERE s.customer_id = c.id AND s.as_of <= t.as_of
                                         ORDER BY s.as_of DESC, s.id DESC LIMIT 1) k ON true
                      LEFT JOIN snapshot_label l ON l.snapshot_id = k.id) AS compared""").update();
        jdbc.sql("CREATE UNIQUE INDEX ON import_plan (line)").update();
        jdbc.sql("ANALYZE import_plan").update();
    }

    /** Outcomes that contradict what the store knows of the same snapshot. */
    void findContradictions(ErrorLog errors) {
        jdbc.sql("""
                        SELECT t.line, t.account_number, t.churned, t.as_of FROM import_plan p JOIN import_stage t USING (line)
                        WHERE p.label_conflict ORDER BY t.line""")
                .query(row -> {
                    boolean churned = row.getBoolean("churned");
                    errors.add(row.getLong("line"), ColumnTarget.Known.CHURN.header(), churned ? "True" : "False",
                            "contradicts the outcome " + (churned ? "False" : "True") + " that is stored for "
                                    + row.getString("as_of"));
                    errors.belongs(row.getLong("line"), row.getString("account_number"));
                });
    }

    long insertSnapshots(long runId) {
        String names = String.join(", ", columns.names());
        return jdbc.sql("INSERT INTO customer_snapshot (id, customer_id, as_of, origin, import_run_id, content_hash, "
                        + names + """
                        ) OVERRIDING SYSTEM VALUE
                        SELECT p.snapshot_id, p.customer_id, t.as_of, 'IMPORTED', :run, t.content_hash,\s"""
                        + columns.select("t")
                        + " FROM import_plan p JOIN import_stage t USING (line) WHERE NOT p.unchanged ORDER BY p.snapshot_id")
                .param("run", runId).update();
    }

    long insertLabels() {
        return jdbc.sql("""
                INSERT INTO snapshot_label (snapshot_id, churned, window_days, part)
                SELECT p.snapshot_id, t.churned, :window, t.part FROM import_plan p JOIN import_stage t USING (line)
                WHERE t.churned IS NOT NULL AND (NOT p.unchanged OR p.known_label IS NULL)""")
                .param("window", ChurnWindow.DAYS).update();
    }

    long countUnchanged() {
        return jdbc.sql("""
                SELECT count(*) FROM import_plan p JOIN import_stage t USING (line)
                WHERE p.unchanged AND (t.churned IS NULL OR p.known_label IS NOT NULL)""").query(Long.class).single();
    }

    /**
     * Moves customers on to their newest snapshot, and to the status that follows. Who was said to have left before the
     * date of a newer row is back; who left stays so.
     */
    void updateCustomers(OutcomePolicy policy, LocalDate today) {
        jdbc.sql("""
                UPDATE customer c SET
                    current_snapshot_id = n.snapshot_id,
                    joined_on = CASE WHEN n.joined_given AND (NOT n.stays_away OR n.joined_on <= c.churned_on)
                                     THEN n.joined_on ELSE c.joined_on END,
                    status = CASE WHEN n.leaves THEN 'CHURNED' WHEN n.returns THEN 'ACTIVE' ELSE c.status END,
                    churned_on = CASE WHEN n.leaves AND c.churned_on >= n.as_of THEN c.churned_on
                                      WHEN n.leaves THEN least(n.as_of + :window, :today)
                                      WHEN n.returns THEN NULL
                                      ELSE c.churned_on END
                FROM (SELECT w.*, w.status = 'CHURNED' AND NOT w.leaves AND NOT w.returns AS stays_away
                      FROM (SELECT p.customer_id, p.snapshot_id, t.joined_given, t.joined_on, t.as_of, o.status,
                                   (:mark AND t.churned) IS TRUE AS leaves,
                                   (t.churned IS NOT TRUE AND o.churned_on < t.as_of) IS TRUE AS returns
                            FROM import_plan p JOIN import_stage t USING (line) JOIN customer o ON o.id = p.customer_id
                            WHERE p.becomes_current) AS w) AS n
                WHERE c.id = n.customer_id
                  AND (c.current_snapshot_id IS DISTINCT FROM n.snapshot_id OR n.joined_given OR n.returns
                       OR n.leaves AND c.status = 'ACTIVE')""")
                .param("window", ChurnWindow.DAYS).param("today", today).param("mark", policy == OutcomePolicy.MARK_AS_LEFT).update();
    }

    /** Lists are read right after an import: without fresh statistics they would be planned for the store as it was. */
    void refreshStatistics() {
        jdbc.sql("ANALYZE customer").update();
        jdbc.sql("ANALYZE customer_snapshot").update();
    }
}
