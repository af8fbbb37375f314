package io.telelink.scoring.ledger;

import java.util.List;
import java.util.Map;

import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.audit.Hash;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.persistence.BlockTable;
import io.telelink.scoring.persistence.ErasureTable;
import io.telelink.scoring.persistence.PredictionTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals answers that were given one by one: gathers them into a block and puts its root into the ledger. */
@Component
class Sealing {

    static final String SEALED = "PREDICTIONS_SEALED";

    /** Predictions of a block at most. */
    private static final int MOST = 10_000;

    private final BlockTable table;
    private final PredictionTable predictions;
    private final ErasureTable erasures;
    private final Blocks blocks;
    private final AuditLog audit;

    Sealing(BlockTable table, PredictionTable predictions, ErasureTable erasures, Blocks blocks, AuditLog audit) {
        this.table = table;
        this.predictions = predictions;
        this.erasures = erasures;
        this.blocks = blocks;
        this.audit = audit;
    }

    /**
     * Seals the oldest that are in no block yet.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean seal() {
        List<Long> pending = table.takePending(MOST);
        List<PredictionRow> rows = predictions.rows(pending);
        if (!rows.isEmpty()) {
            Map.Entry<Long, Hash> sealed = blocks.storeSingle(rows,
                    erasures.digests(rows.stream().map(PredictionRow::id).toList()));
            audit.append(SEALED, CurrentUser.SYSTEM, subject(sealed.getKey()), Map.of("root", sealed.getValue(),
                    "predictions", (long) rows.size(), "missing", (long) (pending.size() - rows.size())));
        }
        return pending.size() == MOST;
    }

    /** What the ledger calls a block of single answers. */
    static String subject(long blockId) {
        return "prediction block " + blockId;
    }
}
