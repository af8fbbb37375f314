package io.telelink.customer.ui;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.customer.ImportError;
import io.telelink.customer.Imports;
import io.telelink.shell.Csv;
import io.telelink.shell.SafeText;
import org.springframework.data.domain.PageRequest;

/** The errors of an import as a file for whoever mends the original. */
final class ErrorDownload implements DownloadHandler {

    private final transient Imports imports;
    private final transient AuditLog log;
    private final long id;

    ErrorDownload(Imports imports, AuditLog log, long id) {
        this.imports = imports;
        this.log = log;
        this.id = id;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        List<ImportError> errors = imports.errors(id, PageRequest.of(0, Imports.ERRORS_KEPT)).getContent();
        // Before the first byte leaves: no entry, no file.
        log.append("LIST_EXPORTED", CurrentUser.name(), "wrong rows of import " + id, Map.of("rows", (long) errors.size()));
        try (CsvWriter csv = Csv.writer(Csv.download(event, "import-" + id + "-errors.csv"))) {
            csv.writeRecord("Line", "Column", "Value", "Reason");
            for (ImportError error : errors) {
                csv.writeRecord(String.valueOf(error.line()), SafeText.of(error.column()), SafeText.of(error.value()),
                        SafeText.of(error.reason()));
            }
        }
    }
}
