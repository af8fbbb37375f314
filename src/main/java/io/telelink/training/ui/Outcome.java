package io.telelink.training.ui;

import io.telelink.training.TrainingRun;

/** What came of a run, in words; empty while nothing has. */
final class Outcome {

    private Outcome() {
    }

    static String of(TrainingRun run) {
        String outcome = run.outcome();
        String failure = run.job().failure();
        return outcome != null ? outcome : failure != null ? failure : "";
    }
}
