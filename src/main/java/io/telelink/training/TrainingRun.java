package io.telelink.training;

import java.util.List;

import io.telelink.job.JobRun;
import org.jspecify.annotations.Nullable;

/**
 * A training of one or more specifications on what is known of customers.
 *
 * @param rows    labelled snapshots used; null until they are read
 * @param outcome what came of it, in words
 */
public record TrainingRun(JobRun job, List<String> specifications, @Nullable Integer rows, @Nullable String outcome) {

    /** Kind of these runs among all jobs. */
    public static final String KIND = "TRAINING";
}
