package io.telelink.scoring.ui;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.learning.data.Schema;
import io.telelink.scoring.PredictionFilter;
import io.telelink.scoring.Predictions;
import io.telelink.shell.Csv;

/** The predictions that match as a CSV file, written to the reader as they are read from the store. */
final class PredictionDownload implements DownloadHandler {

    private final transient Predictions predictions;
    private final transient Schema schema;
    private final transient AuditLog log;
    private final transient Supplier<PredictionFilter> filter;

    PredictionDownload(Predictions predictions, Schema schema, AuditLog log, Supplier<PredictionFilter> filter) {
        this.predictions = predictions;
        this.schema = schema;
        this.log = log;
        this.filter = filter;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        PredictionFilter wanted = filter.get();
        // Before the first byte leaves: no entry, no file.
        log.append("LIST_EXPORTED", CurrentUser.name(), "predictions",
                Map.of("filter", PredictionQuery.write(wanted).getParameters(), "rows", predictions.count(wanted)));
        try (PredictionCsv csv = new PredictionCsv(Csv.download(event, "predictions.csv"), schema)) {
            predictions.export(wanted, csv::write);
        }
    }
}
