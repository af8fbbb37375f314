package io.telelink.audit.verification;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.AuditRecords;
import io.telelink.audit.EvidenceSource;
import io.telelink.audit.Finding;
import io.telelink.audit.Finding.Problem;
import io.telelink.audit.Period;
import io.telelink.audit.VerificationProgress;
import io.telelink.audit.ledger.CanonicalJson;
import org.springframework.stereotype.Component;

/** Compares sign-offs, and the verifications they rest on, with what the ledger says of them. */
@Component
class SignOffEvidence implements EvidenceSource {

    private static final String KIND = "SIGN_OFFS";
    private static final int PAGE = 500;

    private final SignOffTable signOffs;
    private final VerificationTable verifications;
    private final AuditRecords records;

    SignOffEvidence(SignOffTable signOffs, VerificationTable verifications, AuditRecords records) {
        this.signOffs = signOffs;
        this.verifications = verifications;
        this.records = records;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public long size(Period period) {
        return signOffs.count();
    }

    @Override
    public void verify(Period period, VerificationProgress progress, Consumer<Finding> findings) {
        records.forEach(SignOffEntry.KIND, period, entry -> {
            recorded(entry, findings);
            progress.stopIfCancelled();
        });
        List<SignedOff> page = signOffs.after(0, PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(signed -> period.contains(signed.signedAt())).forEach(signed -> kept(signed, findings));
            progress.advance(page.size());
            progress.stopIfCancelled();
            page = signOffs.after(page.getLast().id(), PAGE);
        }
    }

    /** What the ledger says was signed off must be there, and say the same. */
    private void recorded(AuditEntry entry, Consumer<Finding> findings) {
        Optional<SignedOff> signed = signOffs.ofVerification(SignOffEntry.verification(entry.subject()));
        if (signed.isEmpty()) {
            findings.accept(finding(Problem.MISSING, entry.subject(), "entry " + entry.sequence() + " says it was signed off"));
        } else if (!signed.get().signedBy().equals(entry.actor()) || !details(signed.get()).equals(entry.details())) {
            findings.accept(finding(Problem.ALTERED, entry.subject(), "entry " + entry.sequence() + " says " + entry.details()));
        }
    }

    /** What is there must have been recorded. */
    private void kept(SignedOff signed, Consumer<Finding> findings) {
        String subject = SignOffEntry.subject(signed.verification());
        if (records.first(SignOffEntry.KIND, subject).isEmpty()) {
            findings.accept(finding(Problem.ADDED, subject, "no entry says that it was signed off"));
        }
    }

    private String details(SignedOff signed) {
        return verifications.find(signed.verification()).filter(row -> row.chain().isPresent())
                .map(row -> CanonicalJson.of(SignOffEntry.details(row.signOff(signed), signed.jsonDigest(), signed.csvDigest())))
                .orElse("");
    }

    private static Finding finding(Problem problem, String verification, String detail) {
        return new Finding(problem, KIND, "sign-off of " + verification, "", detail);
    }
}
