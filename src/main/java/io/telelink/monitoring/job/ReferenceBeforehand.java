package io.telelink.monitoring.job;

import io.telelink.scoring.RunStarting;
import io.telelink.scoring.ScoringRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the reference made when a run of everyone begins or is taken up again, by the one who leads it. Those who score ranges must
 * not: each holds a connection, and would wait for another one.
 */
@Component
class ReferenceBeforehand {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceBeforehand.class);

    private final References references;

    ReferenceBeforehand(References references) {
        this.references = references;
    }

    @EventListener
    void starting(RunStarting event) {
        ScoringRun run = event.run();
        if (run.isOfEveryone()) {
            try {
                references.make(run.churnVersionId());
            } catch (RuntimeException failure) {
                LOG.warn("Scoring run {} has no reference to tell drift by: it could not be made", run.id(), failure);
            }
        }
    }
}
