package io.telelink.customer.job;

import java.time.LocalDate;
import java.util.Map;

import io.telelink.customer.ImportReport;
import io.telelink.customer.ImportType;
import io.telelink.customer.OutcomePolicy;
import io.telelink.job.JobRun;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code import_run}.
 *
 * @param imported whether the rows are in the store
 */
record ImportRecord(long id, ImportType type, String fileName, @Nullable LocalDate asOf, OutcomePolicy outcomePolicy, boolean imported,
                    long rowsRead, long rowsInvalid, long errors, long customersNew, long snapshotsNew, long labelsNew,
                    long billsNew, long unchanged, long gaps, Map<String, Long> missing, @Nullable String refusal) {

    ImportReport report(JobRun run) {
        return new ImportReport(run, type, fileName, asOf, outcomePolicy, rowsRead, rowsInvalid, errors, customersNew,
                snapshotsNew, labelsNew, billsNew, unchanged, gaps, missing, refusal);
    }
}
