package io.telelink.customer.job;

import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What an import did, written by the transaction that does it. */
record ImportCounts(long rowsRead, long customersNew, long snapshotsNew, long labelsNew, long unchanged,
                    Map<String, Long> missing) {

    void write(JdbcClient jdbc, long runId) {
        jdbc.sql("""
                        UPDATE import_run SET imported = true, rows_read = :read, customers_new = :customers,
                            snapshots_new = :snapshots, labels_new = :labels, unchanged = :unchanged
                        WHERE job_run_id = :id""")
                .param("id", runId).param("read", rowsRead).param("customers", customersNew).param("snapshots", snapshotsNew)
                .param("labels", labelsNew).param("unchanged", unchanged).update();
        missing.forEach((column, count) -> jdbc.sql("""
                        INSERT INTO import_missing (job_run_id, column_name, missing) VALUES (:id, :column, :count)""")
                .param("id", runId).param("column", column).param("count", count).update());
    }
}
