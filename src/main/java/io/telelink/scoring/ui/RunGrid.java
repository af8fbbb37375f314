package io.telelink.scoring.ui;

import java.time.Duration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.job.JobRun;
import io.telelink.scoring.ScoringRun;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;

/** Scoring runs in a grid. */
final class RunGrid {

    private static final double MILLIS = 1_000;

    private RunGrid() {
    }

    static Grid<ScoringRun> grid() {
        Grid<ScoringRun> grid = Grids.compact(new Grid<>(ScoringRun.class, false));
        grid.addComponentColumn(RunGrid::name).setHeader(text("scoring.run")).setFrozen(true).setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(run -> Words.state(run.job().state())).setHeader(text("scoring.runs.state"))
                .setAutoWidth(true);
        grid.addComponentColumn(run -> TimeText.of(run.job().createdAt())).setHeader(text("scoring.runs.asked"))
                .setAutoWidth(true);
        grid.addColumn(run -> run.job().subject()).setHeader(text("scoring.runs.whom")).setAutoWidth(true);
        grid.addColumn(run -> run.job().owner()).setHeader(text("scoring.actor")).setAutoWidth(true);
        Grids.numeric(grid.addColumn(run -> Formats.count(run.scored()))).setHeader(text("scoring.runs.scored"))
                .setAutoWidth(true);
        Grids.numeric(grid.addColumn(run -> Formats.count(run.high()))).setHeader(text("shell.level.high"))
                .setAutoWidth(true);
        Grids.numeric(grid.addColumn(run -> Formats.count(run.medium()))).setHeader(text("shell.level.medium"))
                .setAutoWidth(true);
        Grids.numeric(grid.addColumn(run -> Formats.count(run.low()))).setHeader(text("shell.level.low"))
                .setAutoWidth(true);
        Grids.numeric(grid.addColumn(ScoringRun::churnVersion)).setHeader(text("scoring.version")).setAutoWidth(true);
        grid.addColumn(RunGrid::duration).setHeader(text("scoring.runs.duration")).setAutoWidth(true);
        grid.addColumn(RunGrid::failure).setHeader(text("scoring.runs.failure")).setAutoWidth(true);
        Grids.cardsWhenNarrow(grid, RunGrid::card);
        return grid;
    }

    private static Component name(ScoringRun run) {
        return new Anchor(Addresses.predictionsOfRun(run.id()), "#" + run.id());
    }

    private static String duration(ScoringRun run) {
        JobRun job = run.job();
        return job.startedAt() == null || job.finishedAt() == null ? Formats.UNKNOWN
                : Words.seconds(Duration.between(job.startedAt(), job.finishedAt()).toMillis() / MILLIS);
    }

    private static String failure(ScoringRun run) {
        String failure = run.job().failure();
        return failure == null ? "" : failure;
    }

    private static Component card(ScoringRun run) {
        Div first = Parts.line(name(run), Words.state(run.job().state()), TimeText.of(run.job().createdAt()));
        Span bands = new Span(I18NProvider.translate("scoring.runs.bands", Formats.count(run.high()),
                Formats.count(run.medium()), Formats.count(run.low())));
        bands.addClassName("secondary");
        Div card = new Div(first, new Span(run.job().subject()), bands);
        if (run.job().failure() != null) {
            card.add(new Span(failure(run)));
        }
        return card;
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
