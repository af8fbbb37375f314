package io.telelink.learning.train;

import io.telelink.learning.metric.Bootstrap;
import java.util.List;
import java.util.function.Function;

/** Draws test rows anew, with progress and a way to stop. */
final class Measuring {

    private Measuring() {
    }

    /**
     * Runs a bootstrap.
     *
     * @param intervals computes intervals, given what to run before each resample
     * @throws TrainingCancelledException when the listener asked to stop
     */
    static <T> T run(TrainingListener listener, Function<Runnable, T> intervals) {
        Work.Task<T> task = progress -> intervals.apply(() -> {
            progress.check();
            progress.advance(1.0 / Bootstrap.RESAMPLES);
        });
        return Work.run(List.of(task), 1, "Measuring", listener).getFirst();
    }
}
