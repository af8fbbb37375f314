package io.telelink.training.job;

import io.telelink.training.BestSoFar;
import io.telelink.training.persistence.TrainingLogTable;
import io.telelink.training.persistence.TrainingRunTable;
import org.jspecify.annotations.Nullable;

/** What a run says of itself. A run that is taken up again goes on where it stopped writing. */
final class RunLog {

    private final long runId;
    private final TrainingLogTable lines;
    private final TrainingRunTable runs;
    private int written;
    private @Nullable BestSoFar best;

    RunLog(long runId, TrainingLogTable lines, TrainingRunTable runs) {
        this.runId = runId;
        this.lines = lines;
        this.runs = runs;
        this.written = lines.count(runId);
    }

    boolean isBegun() {
        return written > 0;
    }

    void say(String line) {
        if (written < TrainingLogTable.MOST) {
            lines.add(runId, line);
        } else if (written == TrainingLogTable.MOST) {
            lines.add(runId, "No more lines are kept of this run.");
        }
        written++;
    }

    /** A candidate was measured on training rows; the best of a metric is kept with the run. */
    void measured(BestSoFar candidate) {
        BestSoFar before = best;
        if (before == null || !before.metric().equals(candidate.metric()) || candidate.score() > before.score()) {
            best = candidate;
            runs.best(runId, candidate);
        }
    }
}
