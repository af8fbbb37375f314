package io.telelink.health.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What PostgreSQL's catalog says of this database. Rows are its estimates, so that nothing is counted. */
@Repository
@Transactional(readOnly = true)
public class DatabaseCatalog {

    private final JdbcClient jdbc;

    DatabaseCatalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A table with its indexes; of one in partitions, all of them.
     *
     * @param partitions 0 where it has none
     * @param rows       estimated; empty where PostgreSQL has not looked at it yet
     */
    public record TableSize(String name, long partitions, Optional<Long> rows, long bytes) {
    }

    /** @param rows estimated; empty where PostgreSQL has not looked at it yet */
    public record PartitionSize(String table, String partition, Optional<Long> rows, long bytes) {
    }

    private static Optional<Long> rows(ResultSet row) throws SQLException {
        return Optional.ofNullable((Long) row.getObject("row_count"));
    }

    public long databaseBytes() {
        return jdbc.sql("SELECT pg_database_size(current_database())").query(Long.class).single();
    }

    public String serverVersion() {
        return jdbc.sql("SHOW server_version").query(String.class).single();
    }

    /** The largest tables first. */
    public List<TableSize> largest(int most) {
        return jdbc.sql("""
                        SELECT root.relname AS name, count(*) FILTER (WHERE part.oid <> root.oid AND tree.isleaf) AS partitions,
                            (sum(nullif(part.reltuples, -1)) FILTER (WHERE tree.isleaf))::bigint AS row_count,
                            (sum(pg_total_relation_size(part.oid)) FILTER (WHERE tree.isleaf))::bigint AS bytes
                        FROM pg_class root
                        CROSS JOIN LATERAL (
                            SELECT relid, isleaf FROM pg_partition_tree(root.oid) WHERE root.relkind = 'p'
                            UNION ALL SELECT root.oid, true WHERE root.relkind = 'r') AS tree
                        JOIN pg_class part ON part.oid = tree.relid
                        WHERE root.relnamespace = 'public'::regnamespace AND root.relkind IN ('r', 'p') AND NOT root.relispartition
                        GROUP BY root.relname ORDER BY bytes DESC NULLS LAST, name LIMIT :most""")
                .param("most", most)
                .query((row, number) -> new TableSize(row.getString("name"), row.getLong("partitions"), rows(row),
                        row.getLong("bytes"))).list();
    }

    /** The largest partitions of all tables first. */
    public List<PartitionSize> partitions(int most) {
        return jdbc.sql("""
                        SELECT root.relname AS name, part.relname AS partition, nullif(part.reltuples, -1)::bigint AS row_count,
                            pg_total_relation_size(part.oid) AS bytes
                        FROM pg_inherits JOIN pg_class root ON root.oid = inhparent JOIN pg_class part ON part.oid = inhrelid
                        WHERE root.relnamespace = 'public'::regnamespace AND root.relkind = 'p' AND part.relkind = 'r'
                        ORDER BY bytes DESC, partition LIMIT :most""")
                .param("most", most)
                .query((row, number) -> new PartitionSize(row.getString("name"), row.getString("partition"),
                        rows(row), row.getLong("bytes"))).list();
    }
}
