package io.telelink.customer.persistence;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.customer.KeyRange;
import io.telelink.customer.LabelledSnapshot;
import io.telelink.customer.PersonalData;
import io.telelink.customer.Snapshot;
import io.telelink.customer.SnapshotBatch;
import io.telelink.customer.Snapshots;
import io.telelink.customer.ValueBasis;
import io.telelink.database.BinaryCopyWriter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Snapshots as rows of numbers, read in ranges and written by COPY, never one by one. */
@Repository
@Transactional(readOnly = true)
class SnapshotStore implements Snapshots {

    private static final int FETCH_SIZE = 10_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final SnapshotColumns columns;
    private final SnapshotBatches batches;
    private final SecureRandom random = new SecureRandom();

    SnapshotStore(JdbcTemplate template, SnapshotColumns columns, SnapshotBatches batches) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(template);
        this.streaming = new JdbcTemplate(template.getDataSource());
        this.streaming.setFetchSize(FETCH_SIZE);
        this.columns = columns;
    }

    @Override
    public Optional<Snapshot> find(long snapshotId) {
        return jdbc.sql("SELECT " + selected() + " FROM customer_snapshot s WHERE s.id = :id").param("id", snapshotId)
                .query(this::snapshot).optional();
    }

    @Override
    public Optional<Snapshot> current(long customerId) {
        return jdbc.sql("SELECT " + selected() + """
                        \sFROM customer c JOIN customer_snapshot s ON s.id = c.current_snapshot_id
                        WHERE c.id = :id""").param("id", customerId)
                .query(this::snapshot).optional();
    }

    @Override
    public Optional<ValueBasis> basis(long customerId) {
        return batches.basis(customerId);
    }

    @Override
    public List<Snapshot> findAll(Collection<Long> snapshotIds) {
        return snapshotIds.isEmpty() ? List.of()
                : jdbc.sql("SELECT " + selected() + """
                        \sFROM customer_snapshot s LEFT JOIN customer c ON c.id = s.customer_id
                        WHERE s.id IN (:ids) AND c.erased_at IS NULL""")
                        .param("ids", snapshotIds).query(this::snapshot).list();
    }

    @Override
    public List<KeyRange> rangesOfActive(int customers) {
        return batches.ranges(customers);
    }

    @Override
    public SnapshotBatch currentOfActive(long firstCustomerId, long lastCustomerId) {
        return batches.read(firstCustomerId, lastCustomerId);
    }

    @Override
    public SnapshotBatch currentOfActive(List<Long> customerIds) {
        return batches.read(customerIds);
    }

    @Override
    public Map<Long, PersonalData> personal(Collection<Long> snapshotIds) {
        return batches.personal(snapshotIds);
    }

    @Override
    public long countActive() {
        return jdbc.sql("SELECT count(*) FROM customer WHERE status = 'ACTIVE' AND current_snapshot_id IS NOT NULL")
                .query(Long.class).single();
    }

    @Override
    @Transactional
    public List<Snapshot> storeEntered(List<double[]> rows, LocalDate asOf) {
        List<Long> ids = jdbc.sql("""
                        SELECT nextval(pg_get_serial_sequence('customer_snapshot', 'id')) FROM generate_series(1, :count)""")
                .param("count", rows.size()).query(Long.class).list();
        streaming.execute((ConnectionCallback<Long>) connection -> {
            List<String> names = new ArrayList<>(List.of("id", "as_of", "origin", "content_hash", "salt"));
            names.addAll(columns.names());
            try (BinaryCopyWriter copy = BinaryCopyWriter.into(connection, "customer_snapshot", names)) {
                for (int i = 0; i < rows.size(); i++) {
                    copy.startRow().whole(ids.get(i)).day(asOf).text("ENTERED").bytes(columns.hash(rows.get(i))).bytes(salt());
                    columns.write(copy, rows.get(i));
                }
                return copy.finish();
            }
        });
        List<Snapshot> stored = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            stored.add(new Snapshot(ids.get(i), null, asOf, rows.get(i).clone()));
        }
        return stored;
    }

    @Override
    public List<LabelledSnapshot> labelled(int most) {
        long known = jdbc.sql("SELECT count(*) FROM snapshot_label").query(Long.class).single();
        return jdbc.sql("SELECT " + selected() + """
                        , c.account_number, l.churned, l.part
                        FROM (SELECT DISTINCT ON (d.customer_id, d.as_of) d.* FROM customer_snapshot d
                              JOIN snapshot_label known ON known.snapshot_id = d.id
                              JOIN customer drawn ON drawn.id = d.customer_id AND drawn.erased_at IS NULL AND\s"""
                        + Draw.condition("drawn") + """

                              ORDER BY d.customer_id, d.as_of, d.id DESC) AS s
                        JOIN snapshot_label l ON l.snapshot_id = s.id
                        JOIN customer c ON c.id = s.customer_id
                        ORDER BY c.account_number, s.as_of""").param("drawn", Draw.below(known, most))
                .query((row, number) -> new LabelledSnapshot(row.getString("account_number"), snapshot(row, 0),
                        row.getBoolean("churned"), row.getString("part"))).list();
    }

    private byte[] salt() {
        byte[] salt = new byte[PersonalData.SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    List<Snapshot> history(long customerId) {
        return jdbc.sql("SELECT " + selected() + """
                        \sFROM customer_snapshot s WHERE s.customer_id = :customer
                        ORDER BY s.as_of DESC, s.id DESC""").param("customer", customerId)
                .query(this::snapshot).list();
    }

    private String selected() {
        return "s.id, s.customer_id, s.as_of, " + columns.select("s");
    }

    private Snapshot snapshot(ResultSet row, int number) throws SQLException {
        return new Snapshot(row.getLong(1), (Long) row.getObject(2), row.getObject(3, LocalDate.class),
                columns.read(row, 4));
    }
}
