package io.telelink.customer.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import io.telelink.customer.ImportError;
import io.telelink.customer.ImportReport;
import io.telelink.customer.ImportType;
import io.telelink.customer.OutcomePolicy;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.web.PageBody;
import org.jspecify.annotations.Nullable;

/**
 * An import as the REST interface shows one.
 *
 * @param done       rows read so far
 * @param rowsWrong  rows with at least one error
 * @param errorCount wrong values found, of which {@code errors} pages through the first
 * @param unchanged  rows that say what the store knew already
 * @param gaps       customers of a file of bills who lack a month between their first bill and their last
 * @param missing    how many values a column left empty
 * @param refusal    why the file as a whole was refused
 * @param failure    why nothing was imported, in a sentence
 */
record ImportBody(long id, ImportType type, JobState state, String fileName, String owner, @Nullable LocalDate asOf,
                  OutcomePolicy outcomePolicy, @Nullable String stage, long done, @Nullable Long total, Instant createdAt,
                  @Nullable Instant finishedAt, long rowsRead, long rowsWrong, long errorCount, long customersNew,
                  long snapshotsNew, long labelsNew, long billsNew, long unchanged, long gaps,
                  Map<String, Long> missing, @Nullable String refusal,
                  @Nullable String failure, PageBody<ImportError> errors) {

    static ImportBody of(ImportReport report, PageBody<ImportError> errors) {
        JobRun run = report.run();
        return new ImportBody(run.id(), report.type(), run.state(), report.fileName(), run.owner(), report.asOf(), report.outcomePolicy(),
                run.stage(), run.done(), run.total(), run.createdAt(), run.finishedAt(), report.rowsRead(),
                report.rowsInvalid(), report.errors(), report.customersNew(), report.snapshotsNew(), report.labelsNew(),
                report.billsNew(), report.unchanged(), report.gaps(), report.missing(), report.refusal(), run.failure(), errors);
    }
}
