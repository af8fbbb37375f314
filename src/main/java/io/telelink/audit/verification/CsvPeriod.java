package io.telelink.audit.verification;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.telelink.audit.AuditEntry;
import io.telelink.audit.EvidenceRoot;
import io.telelink.shell.Csv;
import io.telelink.shell.SafeText;

/** The file of a period as CSV: the first column says what a row is. */
final class CsvPeriod implements PeriodFile.Form {

    private final CsvWriter csv;

    CsvPeriod(OutputStream stream) {
        csv = Csv.writer(stream);
        csv.writeRecord("Row", "Number", "Time", "Kind", "Actor", "Subject", "Details", "Previous hash", "Hash");
    }

    @Override
    public void head(SignOff signOff) {
        Verification.Chain chain = signOff.chain();
        csv.writeRecord("SIGN_OFF", String.valueOf(signOff.verification()), signOff.signedAt().toString(), "",
                SafeText.of(signOff.signedBy()),
                "from " + signOff.period().from().map(Object::toString).orElse("the beginning") + " to "
                        + signOff.period().to().map(Object::toString).orElse("the end"),
                chain.entries() + " entries, " + chain.checkpoints() + " checkpoints, " + signOff.evidence()
                        + " units of evidence, 0 findings", chain.start().hex(), chain.end().hex());
    }

    @Override
    public void entry(AuditEntry entry) {
        csv.writeRecord("ENTRY", String.valueOf(entry.sequence()), entry.occurredAt().toString(), entry.kind(),
                SafeText.of(entry.actor()), SafeText.of(entry.subject()), SafeText.of(entry.details()),
                entry.previous().hex(), entry.hash().hex());
    }

    @Override
    public void root(EvidenceRoot root) {
        csv.writeRecord("ROOT", String.valueOf(root.size()), "", root.source(), "", SafeText.of(root.name()), "", "",
                root.root().hex());
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
