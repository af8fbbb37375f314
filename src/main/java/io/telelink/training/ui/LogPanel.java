package io.telelink.training.ui;

import java.time.Duration;
import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import io.telelink.shell.LiveReading;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import io.telelink.training.LogLine;
import io.telelink.training.Trainings;

/** What a run says of itself, line by line as it says it, and as a file. */
final class LogPanel extends Composite<Div> {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration NEVER = Duration.ofDays(1);

    private final OrderedList list = new OrderedList();
    private volatile long last;

    LogPanel(Trainings trainings, long runId) {
        list.addClassName("run-log");
        list.getElement().setAttribute("role", "log").setAttribute("aria-label", getTranslation("training.log"))
                .setAttribute("tabindex", "0");
        getContent().add(Parts.panel(getTranslation("training.log"), list,
                Parts.line(new Anchor(new LogDownload(trainings, runId), getTranslation("training.log.file")))));
        show(trainings.log(runId, 0));
        LiveReading.whileShown(this, () -> new Said(trainings.log(runId, last), isOver(trainings, runId)), said -> show(said.lines()),
                said -> said.over() && said.lines().isEmpty() ? NEVER : SOON);
    }

    /** @param over whether there will be no more */
    private record Said(List<LogLine> lines, boolean over) {
    }

    private static boolean isOver(Trainings trainings, long runId) {
        return trainings.find(runId).orElseThrow().job().state().isFinished();
    }

    private void show(List<LogLine> lines) {
        lines.stream().filter(line -> line.id() > last).forEach(line -> {
            list.add(new ListItem(TimeText.of(line.at()), new Div(line.text())));
            last = line.id();
        });
    }
}
