package io.telelink.monitoring.job;

import io.telelink.economics.EconomicsSettings;
import io.telelink.registry.ModelVersion;
import org.springframework.stereotype.Component;

/** The churn window that a version answers about. */
@Component
class ChurnWindows {

    private final EconomicsSettings economics;

    ChurnWindows(EconomicsSettings economics) {
        this.economics = economics;
    }

    /** Days; those of the present settings for a version of before versions named theirs. */
    int days(ModelVersion version) {
        return version.provenance().get(ModelVersion.CHURN_WINDOW) instanceof Number days ? days.intValue()
                : economics.current().churnWindowDays();
    }
}
