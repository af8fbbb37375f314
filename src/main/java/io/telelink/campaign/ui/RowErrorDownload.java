package io.telelink.campaign.ui;

import java.io.IOException;
import java.util.Map;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.campaign.OutcomeFileException;
import io.telelink.shell.Csv;
import io.telelink.shell.SafeText;

/** The wrong rows of a file of outcomes as a file for whoever mends the original. */
final class RowErrorDownload implements DownloadHandler {

    private final transient OutcomeFileException wrong;
    private final transient AuditLog log;
    private final long campaignId;

    RowErrorDownload(OutcomeFileException wrong, AuditLog log, long campaignId) {
        this.wrong = wrong;
        this.log = log;
        this.campaignId = campaignId;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        // Before the first byte leaves: no entry, no file.
        log.append("LIST_EXPORTED", CurrentUser.name(), "wrong outcomes of campaign " + campaignId,
                Map.of("rows", (long) wrong.errors().size()));
        try (CsvWriter csv = Csv.writer(Csv.download(event, "outcomes-errors.csv"))) {
            csv.writeRecord("Line", "Reason");
            wrong.errors().forEach(error -> csv.writeRecord(String.valueOf(error.line()), SafeText.of(error.message())));
        }
    }
}
