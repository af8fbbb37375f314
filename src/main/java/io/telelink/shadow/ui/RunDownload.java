package io.telelink.shadow.ui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.learning.model.RiskBand;
import io.telelink.shadow.Agreement;
import io.telelink.shadow.Challenger;
import io.telelink.shadow.Challengers;
import io.telelink.shadow.Realised;
import io.telelink.shadow.ShadowReports;
import io.telelink.shadow.ShadowedRun;
import io.telelink.shell.Csv;
import io.telelink.shell.SafeText;
import org.springframework.data.domain.PageRequest;

/** All runs of the latest challengers as a CSV file, a line a run: agreement, moves, and every difference with its interval. */
final class RunDownload implements DownloadHandler {

    private static final int MOST = 500;

    private final transient Challengers challengers;
    private final transient ShadowReports reports;
    private final transient AuditLog log;

    RunDownload(Challengers challengers, ShadowReports reports, AuditLog log) {
        this.challengers = challengers;
        this.reports = reports;
        this.log = log;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        List<Challenger> wanted = challengers.list(PageRequest.of(0, MOST)).getContent();
        // Before the first byte leaves: no entry, no file.
        log.append("LIST_EXPORTED", CurrentUser.name(), "challengers", Map.of("challengers", (long) wanted.size()));
        try (CsvWriter csv = Csv.writer(Csv.download(event, "challengers.csv"))) {
            csv.writeRecord(header());
            wanted.forEach(challenger -> reports.runs(challenger.id(), PageRequest.of(0, MOST)).forEach(run -> csv.writeRecord(line(challenger, run))));
        }
    }

    private static List<String> header() {
        List<String> names = new ArrayList<>(List.of("Challenger", "Version", "Title", "Run", "Day", "Champion version", "Failure",
                "Customers", "Same decision", "Correlation"));
        for (RiskBand from : RiskBand.values()) {
            for (RiskBand to : RiskBand.values()) {
                names.add(from + " to " + to);
            }
        }
        names.addAll(List.of("Outcomes known on", "Drawn", "Contacted", "Compared", "Left", "Verdict"));
        for (Measure measure : Measure.values()) {
            names.addAll(List.of(measure + " difference", measure + " low", measure + " high"));
        }
        return names;
    }

    private static List<String> line(Challenger challenger, ShadowedRun run) {
        List<String> cells = new ArrayList<>(List.of(text(challenger.id()), text(challenger.versionNumber()),
                SafeText.of(challenger.versionTitle()), text(run.runId()), text(run.businessDay()), text(run.championNumber()),
                SafeText.of(run.failure())));
        Agreement agreement = run.agreement();
        cells.add(agreement == null ? "" : text(agreement.moves().customers()));
        cells.add(agreement == null ? "" : text(agreement.moves().sameDecision()));
        cells.add(agreement == null ? "" : Objects.toString(agreement.correlation(), ""));
        for (RiskBand from : RiskBand.values()) {
            for (RiskBand to : RiskBand.values()) {
                cells.add(agreement == null ? "" : text(agreement.moves().of(from, to)));
            }
        }
        cells.add(text(run.landsOn()));
        Realised realised = run.realised();
        cells.addAll(realised == null ? List.of("", "", "", "", "") : List.of(text(realised.drawn()), text(realised.contacted()),
                text(realised.compared()), text(realised.churners()), realised.verdict().name()));
        for (Measure measure : Measure.values()) {
            PairedDifference difference = realised == null ? null : realised.differences().get(measure);
            cells.addAll(difference == null ? List.of("", "", "") : List.of(text(difference.difference()),
                    text(difference.interval().low()), text(difference.interval().high())));
        }
        return cells;
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }
}
