package io.telelink.scoring.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.telelink.audit.Hash;
import io.telelink.audit.MerkleRoot;
import io.telelink.customer.PersonalData;
import io.telelink.customer.SnapshotBatch;
import io.telelink.customer.Snapshots;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.ledger.PredictionBytes.Form;
import io.telelink.scoring.persistence.BlockTable;
import org.springframework.stereotype.Component;

/** Makes blocks of predictions, in the caller's transaction. */
@Component
public class Blocks {

    private final BlockTable table;
    private final Snapshots snapshots;

    Blocks(BlockTable table, Snapshots snapshots) {
        this.table = table;
        this.snapshots = snapshots;
    }

    /** What a range hashes to; computed apart from storing it, as it needs no database. */
    public record Sealed(byte[] leaves, Hash root) {
    }

    /** @param rows of a range with ids one after the other, in the order of the batch */
    public Sealed hash(List<PredictionRow> rows, SnapshotBatch batch) {
        var leaves = new Leaves();
        for (int i = 0; i < rows.size(); i++) {
            PredictionRow row = rows.get(i);
            leaves.add(PredictionBytes.leaf(Form.SALTED, row, PredictionBytes.personal(Form.SALTED, batch.personal()[i], row)));
        }
        return new Sealed(leaves.bytes(), leaves.root());
    }

    /** Stores the block of a range of a run. */
    public void store(long runId, int position, List<PredictionRow> rows, Sealed sealed) {
        Instant at = rows.getFirst().predictedAt();
        table.insert(new BlockTable.Block(0, runId, position, rows.getFirst().id(), rows.getLast().id(), null, rows.size(),
                at, at, sealed.leaves(), sealed.root().bytes()));
    }

    /**
     * Stores a block of single answers.
     *
     * @param rows in order of id, not empty
     * @return its number and root
     */
    Map.Entry<Long, Hash> storeSingle(List<PredictionRow> rows, Map<Long, Hash> erased) {
        Map<Long, PersonalData> personal = snapshots.personal(rows.stream().map(PredictionRow::snapshotId).distinct().toList());
        var leaves = new Leaves();
        for (PredictionRow row : rows) {
            leaves.add(PredictionBytes.leaf(Form.SALTED, row, personalOf(row, personal, erased)));
        }
        Instant[] times = rows.stream().map(PredictionRow::predictedAt).sorted().toArray(Instant[]::new);
        long id = table.insert(new BlockTable.Block(0, null, null, rows.getFirst().id(), rows.getLast().id(),
                rows.stream().mapToLong(PredictionRow::id).toArray(), rows.size(), times[0], times[times.length - 1],
                leaves.bytes(), leaves.root().bytes()));
        return Map.entry(id, leaves.root());
    }

    static Hash personalOf(PredictionRow row, Map<Long, PersonalData> personal, Map<Long, Hash> erased) {
        Hash digest = erased.get(row.id());
        if (digest != null) {
            return digest;
        }
        PersonalData data = personal.get(row.snapshotId());
        // Nothing is known of the person although nothing was erased: no digest can be right then.
        return data == null ? Hash.NONE : PredictionBytes.personal(Form.SALTED, data, row);
    }

    /** Root over the roots of a run's blocks, in the order of its ranges. */
    public static Hash rootOf(List<Hash> blocks) {
        var root = new MerkleRoot();
        blocks.forEach(block -> root.add(block.bytes()));
        return root.root();
    }
}
