package io.telelink.training.job;

import io.telelink.job.JobProgress;
import io.telelink.learning.train.TrainingListener;

/**
 * Passes the progress of the trainings of a trial on to its run.
 *
 * @param title    of what is trained
 * @param position of its training in the trial, from 0
 * @param count    how many trainings the trial has
 */
record TrialProgress(JobProgress job, String title, int position, int count) implements TrainingListener {

    private static final int PERCENT = 100;

    @Override
    public void progress(String stage, double fraction) {
        job.report(title + ": " + stage, Math.round(PERCENT * (position + fraction)), (long) PERCENT * count);
    }

    @Override
    public boolean cancelled() {
        return job.isCancelled();
    }
}
