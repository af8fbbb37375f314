package io.telelink.training.ui;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.telelink.job.JobState;
import io.telelink.training.TrainingRun;
import io.telelink.training.Trainings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Reads a run again and again on a thread of its own and hands it to the page, until it is finished or nobody looks. */
final class RunFollower {

    private static final Logger LOG = LoggerFactory.getLogger(RunFollower.class);
    private static final Duration INTERVAL = Duration.ofMillis(400);

    private final Trainings trainings;
    private final long runId;
    private final UI ui;
    private final Consumer<Followed> show;
    private final Runnable lost;
    private volatile boolean stopped;

    /** @param before how many runs have their turn before it */
    record Followed(TrainingRun run, int before) {
    }

    private RunFollower(Trainings trainings, long runId, UI ui, Consumer<Followed> show, Runnable lost) {
        this.trainings = trainings;
        this.runId = runId;
        this.ui = ui;
        this.show = show;
        this.lost = lost;
    }

    /**
     * Follows a run in the name of whoever is signed in.
     *
     * @param show called in the page for every state read, the finished one last
     * @param lost called in the page when the run cannot be read any more
     */
    static RunFollower follow(Trainings trainings, long runId, UI ui, Consumer<Followed> show, Runnable lost) {
        var follower = new RunFollower(trainings, runId, ui, show, lost);
        Thread.ofVirtual().name("training-follower-" + runId).start(new DelegatingSecurityContextRunnable(follower::run));
        return follower;
    }

    void stop() {
        stopped = true;
    }

    private void run() {
        try {
            boolean finished = false;
            while (!stopped && !finished) {
                TrainingRun run = trainings.find(runId).orElseThrow();
                finished = run.job().state().isFinished();
                var followed = new Followed(run, before(run));
                tell(() -> show.accept(followed));
                LockSupport.parkNanos(INTERVAL.toNanos());
            }
        } catch (UIDetachedException e) {
            stopped = true;
        } catch (RuntimeException e) {
            LOG.warn("Training run {} cannot be followed any more", runId, e);
            tellLost();
        }
    }

    private int before(TrainingRun run) {
        return run.job().state() != JobState.QUEUED ? 0
                : (int) trainings.queue().stream().filter(other -> other.job().id() < runId).count();
    }

    private void tellLost() {
        try {
            tell(lost);
        } catch (UIDetachedException e) {
            stopped = true;
        }
    }

    private void tell(Runnable change) {
        ui.access(() -> {
            if (!stopped) {
                change.run();
            }
        });
    }
}
