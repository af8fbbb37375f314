package io.telelink.training.specification;

import io.telelink.job.JobRun;
import org.jspecify.annotations.Nullable;

/**
 * A dry run of a specification on a sample of customers.
 *
 * @param name   of the specification
 * @param text   as it was tried
 * @param result null until the run ended well
 */
public record Trial(JobRun job, String name, String text, @Nullable TrialResult result) {

    /** Kind of these runs among all jobs. */
    public static final String KIND = "SPECIFICATION_TRIAL";

    /** Customers of a sample, at most. */
    public static final int ROWS = 600;

    /** Churners of a sample, at least, as far as there are so many: in proportion they could be fewer than folds. */
    public static final int CHURNERS = 60;

    /** Candidates that are tried of a search, at most. */
    public static final int CANDIDATES = 2;
}
