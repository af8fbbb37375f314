package io.telelink.scoring.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.customer.UnusableGroupException;
import io.telelink.job.JobState;
import io.telelink.scoring.CannotScoreException;
import io.telelink.scoring.NoChampionException;
import io.telelink.scoring.Replays;
import io.telelink.scoring.ScoringRun;
import io.telelink.scoring.ScoringRuns;
import io.telelink.shell.EmptyState;
import io.telelink.shell.LiveReading;
import io.telelink.shell.Notify;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

/** Scores everyone, or the members of a segment, in the background, shows how far that is, and what earlier runs found. */
@Route(Addresses.SCORING_RUNS)
@Menu(title = "scoring.runs", order = 50, icon = "vaadin:play-circle-o")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.ADMIN})
class ScoringRunsView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 100;
    private static final Duration WHILE_RUNNING = Duration.ofMillis(700);
    private static final Duration WHILE_IDLE = Duration.ofSeconds(5);

    private final ScoringRuns runs;
    private final Button start = new Button(getTranslation("scoring.runs.start"), VaadinIcon.PLAY.create(),
            click -> confirm(null));
    private final RunProgress progress;
    private final Div underWay;
    private final Grid<ScoringRun> history = RunGrid.grid();
    private final EmptyState none = new EmptyState(VaadinIcon.PLAY_CIRCLE_O, "scoring.runs.none",
            "scoring.runs.none.next");
    private final LiveReading<List<ScoringRun>> reading;
    private final SampleReplay proof;
    private final Anchor compare = new Anchor();
    private List<ScoringRun> shown = List.of();

    ScoringRunsView(ScoringRuns runs, Replays replays, Clock clock) {
        super("scoring.runs", "scoring.runs.question");
        this.runs = runs;
        proof = new SampleReplay(replays);
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setDisableOnClick(false);
        header().setActions(start);
        progress = new RunProgress(clock, this::cancel);
        underWay = Parts.panel(getTranslation("scoring.runs.under-way"), progress);
        underWay.getElement().setAttribute("aria-live", "off");
        history.setAllRowsVisible(true);
        add(underWay, proof, compare, history, none);
        show(read());
        reading = LiveReading.whileShown(this, this::read, this::show,
                read -> running(read).isPresent() ? WHILE_RUNNING : WHILE_IDLE);
    }

    private List<ScoringRun> read() {
        return runs.list(PageRequest.of(0, SHOWN)).getContent();
    }

    private void show(List<ScoringRun> read) {
        Optional<ScoringRun> running = running(read);
        running.ifPresent(progress::show);
        underWay.setVisible(running.isPresent());
        start.setEnabled(running.isEmpty());
        start.setTooltipText(running.isEmpty() ? "" : getTranslation("scoring.runs.one-at-a-time"));
        history.setVisible(!read.isEmpty());
        none.setVisible(read.isEmpty());
        compare(read.stream().filter(run -> run.job().state() == JobState.SUCCEEDED).limit(2).toList());
        if (!read.equals(shown)) {
            history.setItems(read);
            shown = read;
        }
    }

    /** The two newest runs that came to their end are what people want to compare; others by their addresses. */
    private void compare(List<ScoringRun> newest) {
        proof.setVisible(!newest.isEmpty());
        newest.stream().findFirst().ifPresent(run -> proof.offer(run.id()));
        compare.setVisible(newest.size() == 2);
        if (newest.size() == 2) {
            compare.setHref(Addresses.comparison(newest.getLast().id(), newest.getFirst().id()));
            compare.setText(getTranslation("scoring.compare.runs", String.valueOf(newest.getLast().id()),
                    String.valueOf(newest.getFirst().id())));
        }
    }

    private static Optional<ScoringRun> running(List<ScoringRun> read) {
        return read.stream().filter(run -> !run.job().state().isFinished()).findFirst();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter(Addresses.SEGMENT).filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf).ifPresent(this::confirm);
    }

    /** @param segment chosen to begin with; null for everyone */
    private void confirm(@Nullable Long segment) {
        long customers = runs.customers();
        if (customers == 0) {
            Notify.error("scoring.runs.nobody");
            return;
        }
        new RunStart(runs.segments(), segment, customers, this::begin).open();
    }

    private void begin(Optional<Long> segment) {
        try {
            segment.map(runs::startForSegment).orElseGet(runs::startForEveryone);
        } catch (CannotScoreException | UnusableGroupException running) {
            Notify.error(String.valueOf(running.getMessage()));
        } catch (NoChampionException untrained) {
            Notify.error("scoring.no-champion");
        }
        show(read());
        reading.now();
    }

    private void cancel(long runId) {
        runs.cancel(runId);
        show(read());
    }
}
