package io.telelink.scoring.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.telelink.audit.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code prediction_block} and {@code prediction_pending}. */
@Repository
public class BlockTable {

    private final JdbcClient jdbc;

    BlockTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Predictions hashed together.
     *
     * @param members ids of single answers; null for a range, which has every id from the first to the last
     * @param leaves  32 bytes for each prediction, in order of id
     */
    public record Block(long id, @Nullable Long runId, @Nullable Integer position, long firstId, long lastId,
                        long @Nullable [] members, int predictions, Instant from, Instant to, byte[] leaves, byte[] root) {

        /** Ids of its predictions, rising. */
        public long id(int index) {
            return members == null ? firstId + index : members[index];
        }

        public String name() {
            return runId == null ? "block " + id : "block " + position + " of scoring run " + runId;
        }
    }

    public long insert(Block block) {
        return jdbc.sql("""
                        INSERT INTO prediction_block (scoring_run_id, position, first_id, last_id, members, predictions,
                            predicted_from, predicted_to, leaves, root)
                        VALUES (:run, :position, :first, :last, :members::bigint[], :predictions, :from, :to, :leaves, :root)
                        RETURNING id""")
                .param("run", block.runId()).param("position", block.position()).param("first", block.firstId())
                .param("last", block.lastId())
                .param("members", block.members() == null ? null : Arrays.toString(block.members()).replace('[', '{').replace(']', '}'))
                .param("predictions", block.predictions()).param("from", block.from().atOffset(ZoneOffset.UTC))
                .param("to", block.to().atOffset(ZoneOffset.UTC)).param("leaves", block.leaves()).param("root", block.root())
                .query(Long.class).single();
    }

    /** Roots of a run's blocks, in the order of its ranges. */
    public List<Hash> rootsOf(long runId) {
        return jdbc.sql("SELECT root FROM prediction_block WHERE scoring_run_id = :run ORDER BY position")
                .param("run", runId).query((row, number) -> Hash.of(row.getBytes(1))).list();
    }

    public Optional<Block> find(long id) {
        return jdbc.sql("SELECT * FROM prediction_block WHERE id = :id").param("id", id).query(BlockTable::map).optional();
    }

    /** Ids of the blocks that have predictions between two moments, and of which none was taken off after its retention. */
    public List<Long> between(Instant from, Instant to) {
        return jdbc.sql("""
                        SELECT id FROM prediction_block b WHERE predicted_to >= :from AND predicted_from < :to
                            AND NOT EXISTS (SELECT FROM prediction_detachment d
                                            WHERE b.predicted_from < d.predicted_to AND b.predicted_to >= d.predicted_from)
                        ORDER BY first_id, id""")
                .param("from", from.atOffset(ZoneOffset.UTC)).param("to", to.atOffset(ZoneOffset.UTC))
                .query(Long.class).list();
    }

    /** Notes single answers that have to be sealed. */
    public void addPending(List<Long> ids, Instant predictedAt) {
        jdbc.sql("INSERT INTO prediction_pending SELECT id, :at FROM unnest(:ids::bigint[]) AS id")
                .param("at", predictedAt.atOffset(ZoneOffset.UTC)).param("ids", ids.toArray(Long[]::new)).update();
    }

    /** Takes the oldest single answers that nobody else is sealing. */
    public List<Long> takePending(int most) {
        return jdbc.sql("""
                        DELETE FROM prediction_pending WHERE prediction_id IN
                            (SELECT prediction_id FROM prediction_pending ORDER BY prediction_id LIMIT :most
                             FOR UPDATE SKIP LOCKED)
                        RETURNING prediction_id""")
                .param("most", most).query(Long.class).list().stream().sorted().toList();
    }

    public boolean isPending(long predictionId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM prediction_pending WHERE prediction_id = :id)")
                .param("id", predictionId).query(Boolean.class).single();
    }

    private static Block map(ResultSet row, int number) throws SQLException {
        Array members = row.getArray("members");
        return new Block(row.getLong("id"), (Long) row.getObject("scoring_run_id"), (Integer) row.getObject("position"),
                row.getLong("first_id"), row.getLong("last_id"),
                members == null ? null : Arrays.stream((Long[]) members.getArray()).mapToLong(Long::longValue).toArray(),
                row.getInt("predictions"), instant(row.getTimestamp("predicted_from")),
                instant(row.getTimestamp("predicted_to")), row.getBytes("leaves"), row.getBytes("root"));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp.toInstant();
    }
}
