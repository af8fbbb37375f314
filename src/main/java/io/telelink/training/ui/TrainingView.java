package io.telelink.training.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
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
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import io.telelink.shell.TimeText;
import io.telelink.training.ClosedNeed;
import io.telelink.training.NeedEnd;
import io.telelink.training.SpecificationSet;
import io.telelink.training.Specifications;
import io.telelink.training.TrainingNeeds;
import io.telelink.training.TrainingPolicies;
import io.telelink.training.TrainingRun;
import io.telelink.training.TrainingSettings;
import io.telelink.training.Trainings;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;

/** All training runs, the one that is under way as it goes on, those that wait, and when the application trains by itself. */
@Route(Addresses.RUNS)
@Menu(title = "training.menu", order = 61, icon = "vaadin:cogs")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class TrainingView extends Page {

    private static final int PAGE_SIZE = 50;
    private static final int ROWS_WITHOUT_SCROLLING = 12;
    private static final String SCROLLING_HEIGHT = "36rem";

    private final Trainings trainings;
    private final TrainingPolicies policies;
    private final TrainingNeeds needs;
    private final Specifications specifications;
    private final TrainingSettings settings;
    private final Clock clock;
    private final boolean administrator;
    private final Div content = Parts.stack();
    private SpecificationSet held;

    TrainingView(Trainings trainings, TrainingPolicies policies, TrainingNeeds needs, Specifications specifications,
                 TrainingSettings settings, Clock clock, SignedIn signedIn) {
        super("training.menu", "training.question");
        this.trainings = trainings;
        this.policies = policies;
        this.needs = needs;
        this.specifications = specifications;
        this.settings = settings;
        this.clock = clock;
        this.held = specifications.current();
        this.administrator = signedIn.roles().contains(Roles.ADMIN);
        if (administrator) {
            header().setActions(train());
        }
        content.getStyle().set("gap", "var(--vaadin-gap-l)");
        add(content);
        show();
    }

    private Button train() {
        Button train = new Button(getTranslation("training.train"), VaadinIcon.COGS.create(), click -> {
            var dialog = new TrainingDialog(trainings, specifications, settings, this::show);
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
        held = specifications.current();
        needs.open().ifPresent(need -> content.add(new NeedPanel(needs, need, policies.current().rules().onAlert(), administrator,
                this::show)));
        Optional<ClosedNeed> closed = needs.closed(PageRequest.of(0, 1)).stream().findFirst();
        boolean toBeSeen = closed.filter(need -> need.end() == NeedEnd.GIVEN_UP).isPresent();
        closed.filter(need -> toBeSeen).ifPresent(need -> content.add(new ClosedNeedPanel(need, clock.instant())));
        List<TrainingRun> queue = trainings.queue();
        queue.stream().findFirst().ifPresent(run -> content.add(underWay(run)));
        if (queue.size() > 1) {
            content.add(new QueuePanel(trainings, queue.subList(1, queue.size()), this::titles, administrator, this::show));
        }
        if (trainings.latest().isEmpty()) {
            content.add(new EmptyState(VaadinIcon.COGS, "training.empty",
                    administrator ? "training.empty.next" : "training.empty.others"));
        } else {
            content.add(grid());
        }
        closed.filter(need -> !toBeSeen).ifPresent(need -> content.add(new ClosedNeedPanel(need, clock.instant())));
        content.add(new PolicyPanel(policies, specifications, administrator, this::show));
    }

    private Component underWay(TrainingRun run) {
        long id = run.job().id();
        Div panel = Parts.panel(getTranslation("training.under-way", titles(run)), new RunPanel(trainings, run, administrator, this::show));
        panel.add(Addresses.run(id, getTranslation("training.to-run")));
        return panel;
    }

    private Grid<TrainingRun> grid() {
        Grid<TrainingRun> grid = Grids.compact(new Grid<>());
        grid.setPageSize(PAGE_SIZE);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("training.menu"));
        grid.addComponentColumn(TrainingView::link).setHeader(getTranslation("training.run")).setFrozen(true).setWidth("4.5rem")
                .setFlexGrow(0);
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
        grid.setItems(query -> page(PageRequest.of(query.getPage(), query.getPageSize())), query -> total());
        if (total() <= ROWS_WITHOUT_SCROLLING) {
            grid.setAllRowsVisible(true);
        } else {
            grid.setHeight(SCROLLING_HEIGHT);
        }
        return grid;
    }

    /** The specifications are asked for once for all rows of a page. */
    private Stream<TrainingRun> page(PageRequest page) {
        held = specifications.current();
        return trainings.list(page).stream();
    }

    private static Component link(TrainingRun run) {
        return Addresses.run(run.job().id(), String.valueOf(run.job().id()));
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
        Div head = new Div(link(run), StateBadge.of(run.job()), TimeText.relative(run.job().createdAt(), clock.instant()));
        head.getStyle().set("display", "flex").set("justify-content", "space-between").set("gap", "var(--vaadin-gap-s)");
        Span facts = new Span(getTranslation("training.card", rows(run), duration(run), run.job().owner()));
        facts.addClassName("secondary");
        return new Div(head, new Span(titles(run)), facts, new Span(Outcome.of(run)));
    }

    private String titles(TrainingRun run) {
        return String.join(", ", run.specifications().stream().map(held::title).toList());
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
