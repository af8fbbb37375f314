package io.telelink.monitoring.ui;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.monitoring.FeatureDrift;
import io.telelink.monitoring.MonitoringReport;
import io.telelink.shell.Csv;

/** The features of a report as a CSV file, the score last; that it was taken is recorded first. */
final class ReportDownload implements DownloadHandler {

    private static final List<String> HEADING = List.of("feature", "index", "byChance", "level", "importance", "missing", "missingThen",
            "unknown", "unknownThen", "smoothed");

    private final transient AuditLog log;
    private final transient MonitoringReport report;

    private ReportDownload(AuditLog log, MonitoringReport report) {
        this.log = log;
        this.report = report;
    }

    static Anchor link(AuditLog log, MonitoringReport report) {
        var link = new Anchor(new ReportDownload(log, report), "CSV");
        link.setTitle(Words.text("monitoring.download"));
        link.getElement().setAttribute("aria-label", Words.text("monitoring.download"));
        return link;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        log.append("LIST_EXPORTED", CurrentUser.name(), "monitoring report", Map.of("scoringRun", report.runId(),
                "rows", (long) report.features().size()));
        try (CsvWriter csv = Csv.writer(Csv.download(event, "monitoring-" + report.runId() + ".csv"))) {
            csv.writeRecord(HEADING);
            report.features().forEach(drift -> csv.writeRecord(row(drift)));
        }
    }

    private static List<String> row(FeatureDrift drift) {
        return List.of(drift.feature(), String.valueOf(drift.index()), String.valueOf(drift.byChance()), Words.key(drift.level()),
                String.valueOf(drift.importance()), String.valueOf(drift.missing()), String.valueOf(drift.missingThen()),
                String.valueOf(drift.unknown()), String.valueOf(drift.unknownThen()), String.valueOf(drift.smoothed()));
    }
}
