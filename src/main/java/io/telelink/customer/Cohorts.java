package io.telelink.customer;

import java.util.List;

/** How long customers stayed, for those who fit survival. */
public interface Cohorts {

    /**
     * The cohorts of which everyone is known, the ones who left early included: those that joined since the store has been
     * observing its customers, which is after its earliest snapshot.
     *
     * @return in order of month and plans; those without customers are left out
     */
    List<Cohort> complete();
}
