package io.telelink.customer.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.access.Roles;
import io.telelink.customer.BusinessDay;
import io.telelink.customer.ImportError;
import io.telelink.customer.ImportGap;
import io.telelink.customer.ImportOptions;
import io.telelink.customer.ImportRefusedException;
import io.telelink.customer.ImportReport;
import io.telelink.customer.ImportType;
import io.telelink.customer.Imports;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import io.telelink.learning.data.Schema;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Receives files, queues their import, and reports. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
class ImportService implements Imports {

    private static final int LONGEST_NAME = 200;

    private final Jobs jobs;
    private final ImportRunTable runs;
    private final Uploads uploads;
    private final ImportSettings settings;
    private final TransactionTemplate transaction;
    private final Schema schema;
    private final BusinessDay day;

    ImportService(Jobs jobs, ImportRunTable runs, Uploads uploads, ImportSettings settings,
                  TransactionTemplate transaction, Schema schema, BusinessDay day) {
        this.jobs = jobs;
        this.runs = runs;
        this.uploads = uploads;
        this.settings = settings;
        this.transaction = transaction;
        this.schema = schema;
        this.day = day;
    }

    /** Without a transaction while bytes arrive: a slow sender must not hold a connection. */
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public long start(InputStream file, String fileName, ImportOptions options, String owner) throws IOException {
        if (options.asOf() != null && options.asOf().isAfter(day.today())) {
            throw new ImportRefusedException("The as-of date " + options.asOf() + " lies in the future.", false);
        }
        uploads.sweep(id -> jobs.find(id).map(run -> run.state().isFinished()).orElse(false));
        Path incoming = uploads.receive(file, settings.maxFileSize());
        String name = plainName(fileName);
        try {
            Long id = transaction.execute(status -> queue(incoming, name, options, owner));
            if (id == null) {
                throw new IllegalStateException("no id for an import");
            }
            return id;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            uploads.delete(incoming); // where it was not kept
        }
    }

    private long queue(Path incoming, String name, ImportOptions options, String owner) {
        long id = jobs.submit(KIND, name, owner);
        runs.insert(id, name, options);
        try {
            uploads.keep(incoming, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    @Override
    public Optional<ImportReport> find(long id) {
        return runs.find(id).flatMap(run -> jobs.find(id).map(run::report));
    }

    @Override
    public Page<ImportReport> list(Pageable page) {
        Page<JobRun> found = jobs.list(KIND, page);
        Map<Long, ImportRecord> records = runs.find(found.getContent().stream().map(JobRun::id).toList());
        List<ImportReport> reports = found.getContent().stream().filter(run -> records.containsKey(run.id()))
                .map(run -> records.get(run.id()).report(run)).toList();
        return new PageImpl<>(reports, page, found.getTotalElements());
    }

    @Override
    public Page<ImportError> errors(long id, Pageable page) {
        return new PageImpl<>(runs.errors(id, page), page, runs.countErrors(id));
    }

    @Override
    public Page<ImportGap> gaps(long id, Pageable page) {
        return new PageImpl<>(runs.gaps(id, page), page, runs.countGaps(id));
    }

    @Override
    @Transactional
    public void cancel(long id) {
        if (runs.find(id).isPresent()) {
            jobs.cancel(id);
        }
    }

    @Override
    public long maxFileSize() {
        return settings.maxFileSize();
    }

    @Override
    public byte[] template(ImportType type) {
        return switch (type) {
            case CUSTOMERS -> Template.ofCustomers(schema);
            case BILLING -> Template.ofBills();
        };
    }

    /** The last part of what may be a path, without characters that cannot be shown. */
    private static String plainName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "").strip();
        return Shortened.of(name.isEmpty() ? "import.csv" : name, LONGEST_NAME);
    }
}
