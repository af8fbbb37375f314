package io.telelink.audit.checkpoint;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Writes checkpoints at the set interval while the application runs, and once more when it stops. */
@Component
class CheckpointSchedule implements SmartLifecycle {

    private final Checkpoints checkpoints;
    private final CheckpointSettings settings;
    private @Nullable ScheduledExecutorService timer;

    CheckpointSchedule(Checkpoints checkpoints, CheckpointSettings settings) {
        this.checkpoints = checkpoints;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("audit-checkpoints").factory());
        long pause = settings.checkpointInterval().toMillis();
        timer.scheduleWithFixedDelay(checkpoints::write, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdown();
            timer = null;
            checkpoints.write();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
