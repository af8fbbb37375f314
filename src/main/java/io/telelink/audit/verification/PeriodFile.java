package io.telelink.audit.verification;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.AuditRecords;
import io.telelink.audit.EvidenceRoot;
import io.telelink.audit.EvidenceSource;
import org.springframework.stereotype.Component;

/** Writes the file of a signed-off period: the same bytes every time, as nothing in it changes any more. */
@Component
class PeriodFile {

    private final AuditRecords records;
    private final List<EvidenceSource> sources;

    PeriodFile(AuditRecords records, List<EvidenceSource> sources) {
        this.records = records;
        this.sources = sources;
    }

    /** One form of the file, in the order in which it is written. */
    interface Form extends AutoCloseable {

        void head(SignOff signOff);

        void entry(AuditEntry entry);

        void root(EvidenceRoot root);

        @Override
        void close();
    }

    /** @throws UncheckedIOException where the stream cannot be written */
    void write(SignOff signOff, PeriodFormat format, OutputStream stream) {
        try (Form form = switch (format) {
            case JSON -> new JsonPeriod(stream);
            case CSV -> new CsvPeriod(stream);
        }) {
            form.head(signOff);
            records.forEach(new AuditRecords.Range(signOff.chain().first(), signOff.chain().last()), form::entry);
            Consumer<EvidenceRoot> roots = form::root;
            sources.forEach(source -> source.roots(signOff.period(), roots));
        }
    }
}
