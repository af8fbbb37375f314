package io.telelink.audit.checkpoint;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Shows operators that checkpoints are not written. {@code DEGRADED} rather than {@code DOWN}: the node still serves, and
 * taking it out of service would not bring the checkpoints back.
 */
@Component("auditCheckpoints")
class CheckpointHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final Checkpoints checkpoints;

    CheckpointHealth(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public Health health() {
        CheckpointState state = checkpoints.state();
        return state.failure()
                .map(failure -> Health.status(DEGRADED).withDetail("reason", failure.message())
                        .withDetail("since", failure.since()).build())
                .orElseGet(() -> Health.up().build());
    }
}
