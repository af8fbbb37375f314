package io.telelink.monitoring.ui;

import java.util.List;

import io.telelink.monitoring.Alert;
import io.telelink.monitoring.AlertState;
import io.telelink.monitoring.DriftLevel;
import io.telelink.monitoring.MonitoringReport;
import io.telelink.monitoring.Outcome;
import io.telelink.shell.Formats;

/** How things stand, in sentences. */
final class StatusText {

    private StatusText() {
    }

    static String of(MonitoringReport report, List<Alert> unresolved, List<Outcome> windows, List<Outcome> months) {
        long open = unresolved.stream().filter(alert -> alert.state() == AlertState.OPEN).count();
        String alerts = unresolved.isEmpty() ? Words.text("monitoring.status.quiet", String.valueOf(report.version()))
                : open == 0 ? Words.text("monitoring.status.known", unresolved.size()) : Words.text("monitoring.status.open", open);
        return alerts + " " + drift(report) + recall(windows.isEmpty() ? months : windows);
    }

    private static String drift(MonitoringReport report) {
        if (report.features().isEmpty()) {
            return Words.text("monitoring.status.no-basis");
        }
        long moved = report.inputs().stream().filter(drift -> drift.level() != DriftLevel.STABLE).count();
        return moved == 0 ? Words.text("monitoring.status.stable", report.inputs().size())
                : Words.text("monitoring.status.moved", moved, report.inputs().size());
    }

    private static String recall(List<Outcome> outcomes) {
        return outcomes.isEmpty() ? "" : " " + outcomes.getLast().promise().map(promise -> Words.text("monitoring.status.recall.promised",
                Formats.date(outcomes.getLast().day()), Formats.share(outcomes.getLast().realised().recall().value()),
                Formats.share(promise.recall().value()))).orElseGet(() -> Words.text("monitoring.status.recall",
                Formats.date(outcomes.getLast().day()), Formats.share(outcomes.getLast().realised().recall().value())));
    }
}
