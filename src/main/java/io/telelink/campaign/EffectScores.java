package io.telelink.campaign;

import java.util.Arrays;

import io.telelink.campaign.persistence.UpliftModelTable;
import io.telelink.customer.KeyRange;
import io.telelink.customer.SnapshotBatch;
import io.telelink.customer.Snapshots;
import io.telelink.learning.uplift.UpliftModel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says of every active customer by how much a model expects a contact to lower the probability to leave. */
@Component
class EffectScores {

    private static final int CUSTOMERS_AT_ONCE = 50_000;

    private final UpliftModelTable models;
    private final Snapshots snapshots;

    EffectScores(UpliftModelTable models, Snapshots snapshots) {
        this.models = models;
        this.snapshots = snapshots;
    }

    /**
     * Computes the effects of everybody active from the current snapshots.
     *
     * @throws NoSuchUpliftModelException when there is no such model
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Effects compute(long modelId) {
        UpliftModel model = models.load(modelId).orElseThrow(() -> new NoSuchUpliftModelException(modelId));
        Effects effects = new Effects();
        for (KeyRange range : snapshots.rangesOfActive(CUSTOMERS_AT_ONCE)) {
            SnapshotBatch batch = snapshots.currentOfActive(range.first(), range.last());
            effects.add(batch.customerIds(), model.effects(batch.table()));
        }
        return effects;
    }

    /** Effects by customer; 0 for those without a snapshot. */
    static final class Effects {

        private long[] ids = {};
        private double[] values = {};

        private void add(long[] moreIds, double[] moreValues) {
            int size = ids.length;
            ids = Arrays.copyOf(ids, size + moreIds.length);
            values = Arrays.copyOf(values, size + moreIds.length);
            System.arraycopy(moreIds, 0, ids, size, moreIds.length);
            System.arraycopy(moreValues, 0, values, size, moreIds.length);
        }

        double of(long customerId) {
            int place = Arrays.binarySearch(ids, customerId);
            return place < 0 ? 0 : values[place];
        }
    }
}
