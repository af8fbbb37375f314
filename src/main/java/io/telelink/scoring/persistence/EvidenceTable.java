package io.telelink.scoring.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.telelink.audit.Hash;
import io.telelink.customer.PersonalData;
import io.telelink.database.BinaryCopyReader;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.persistence.BlockTable.Block;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads predictions with all that their hashes cover, to verify them. */
@Repository
public class EvidenceTable {

    private static final String COVERED = PredictionRows.COLUMNS.stream().map(name -> "p." + name)
            .collect(Collectors.joining(", "))
            + """
            , coalesce(c.salt, s.salt, ''::bytea), c.account_number, s.content_hash, e.digest, e.leaf
            FROM prediction p LEFT JOIN customer c ON c.id = p.customer_id
                LEFT JOIN customer_snapshot s ON s.id = p.snapshot_id
                LEFT JOIN erased_prediction e ON e.prediction_id = p.id
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    EvidenceTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * A prediction and what stands for the person in its hash.
     *
     * @param erased   digest of personal data that was erased
     * @param renewed  its leaf since then, where the one in its block covered what was erased
     * @param personal null where there is no such snapshot
     */
    public record Evidence(PredictionRow row, @Nullable Hash erased, @Nullable Hash renewed, @Nullable PersonalData personal) {
    }

    /** Hands over whatever has an id of the block, in order of id. */
    public void forEach(Block block, Consumer<Evidence> reader) {
        String query = "SELECT " + COVERED + " WHERE p.id BETWEEN " + block.firstId() + " AND " + block.lastId()
                + (block.members() == null ? "" : " AND p.id IN ("
                        + Arrays.stream(block.members()).mapToObj(Long::toString).collect(Collectors.joining(",")) + ")")
                + " ORDER BY p.id";
        template.execute((ConnectionCallback<Void>) connection -> {
            try (BinaryCopyReader rows = BinaryCopyReader.of(connection, query)) {
                while (rows.next()) {
                    PredictionRow row = PredictionRows.read(rows);
                    byte[] salt = Objects.requireNonNull(rows.bytes());
                    String account = rows.text();
                    byte[] content = rows.bytes();
                    byte[] digest = rows.bytes();
                    byte[] leaf = rows.bytes();
                    reader.accept(new Evidence(row, digest == null ? null : Hash.of(digest), leaf == null ? null : Hash.of(leaf),
                            content == null ? null : new PersonalData(salt, account, content)));
                }
            }
            return null;
        });
    }

    /** Predictions in all blocks of a period. */
    public long size(Instant from, Instant to) {
        return jdbc.sql("""
                        SELECT coalesce(sum(predictions), 0) FROM prediction_block
                        WHERE predicted_to >= :from AND predicted_from < :to""")
                .param("from", from.atOffset(ZoneOffset.UTC)).param("to", to.atOffset(ZoneOffset.UTC))
                .query(Long.class).single();
    }

    /** Runs of a period that have a root, in their order: what the run says of itself. */
    public record RunRoot(long id, byte[] root) {
    }

    public List<RunRoot> runs(Instant from, Instant to) {
        return jdbc.sql("""
                        SELECT job_run_id AS id, root FROM scoring_run
                        WHERE root IS NOT NULL AND predicted_at >= :from AND predicted_at < :to ORDER BY job_run_id""")
                .param("from", from.atOffset(ZoneOffset.UTC)).param("to", to.atOffset(ZoneOffset.UTC))
                .query(RunRoot.class).list();
    }

    /** Ids of predictions that are in no block and do not wait to be sealed; of runs only where counts say that there are any. */
    public List<Long> uncovered(Instant from, Instant to, int most) {
        Map<Long, Long> counted = new HashMap<>();
        jdbc.sql("""
                        SELECT scoring_run_id, count(*) - coalesce((SELECT sum(predictions) FROM prediction_block b
                            WHERE b.scoring_run_id = p.scoring_run_id), 0) FROM prediction p
                        WHERE scoring_run_id IS NOT NULL AND predicted_at >= :from AND predicted_at < :to
                        GROUP BY scoring_run_id""")
                .param("from", from.atOffset(ZoneOffset.UTC)).param("to", to.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counted.put(row.getLong(1), row.getLong(2));
                });
        List<Long> suspicious = counted.entrySet().stream().filter(run -> run.getValue() > 0).map(Map.Entry::getKey).toList();
        return jdbc.sql("""
                        SELECT id FROM prediction p
                        WHERE (scoring_run_id IS NULL OR scoring_run_id = ANY (:runs::bigint[]))
                            AND predicted_at >= :from AND predicted_at < :to
                            AND NOT EXISTS (SELECT FROM prediction_block b WHERE b.scoring_run_id = p.scoring_run_id
                                            AND p.id BETWEEN b.first_id AND b.last_id)
                            AND NOT EXISTS (SELECT FROM (SELECT unnest(members) AS id FROM prediction_block
                                                         WHERE scoring_run_id IS NULL AND predicted_to >= :from
                                                             AND predicted_from < :to) AS sealed WHERE sealed.id = p.id)
                            AND NOT EXISTS (SELECT FROM prediction_pending w WHERE w.prediction_id = p.id)
                        ORDER BY id LIMIT :most""")
                .param("runs", suspicious.toArray(Long[]::new)).param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC)).param("most", most).query(Long.class).list();
    }
}
