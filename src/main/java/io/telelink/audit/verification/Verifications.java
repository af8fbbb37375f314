package io.telelink.audit.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.audit.AuditAccess;
import io.telelink.audit.Finding;
import io.telelink.audit.Period;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verifications for people: ask for one, follow it, read what it found. For administrators and auditors. */
@Service
@PreAuthorize(AuditAccess.READERS)
@Transactional(readOnly = true)
public class Verifications {

    /** Kind of the background runs. */
    public static final String KIND = "AUDIT_VERIFICATION";

    private static final String EVERYTHING = "everything";

    private final Jobs jobs;
    private final VerificationTable verifications;
    private final FindingTable findings;
    private final Clock clock;

    Verifications(Jobs jobs, VerificationTable verifications, FindingTable findings, Clock clock) {
        this.jobs = jobs;
        this.verifications = verifications;
        this.findings = findings;
        this.clock = clock;
    }

    /**
     * Queues a verification.
     *
     * @return its id
     * @throws VerificationUnderWayException where another one has not finished
     */
    @Transactional
    public long start(Period period) {
        return submit(period, false);
    }

    /**
     * Queues a verification after which the signed-in user signs the period off, where nothing is found. A period that is not
     * over ends now.
     *
     * @return its id
     * @throws VerificationUnderWayException where another one has not finished
     * @throws IllegalArgumentException      where the period has not begun
     */
    @Transactional
    public long startSignOff(Period period) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant end = period.to().filter(now::isAfter).orElse(now);
        return submit(new Period(period.from(), Optional.of(end)), true);
    }

    private long submit(Period period, boolean signOff) {
        verifications.lock();
        running().ifPresent(run -> {
            throw new VerificationUnderWayException(run.id());
        });
        long id = jobs.submit(KIND, words(period), AuditAccess.currentUser());
        verifications.insert(id, period, signOff);
        return id;
    }

    private Optional<JobRun> running() {
        return jobs.list(KIND, PageRequest.of(0, 1)).stream().filter(run -> !run.state().isFinished()).findFirst();
    }

    private static String words(Period period) {
        return period.equals(Period.ALL) ? EVERYTHING
                : period.from().map(Instant::toString).orElse("…") + " – " + period.to().map(Instant::toString).orElse("…");
    }

    public Optional<Verification> find(long id) {
        return verifications.find(id).flatMap(row -> jobs.find(id).map(row::of));
    }

    /** Verifications, newest first. */
    public Page<Verification> list(Pageable page) {
        Page<JobRun> runs = jobs.list(KIND, page);
        Map<Long, VerificationTable.Row> rows = verifications.find(runs.map(JobRun::id).getContent());
        List<Verification> found = runs.stream().filter(run -> rows.containsKey(run.id()))
                .map(run -> rows.get(run.id()).of(run)).toList();
        return new PageImpl<>(found, page, runs.getTotalElements());
    }

    /** What is wrong, the chain first; only the first of each source are kept. */
    public Page<Finding> findings(long id, Pageable page) {
        return new PageImpl<>(findings.list(id, page), page, findings.count(id));
    }

    /** Asks a verification to stop; it then says nothing about the ledger. */
    @Transactional
    public void cancel(long id) {
        if (verifications.find(id).isPresent()) {
            jobs.cancel(id);
        }
    }
}
