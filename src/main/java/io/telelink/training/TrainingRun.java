package io.telelink.training;

import java.time.LocalDate;
import java.util.List;

import io.telelink.job.JobRun;
import org.jspecify.annotations.Nullable;

/**
 * A training of one or more specifications on what is known of customers.
 *
 * @param reason  why it was asked for, in words; empty where a person did not say
 * @param rows    labelled snapshots used; null until they are read
 * @param cutOffs days that those are of, newest first; empty until then, and where a file had many
 * @param best    null until a candidate is measured
 * @param outcome what came of it, in words
 */
public record TrainingRun(JobRun job, TrainingRequest request, TrainingTrigger trigger, String reason, @Nullable Integer rows,
                          List<LocalDate> cutOffs, @Nullable BestSoFar best, @Nullable String outcome) {

    /** Kind of these runs among all jobs. */
    public static final String KIND = "TRAINING";

    public TrainingRun {
        cutOffs = List.copyOf(cutOffs);
    }

    public List<String> specifications() {
        return request.specifications();
    }
}
