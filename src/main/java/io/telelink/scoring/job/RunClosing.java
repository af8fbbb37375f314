package io.telelink.scoring.job;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.telelink.audit.AuditLog;
import io.telelink.audit.Hash;
import io.telelink.job.JobFailedException;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.scoring.ScoringRun;
import io.telelink.scoring.ledger.Blocks;
import io.telelink.scoring.ledger.PredictionEvidence;
import io.telelink.scoring.persistence.BlockTable;
import io.telelink.scoring.persistence.RangeTable;
import io.telelink.scoring.persistence.ScoringRunTable;
import io.telelink.scoring.persistence.ScoringRunTable.Ending;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a run: nobody adds to it any more, and what was added is sealed into the ledger, however it ended. */
@Component
class RunClosing {

    private final ScoringRunTable runs;
    private final RangeTable ranges;
    private final BlockTable blocks;
    private final AuditLog audit;
    private final Jobs jobs;

    RunClosing(ScoringRunTable runs, RangeTable ranges, BlockTable blocks, AuditLog audit, Jobs jobs) {
        this.runs = runs;
        this.ranges = ranges;
        this.blocks = blocks;
        this.audit = audit;
        this.jobs = jobs;
    }

    /** @throws JobFailedException when a run that says it succeeded has not exactly one prediction for each customer */
    @Transactional
    public void close(long runId, JobState outcome) {
        Ending ending = runs.lockedEnding(runId);
        if (ending.closedAt() != null) {
            return;
        }
        ScoringRun run = runs.of(jobs.find(runId).orElseThrow());
        long scored = ranges.standing(runId).scored();
        Map.Entry<Long, Long> found = runs.count(runId, Objects.requireNonNull(ending.predictedAt()));
        boolean right = found.getKey() == scored && found.getValue() == scored;
        if (!right && outcome == JobState.SUCCEEDED) {
            throw new JobFailedException("The run scored %d customers, but has %d predictions for %d of them."
                    .formatted(scored, found.getKey(), found.getValue()));
        }
        List<Hash> roots = blocks.rootsOf(runId);
        Hash root = Blocks.rootOf(roots);
        runs.close(runId, outcome, root);
        audit.append(PredictionEvidence.RUN_SEALED, run.job().owner(), PredictionEvidence.runSubject(runId), Map.of("outcome", outcome.name(), "root", root,
                "blocks", (long) roots.size(), "predictions", found.getKey(), "predictedAt", ending.predictedAt(),
                "churnVersion", run.churnVersionId(), "valueVersion", run.valueVersionId()));
    }
}
