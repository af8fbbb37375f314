package io.telelink.audit.verification;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.telelink.audit.AuditLog;
import io.telelink.audit.Hash;
import io.telelink.audit.Period;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what a verification found, and signs the period off where that was asked for and nothing was found. */
@Component
class Completion {

    private final VerificationTable verifications;
    private final SignOffTable signOffs;
    private final PeriodFile file;
    private final AuditLog log;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Completion(VerificationTable verifications, SignOffTable signOffs, PeriodFile file, AuditLog log, Jobs jobs,
               TransactionTemplate transaction, Clock clock) {
        this.verifications = verifications;
        this.signOffs = signOffs;
        this.file = file;
        this.log = log;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    void complete(VerificationTable.Row row, ChainOutcome chain, long evidence, long findings) {
        String owner = jobs.find(row.id()).map(JobRun::owner).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean sign = row.signOff() && findings == 0;
        var signOff = new SignOff(row.id(), row.period(), new Verification.Chain(chain.first(), chain.last(), chain.start(),
                chain.end(), chain.entries(), chain.checkpoints()), evidence, owner, now);
        Hash json = sign ? digest(signOff, PeriodFormat.JSON) : Hash.NONE;
        Hash csv = sign ? digest(signOff, PeriodFormat.CSV) : Hash.NONE;
        transaction.executeWithoutResult(status -> {
            verifications.complete(row.id(), now, chain, evidence, findings);
            log.append("LEDGER_VERIFIED", owner, subject(row), Map.of("from", text(row.period(), true),
                    "to", text(row.period(), false), "first", chain.first(), "last", chain.last(),
                    "entries", chain.entries(), "checkpoints", chain.checkpoints(), "evidence", evidence,
                    "findings", findings));
            if (sign) {
                signOffs.insert(signOff, json, csv);
                log.append("PERIOD_SIGNED_OFF", owner, subject(row), Map.of("from", text(row.period(), true),
                        "to", text(row.period(), false), "first", chain.first(), "last", chain.last(),
                        "startHash", chain.start(), "endHash", chain.end(), "jsonDigest", json, "csvDigest", csv));
            }
        });
    }

    private Hash digest(SignOff signOff, PeriodFormat format) {
        var digest = new DigestOutputStream(OutputStream.nullOutputStream(), Hash.newDigest());
        file.write(signOff, format, digest);
        return Hash.of(digest.getMessageDigest().digest());
    }

    private static String subject(VerificationTable.Row row) {
        return "verification " + row.id();
    }

    private static String text(Period period, boolean start) {
        return (start ? period.from() : period.to()).map(Instant::toString).orElse("");
    }
}
