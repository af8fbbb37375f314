package io.telelink.training.ui;

import java.util.stream.Collectors;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import io.telelink.training.Specifications;
import io.telelink.training.TrainingRun;
import io.telelink.training.TrainingSettings;
import io.telelink.training.Trainings;
import jakarta.annotation.security.RolesAllowed;

/** One training: what was asked for, how far it is, what it says, and what came of it. */
@Route(Addresses.RUN)
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class RunView extends Page implements BeforeEnterObserver {

    private final Trainings trainings;
    private final Specifications specifications;
    private final TrainingSettings settings;
    private final boolean mayCancel;
    private final Div content = Parts.stack();
    private final Div outcome = Parts.stack();

    RunView(Trainings trainings, Specifications specifications, TrainingSettings settings, SignedIn signedIn) {
        super("training.run", "training.run.question");
        this.trainings = trainings;
        this.specifications = specifications;
        this.settings = settings;
        this.mayCancel = signedIn.roles().contains(Roles.ADMIN);
        addComponentAsFirst(new RouterLink(getTranslation("training.back"), TrainingView.class));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            long id = Long.parseLong(event.getRouteParameters().get(Addresses.ID).orElse(""));
            show(trainings.find(id).orElseThrow(NotFoundException::new));
        } catch (NumberFormatException notANumber) {
            throw new NotFoundException();
        }
    }

    private void show(TrainingRun run) {
        long id = run.job().id();
        header().setTitle(getTranslation("training.run.name", String.valueOf(id)));
        String titles = run.specifications().stream().map(specifications.current()::title).collect(Collectors.joining(", "));
        Div progress = Parts.panel(titles, Parts.line(StateBadge.of(run.job())),
                new RunPanel(trainings, run, mayCancel, () -> finished(id)));
        content.removeAll();
        content.add(progress, new RunFacts(run, settings), outcome, new LogPanel(trainings, id));
        showOutcome(id);
    }

    /** The rest of the page goes on showing what it shows. */
    private void finished(long id) {
        trainings.find(id).ifPresent(this::show);
    }

    private void showOutcome(long id) {
        outcome.removeAll();
        var versions = trainings.versions(id);
        if (!versions.isEmpty()) {
            outcome.add(new ComparisonPanel(versions, trainings.comparisons(id)));
        }
        outcome.setVisible(!versions.isEmpty());
    }
}
