package io.telelink.scoring;

import java.util.OptionalDouble;

import io.telelink.registry.Champions;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.persistence.CurrentRiskTable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the current churn probabilities of the active customers are spread. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
@Transactional(readOnly = true)
public class RiskDistribution {

    private final CurrentRiskTable table;
    private final VersionStore versions;

    RiskDistribution(CurrentRiskTable table, VersionStore versions) {
        this.table = table;
        this.versions = versions;
    }

    /**
     * Active customers by probability.
     *
     * @param bins number of intervals of equal width from 0 to 1
     * @return how many customers lie in each; 1 belongs to the last
     */
    public double[] histogram(int bins) {
        return table.histogram(bins);
    }

    /** The champion's threshold of high risk; empty before the first training. */
    public OptionalDouble threshold() {
        return versions.champions().map(Champions::churn)
                .map(churn -> OptionalDouble.of(churn.threshold())).orElseGet(OptionalDouble::empty);
    }
}
