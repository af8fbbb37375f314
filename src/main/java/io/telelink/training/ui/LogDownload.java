package io.telelink.training.ui;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.telelink.training.LogLine;
import io.telelink.training.Trainings;

/** What a run said of itself as a text file. */
final class LogDownload implements DownloadHandler {

    private final transient Trainings trainings;
    private final long runId;

    LogDownload(Trainings trainings, long runId) {
        this.trainings = trainings;
        this.runId = runId;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName("training-" + runId + ".log");
        event.setContentType("text/plain;charset=UTF-8");
        try (var file = new PrintWriter(event.getOutputStream(), false, StandardCharsets.UTF_8)) {
            for (LogLine line : trainings.log(runId, 0)) {
                file.println(line.at() + " " + line.text());
            }
        }
    }
}
