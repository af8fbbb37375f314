package io.telelink.audit.checkpoint;

import io.telelink.audit.AuditAccess;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How the checkpoints stand, for administrators and auditors. */
@Service
@PreAuthorize(AuditAccess.READERS)
public class CheckpointStatus {

    private final Checkpoints checkpoints;

    CheckpointStatus(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    public CheckpointState current() {
        return checkpoints.state();
    }
}
