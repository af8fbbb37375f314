package io.telelink.customer.job;

import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What an import did, written by the transaction that does it. */
record ImportCounts(long rowsRead, long customersNew, long snapshotsNew, long labelsNew, long billsNew, long unchanged,
                    long gaps, Map<String, Long> missing) {

    static ImportCounts ofCustomers(long rowsRead, long customers, long snapshots, long labels, long unchanged,
                                    Map<String, Long> missing) {
        return new ImportCounts(rowsRead, customers, snapshots, labels, 0, unchanged, 0, missing);
    }

    static ImportCounts ofBills(long rowsRead, long bills, long unchanged, long gaps) {
        return new ImportCounts(rowsRead, 0, 0, 0, bills, unchanged, gaps, Map.of());
    }

    void write(JdbcClient jdbc, long runId) {
        jdbc.sql("""
                        UPDATE import_run SET imported = true, rows_read = :read, customers_new = :customers,
                            snapshots_new = :snapshots, labels_new = :labels, bills_new = :bills, unchanged = :unchanged,
                            gaps = :gaps
                        WHERE job_run_id = :id""")
                .param("id", runId).param("read", rowsRead).param("customers", customersNew).param("snapshots", snapshotsNew)
                .param("labels", labelsNew).param("bills", billsNew).param("unchanged", unchanged).param("gaps", gaps).update();
        missing.forEach((column, count) -> jdbc.sql("""
                        INSERT INTO import_missing (job_run_id, column_name, missing) VALUES (:id, :column, :count)""")
                .param("id", runId).param("column", column).param("count", count).update());
    }
}
