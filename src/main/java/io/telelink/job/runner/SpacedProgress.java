package io.telelink.job.runner;

import java.time.Duration;

import io.telelink.job.JobProgress;

/** Writes progress and reads the wish to cancel at most a few times a second. */
class SpacedProgress implements JobProgress {

    private static final long SPACING_NANOS = Duration.ofMillis(250).toNanos();

    private final JobRunTable table;
    private final long id;
    private String stage = "";
    private long nextWrite = System.nanoTime();
    private long nextRead = System.nanoTime();
    private boolean cancelled;

    SpacedProgress(JobRunTable table, long id) {
        this.table = table;
        this.id = id;
    }

    @Override
    public synchronized void report(String newStage, long done, long total) {
        long now = System.nanoTime();
        boolean last = total > 0 && done >= total;
        if (last || !newStage.equals(stage) || now - nextWrite >= 0) {
            table.progress(id, newStage, done, total);
            stage = newStage;
            nextWrite = now + SPACING_NANOS;
        }
    }

    @Override
    public synchronized boolean isCancelled() {
        long now = System.nanoTime();
        if (!cancelled && now - nextRead >= 0) {
            cancelled = table.isCancelRequested(id);
            nextRead = now + SPACING_NANOS;
        }
        return cancelled;
    }
}
