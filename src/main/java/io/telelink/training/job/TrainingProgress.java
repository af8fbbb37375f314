package io.telelink.training.job;

import java.util.Locale;

import io.telelink.job.JobProgress;
import io.telelink.learning.train.TrainingListener;

/** Passes the progress of one training of several on to the run they belong to. */
final class TrainingProgress implements TrainingListener {

    static final int PERCENT = 100;

    private final JobProgress job;
    private final String title;
    private final int position;
    private final int count;
    private String searching = "";
    private String best = "";

    /**
     * @param title    of the specification
     * @param position of its training in the run, from 0
     * @param count    how many trainings the run has
     */
    TrainingProgress(JobProgress job, String title, int position, int count) {
        this.job = job;
        this.title = title;
        this.position = position;
        this.count = count;
    }

    @Override
    public void progress(String stage, double fraction) {
        if (!stage.equals(searching)) {
            best = "";
        }
        searching = stage;
        job.report(title + ": " + stage + best, Math.round(PERCENT * (position + fraction)), (long) PERCENT * count);
    }

    @Override
    public void bestSoFar(String metric, double score) {
        best = String.format(Locale.ROOT, ", best %s so far %.3f", metric, score);
    }

    @Override
    public boolean cancelled() {
        return job.isCancelled();
    }
}
