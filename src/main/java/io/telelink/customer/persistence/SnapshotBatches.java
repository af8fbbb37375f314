package io.telelink.customer.persistence;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import io.telelink.customer.KeyRange;
import io.telelink.customer.PersonalData;
import io.telelink.customer.SnapshotBatch;
import io.telelink.customer.ValueBasis;
import io.telelink.database.BinaryCopyReader;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.value.BillingColumns;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Current snapshots by the ten thousand, straight from the wire into columns. */
@Component
class SnapshotBatches {

    private static final int START = 4_096;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Schema schema;
    private final SnapshotColumns columns;

    SnapshotBatches(JdbcTemplate template, Schema schema, SnapshotColumns columns) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.schema = schema;
        this.columns = columns;
    }

    List<KeyRange> ranges(int customers) {
        return ActiveRanges.of(jdbc, customers);
    }

    SnapshotBatch read(long first, long last) {
        return read("BETWEEN " + first + " AND " + last);
    }

    SnapshotBatch read(List<Long> customers) {
        return read("= ANY ('{" + customers.stream().map(String::valueOf).collect(Collectors.joining(",")) + "}'::bigint[])");
    }

    /** COPY takes no parameters; {@code ids} is made of numbers only. */
    private SnapshotBatch read(String ids) {
        String query = "SELECT c.id, s.id, c.salt, c.account_number, s.content_hash, " + BasisColumns.SELECTED + ", "
                + columns.select("s") + " FROM customer c JOIN customer_snapshot s ON s.id = c.current_snapshot_id"
                + BasisColumns.JOINED + " WHERE c.status = 'ACTIVE'"
                + " AND c.id " + ids + " ORDER BY c.id";
        return Objects.requireNonNull(template.execute((ConnectionCallback<SnapshotBatch>) connection -> {
            try (BinaryCopyReader reader = BinaryCopyReader.of(connection, query)) {
                return read(reader);
            }
        }));
    }

    private SnapshotBatch read(BinaryCopyReader reader) {
        int capacity = START;
        int rows = 0;
        long[] customers = new long[capacity];
        long[] snapshots = new long[capacity];
        PersonalData[] personal = new PersonalData[capacity];
        double[][] table = new double[schema.size()][capacity];
        double[][] basis = new double[BasisColumns.SIZE][capacity];
        while (reader.next()) {
            if (rows == capacity) {
                capacity *= 2;
                customers = Arrays.copyOf(customers, capacity);
                snapshots = Arrays.copyOf(snapshots, capacity);
                personal = Arrays.copyOf(personal, capacity);
                cut(table, capacity);
                cut(basis, capacity);
            }
            customers[rows] = reader.whole();
            snapshots[rows] = reader.whole();
            byte[] salt = Objects.requireNonNull(reader.bytes());
            personal[rows] = new PersonalData(salt, reader.text(), Objects.requireNonNull(reader.bytes()));
            BasisColumns.read(reader, basis, rows);
            columns.read(reader, table, rows);
            rows++;
        }
        int size = rows;
        cut(table, size);
        cut(basis, size);
        return new SnapshotBatch(Arrays.copyOf(customers, size), Arrays.copyOf(snapshots, size),
                Arrays.copyOf(personal, size), Table.ofColumns(schema, table), basis[0],
                BillingColumns.of(Arrays.copyOfRange(basis, 1, basis.length)));
    }

    /** Brings columns to a length, longer or shorter. */
    private static void cut(double[][] columns, int size) {
        for (int c = 0; c < columns.length; c++) {
            columns[c] = Arrays.copyOf(columns[c], size);
        }
    }

    Optional<ValueBasis> basis(long customer) {
        return jdbc.sql("SELECT " + BasisColumns.SELECTED
                        + " FROM customer c JOIN customer_snapshot s ON s.id = c.current_snapshot_id" + BasisColumns.JOINED
                        + " WHERE c.id = :customer").param("customer", customer)
                .query((row, number) -> BasisColumns.read(row)).optional();
    }

    Map<Long, PersonalData> personal(Collection<Long> snapshotIds) {
        Map<Long, PersonalData> personal = new HashMap<>();
        if (!snapshotIds.isEmpty()) {
            jdbc.sql("""
                            SELECT s.id, coalesce(c.salt, s.salt, ''::bytea), c.account_number, s.content_hash
                            FROM customer_snapshot s LEFT JOIN customer c ON c.id = s.customer_id
                            WHERE s.id IN (:ids) AND c.erased_at IS NULL""")
                    .param("ids", snapshotIds)
                    .query(row -> {
                        personal.put(row.getLong(1),
                                new PersonalData(row.getBytes(2), row.getString(3), row.getBytes(4)));
                    });
        }
        return personal;
    }
}
