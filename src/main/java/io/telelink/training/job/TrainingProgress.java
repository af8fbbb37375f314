package io.telelink.training.job;

import java.util.Locale;

import io.telelink.job.JobProgress;
import io.telelink.learning.train.TrainingListener;
import io.telelink.training.BestSoFar;

/** Passes the progress of one training of several on to the run they belong to, and to its log. */
final class TrainingProgress implements TrainingListener {

    static final int PERCENT = 100;

    private final JobProgress job;
    private final RunLog log;
    private final String title;
    private final int position;
    private final int count;
    private String stage = "";
    private String best = "";

    /**
     * @param title    of the specification
     * @param position of its training in the run, from 0
     * @param count    how many trainings the run has
     */
    TrainingProgress(JobProgress job, RunLog log, String title, int position, int count) {
        this.job = job;
        this.log = log;
        this.title = title;
        this.position = position;
        this.count = count;
    }

    @Override
    public void progress(String now, double fraction) {
        if (!now.equals(stage)) {
            best = "";
            stage = now;
            log.say(title + ": " + now);
        }
        job.report(title + ": " + now + best, Math.round(PERCENT * (position + fraction)), (long) PERCENT * count);
    }

    @Override
    public void bestSoFar(String metric, double score) {
        best = String.format(Locale.ROOT, ", best %s so far %.3f", metric, score);
        log.say(title + best);
        log.measured(new BestSoFar(metric, score, title));
    }

    @Override
    public boolean cancelled() {
        return job.isCancelled();
    }
}
