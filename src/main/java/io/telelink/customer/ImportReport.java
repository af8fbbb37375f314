package io.telelink.customer;

import java.time.LocalDate;
import java.util.Map;

import io.telelink.job.JobRun;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or why it was refused. A refused file leaves nothing in the store.
 *
 * @param asOf         date of the rows that have none of their own; null until it has been chosen
 * @param rowsRead     data rows read, the wrong ones included
 * @param errors       wrong values found; those that are kept are listed by {@link Imports#errors}
 * @param unchanged    rows that say what the store knew already
 * @param gaps         customers of a file of bills who lack a month between their first bill and their last
 * @param missing      how many values a column left empty, by column
 * @param refusal      why the file as a whole was refused; null when it was not
 */
public record ImportReport(JobRun run, ImportType type, String fileName, @Nullable LocalDate asOf, OutcomePolicy outcomePolicy,
                           long rowsRead, long rowsInvalid, long errors, long customersNew, long snapshotsNew,
                           long labelsNew, long billsNew, long unchanged, long gaps, Map<String, Long> missing, @Nullable String refusal) {

    public ImportReport {
        missing = Map.copyOf(missing);
    }

    public long id() {
        return run.id();
    }
}
