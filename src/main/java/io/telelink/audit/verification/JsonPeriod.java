package io.telelink.audit.verification;

import java.io.OutputStream;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.EvidenceRoot;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The file of a period as JSON, with everything that a verifier needs (docs/decisions/0020). */
final class JsonPeriod implements PeriodFile.Form {

    private static final String FORMAT = "telelink-audit-period-1";

    private final JsonGenerator json;
    private boolean inEntries;
    private boolean inRoots;

    JsonPeriod(OutputStream stream) {
        json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), stream);
    }

    @Override
    public void head(SignOff signOff) {
        Verification.Chain chain = signOff.chain();
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeStringProperty("from", signOff.period().from().map(Object::toString).orElse(null));
        json.writeStringProperty("to", signOff.period().to().map(Object::toString).orElse(null));
        json.writeStringProperty("signedBy", signOff.signedBy());
        json.writeStringProperty("signedAt", signOff.signedAt().toString());
        json.writeObjectPropertyStart("verification");
        json.writeNumberProperty("id", signOff.verification());
        json.writeNumberProperty("entries", chain.entries());
        json.writeNumberProperty("checkpoints", chain.checkpoints());
        json.writeNumberProperty("evidence", signOff.evidence());
        json.writeNumberProperty("findings", 0);
        json.writeEndObject();
        json.writeStringProperty("startHash", chain.start().hex());
        json.writeStringProperty("endHash", chain.end().hex());
        json.writeArrayPropertyStart("entries");
        inEntries = true;
    }

    @Override
    public void entry(AuditEntry entry) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeNumberProperty("sequence", entry.sequence());
        json.writeStringProperty("occurredAt", entry.occurredAt().toString());
        json.writeStringProperty("kind", entry.kind());
        json.writeStringProperty("actor", entry.actor());
        json.writeStringProperty("subject", entry.subject());
        json.writeStringProperty("details", entry.details());
        json.writeStringProperty("previousHash", entry.previous().hex());
        json.writeStringProperty("hash", entry.hash().hex());
        json.writeEndObject();
    }

    @Override
    public void root(EvidenceRoot root) {
        startRoots();
        json.writeStartObject();
        json.writeStringProperty("source", root.source());
        json.writeStringProperty("name", root.name());
        json.writeNumberProperty("size", root.size());
        json.writeStringProperty("root", root.root().hex());
        json.writeEndObject();
    }

    private void startRoots() {
        if (inEntries && !inRoots) {
            json.writeEndArray();
            json.writeArrayPropertyStart("roots");
            inRoots = true;
        }
    }

    @Override
    public void close() {
        try (json) {
            if (inEntries) {
                startRoots();
                json.writeEndArray();
                json.writeEndObject();
            }
        }
    }
}
