package io.telelink.audit.verification;

import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

import io.telelink.audit.AuditAccess;
import io.telelink.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Signed-off periods and their files. For administrators and auditors. */
@Service
@PreAuthorize(AuditAccess.READERS)
public class SignOffs {

    private final SignOffTable signOffs;
    private final VerificationTable verifications;
    private final PeriodFile file;
    private final AuditLog log;

    SignOffs(SignOffTable signOffs, VerificationTable verifications, PeriodFile file, AuditLog log) {
        this.signOffs = signOffs;
        this.verifications = verifications;
        this.file = file;
        this.log = log;
    }

    /** The sign-off that a verification led to. */
    public Optional<SignedOff> ofVerification(long verification) {
        return signOffs.ofVerification(verification);
    }

    /**
     * Writes the file of a signed-off period, whose SHA-256 is in the sign-off, and records who took it.
     *
     * @throws IllegalArgumentException where the verification led to no sign-off
     */
    public void write(long verification, PeriodFormat format, OutputStream stream) {
        SignedOff signed = ofVerification(verification).orElseThrow(
                () -> new IllegalArgumentException("verification " + verification + " was not signed off"));
        VerificationTable.Row row = verifications.find(verification).orElseThrow();
        log.append("LIST_EXPORTED", AuditAccess.currentUser(), "signed-off period of verification " + verification,
                Map.of("format", format, "rows", row.chain().orElseThrow().entries()));
        file.write(new SignOff(verification, row.period(), row.chain().orElseThrow(), row.evidence(), signed.signedBy(),
                signed.signedAt()), format, stream);
    }
}
