package io.telelink.scoring.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Statements on the monthly partitions of {@code prediction}. */
@Repository
public class Partitions {

    private final JdbcClient jdbc;

    Partitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A month of predictions. */
    public record Partition(String name, LocalDate month) {
    }

    /** Makes sure that there is a partition for predictions of this moment, whatever becomes of the caller's transaction. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void prepare(Instant moment) {
        jdbc.sql("SELECT create_prediction_partition(:at)").param("at", moment.atOffset(ZoneOffset.UTC)).query(rows -> { });
    }

    /** Months before a date, oldest first. */
    public List<Partition> before(LocalDate month) {
        return jdbc.sql("""
                        SELECT relname AS name, to_date(right(relname, 7), 'YYYY_MM') AS month
                        FROM pg_inherits JOIN pg_class ON oid = inhrelid
                        WHERE inhparent = 'prediction'::regclass AND to_date(right(relname, 7), 'YYYY_MM') < :month
                        ORDER BY relname""")
                .param("month", month).query(Partition.class).list();
    }

    /**
     * Takes a month off: its rows stay in a table of their own, for an administrator to archive or drop.
     *
     * @return number of predictions
     */
    public long detach(Partition partition) {
        jdbc.sql("SET LOCAL lock_timeout = '500ms'").update();
        jdbc.sql("ALTER TABLE prediction DETACH PARTITION \"" + partition.name() + "\"").update();
        long predictions = jdbc.sql("SELECT count(*) FROM \"" + partition.name() + "\"").query(Long.class).single();
        jdbc.sql("""
                        INSERT INTO prediction_detachment (partition, predicted_from, predicted_to, predictions)
                        VALUES (:name, :from, :to, :predictions)""")
                .param("name", partition.name()).param("predictions", predictions)
                .param("from", partition.month().atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("to", partition.month().plusMonths(1).atStartOfDay().atOffset(ZoneOffset.UTC)).update();
        return predictions;
    }
}
