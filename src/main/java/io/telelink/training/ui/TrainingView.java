package io.telelink.training.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.job.JobRun;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Page;
import io.telelink.shell.TimeText;
import io.telelink.training.Specifications;
import io.telelink.training.TrainingRun;
import io.telelink.training.Trainings;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;

/** All training runs, and the one that is under way as it goes on. */
@Route("training")
@Menu(title = "training.menu", order = 61, icon = "vaadin:cogs")
@RolesAllowed(Roles.ADMIN)
class TrainingView extends Page {

    private static final int PAGE_SIZE = 50;
    private static final int ROWS_WITHOUT_SCROLLING = 12;
    private static final String SCROLLING_HEIGHT = "36rem";

    private final Trainings trainings;
    private final Specifications specifications;
    private final Clock clock;
    private final Div content = new Div();

    TrainingView(Trainings trainings, Specifications specifications, Clock clock) {
        super("training.menu", "training.question");
        this.trainings = trainings;
        this.specifications = specifications;
        this.clock = clock;
        header().setActions(train());
        content.getStyle().set("display", "grid").set("grid-template-columns", "minmax(0, 1fr)")
                .set("gap", "var(--vaadin-gap-l)");
        add(content);
        show();
    }

    private Button train() {
        Button train = new Button(getTranslation("training.train"), VaadinIcon.COGS.create(), click -> {
            var dialog = new TrainingDialog(trainings, specifications, this::show);
            dialog.addOpenedChangeListener(change -> {
                if (!change.isOpened()) {
                    show();
                }
            });
            dialog.open();
        });
        train.addThemeVariants(ButtonVariant.PRIMARY);
        return train;
    }

    private void show() {
        content.removeAll();
        trainings.underWay().ifPresent(run -> content.add(underWay(run)));
        if (trainings.latest().isEmpty()) {
            content.add(new EmptyState(VaadinIcon.COGS, "training.empty", "training.empty.next"));
        } else {
            content.add(grid());
        }
    }

    private Component underWay(TrainingRun run) {
        Div panel = new Div(new H2(getTranslation("training.under-way", titles(run))), new RunPanel(trainings, run, this::show));
        panel.addClassName("panel");
        panel.getStyle().set("display", "grid").set("gap", "var(--vaadin-gap-m)");
        return panel;
    }

    private Grid<TrainingRun> grid() {
        Grid<TrainingRun> grid = Grids.compact(new Grid<>());
        grid.setPageSize(PAGE_SIZE);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("training.menu"));
        Grids.numeric(grid.addColumn(run -> String.valueOf(run.job().id()))).setHeader(getTranslation("training.run"))
                .setFrozen(true).setWidth("4.5rem").setFlexGrow(0);
        grid.addComponentColumn(run -> StateBadge.of(run.job())).setHeader(getTranslation("training.state"))
                .setWidth("8rem").setFlexGrow(0);
        grid.addComponentColumn(run -> wrapped(titles(run))).setHeader(getTranslation("training.specifications"))
                .setWidth("11rem").setFlexGrow(1);
        Grids.numeric(grid.addColumn(TrainingView::rows)).setHeader(getTranslation("training.rows"))
                .setWidth("5.5rem").setFlexGrow(0);
        grid.addComponentColumn(run -> TimeText.relative(run.job().createdAt(), clock.instant()))
                .setHeader(getTranslation("training.asked")).setWidth("8rem").setFlexGrow(0);
        grid.addColumn(run -> run.job().owner()).setHeader(getTranslation("training.owner")).setWidth("6rem").setFlexGrow(0);
        Grids.numeric(grid.addColumn(this::duration)).setHeader(getTranslation("training.duration"))
                .setWidth("6rem").setFlexGrow(0);
        grid.addComponentColumn(run -> wrapped(Outcome.of(run))).setHeader(getTranslation("training.outcome"))
                .setWidth("16rem").setFlexGrow(2);
        Grids.cardsWhenNarrow(grid, this::card);
        grid.setItems(query -> trainings.list(PageRequest.of(query.getPage(), query.getPageSize())).getContent().stream(),
                query -> total());
        if (total() <= ROWS_WITHOUT_SCROLLING) {
            grid.setAllRowsVisible(true);
        } else {
            grid.setHeight(SCROLLING_HEIGHT);
        }
        return grid;
    }

    private int total() {
        return (int) trainings.list(PageRequest.of(0, 1)).getTotalElements();
    }

    private static Span wrapped(String text) {
        Span span = new Span(text);
        span.getStyle().set("white-space", "normal");
        return span;
    }

    private Component card(TrainingRun run) {
        Div head = new Div(StateBadge.of(run.job()), TimeText.relative(run.job().createdAt(), clock.instant()));
        head.getStyle().set("display", "flex").set("justify-content", "space-between").set("gap", "var(--vaadin-gap-s)");
        Span facts = new Span(getTranslation("training.card", rows(run), duration(run), run.job().owner()));
        facts.addClassName("secondary");
        return new Div(head, new Span(titles(run)), facts, new Span(Outcome.of(run)));
    }

    private String titles(TrainingRun run) {
        return String.join(", ", run.specifications().stream().map(specifications::title).toList());
    }

    private static String rows(TrainingRun run) {
        Integer rows = run.rows();
        return rows == null ? Formats.UNKNOWN : Formats.count(rows);
    }

    private String duration(TrainingRun run) {
        JobRun job = run.job();
        Instant start = job.startedAt();
        if (start == null) {
            return Formats.UNKNOWN;
        }
        Instant end = job.finishedAt() == null ? clock.instant() : job.finishedAt();
        Duration duration = Duration.between(start, end);
        return duration.toMinutes() == 0
                ? getTranslation("training.seconds", duration.toSeconds())
                : getTranslation("training.minutes", duration.toMinutes(), duration.toSecondsPart());
    }
}
