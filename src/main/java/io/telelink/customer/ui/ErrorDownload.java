package io.telelink.customer.ui;

import java.io.IOException;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.telelink.customer.ImportError;
import io.telelink.customer.Imports;
import io.telelink.shell.Csv;
import io.telelink.shell.SafeText;
import org.springframework.data.domain.PageRequest;

/** The errors of an import as a file for whoever mends the original. */
final class ErrorDownload implements DownloadHandler {

    private final transient Imports imports;
    private final long id;

    ErrorDownload(Imports imports, long id) {
        this.imports = imports;
        this.id = id;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        try (CsvWriter csv = Csv.writer(Csv.download(event, "import-" + id + "-errors.csv"))) {
            csv.writeRecord("Line", "Column", "Value", "Reason");
            for (ImportError error : imports.errors(id, PageRequest.of(0, Imports.ERRORS_KEPT))) {
                csv.writeRecord(String.valueOf(error.line()), SafeText.of(error.column()), SafeText.of(error.value()),
                        SafeText.of(error.reason()));
            }
        }
    }
}
