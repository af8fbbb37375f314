package io.telelink.customer.job;

import java.util.Map;

import io.telelink.audit.AuditLog;
import io.telelink.audit.AuditRecords;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the ends of imports into the ledger, with the hash of their file. That they were asked for, every run puts there. */
@Component
class ImportEntries {

    private static final String FINISHED = "IMPORT_FINISHED";

    private final ImportRunTable runs;
    private final Jobs jobs;
    private final AuditLog log;
    private final AuditRecords records;

    ImportEntries(ImportRunTable runs, Jobs jobs, AuditLog log, AuditRecords records) {
        this.runs = runs;
        this.jobs = jobs;
        this.log = log;
        this.records = records;
    }

    /** Has no effect where it was put there before: an import is taken up again after a crash. */
    @Transactional
    public void finished(long id) {
        if (records.first(FINISHED, subject(id)).isPresent()) {
            return;
        }
        ImportRecord run = runs.find(id).orElseThrow();
        log.append(FINISHED, owner(id), subject(id), Map.of("file", run.fileName(), "sha256", sha256(id),
                "rows", run.rowsRead(), "customers", run.customersNew(), "snapshots", run.snapshotsNew(),
                "labels", run.labelsNew(), "bills", run.billsNew(), "unchanged", run.unchanged()));
    }

    /** Records why nothing was imported, for its owner and in the ledger. */
    @Transactional
    public void refused(long id, long rowsRead, ErrorLog errors, @Nullable String refusal, String words) {
        runs.refuse(id, rowsRead, errors, refusal);
        log.append("IMPORT_REFUSED", owner(id), subject(id), Map.of("sha256", sha256(id), "rows", rowsRead,
                "wrongRows", errors.rows(), "reason", words));
    }

    private String sha256(long id) {
        return runs.sha256(id).orElse("");
    }

    private String owner(long id) {
        return jobs.find(id).map(JobRun::owner).orElseThrow();
    }

    private static String subject(long id) {
        return "import " + id;
    }
}
