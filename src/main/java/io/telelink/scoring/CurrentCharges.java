package io.telelink.scoring;

import io.telelink.learning.data.Schema;
import io.telelink.learning.value.MonthlyCharge;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.compute.RowTranslation;
import org.springframework.stereotype.Component;

/** What single customers are charged a month, as runs see it, so that whatever is worked out beside a stored answer agrees with it. */
@Component
public class CurrentCharges {

    private final VersionStore versions;
    private final Schema store;

    CurrentCharges(VersionStore versions, Schema store) {
        this.versions = versions;
        this.store = store;
    }

    /**
     * Without a champion, what is not known stays so: NaN.
     *
     * @param row raw features of the store
     * @return $ a month; what is not known is filled in as the champion does
     */
    public double of(double[] row) {
        return versions.champions().map(champions -> new MonthlyCharge(champions.churn())
                        .of(RowTranslation.between(store, champions.churn().schema()).translate(row)))
                .orElseGet(() -> MonthlyCharge.known(store, row));
    }
}
