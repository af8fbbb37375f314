package io.telelink.training.specification.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.learning.Task;
import io.telelink.learning.YamlEdit;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Notify;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.UnsavedGuard;
import io.telelink.training.specification.FeatureSchemas;
import io.telelink.training.specification.InvalidSpecificationException;
import io.telelink.training.specification.ListedSpecification;
import io.telelink.training.specification.ListedSpecification.Standing;
import io.telelink.training.specification.OpenedSpecification;
import io.telelink.training.specification.SpecificationChangedException;
import io.telelink.training.specification.SpecificationEditor;
import io.telelink.training.specification.SpecificationFault;
import io.telelink.training.specification.SpecificationRefusedException;
import io.telelink.training.specification.SpecificationTrials;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;

/** One specification: its text with what is wrong in it, its common settings as a form, a dry run, and its history. */
@Route(Addresses.SPECIFICATIONS + "/:" + Addresses.NAME)
@RolesAllowed(Roles.ADMIN)
class SpecificationView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private static final int VERSIONS_SHOWN = 20;

    private final SpecificationEditor editor;
    private final SpecificationTrials trials;
    private final FeatureSchemas schemas;
    private final Clock clock;
    private final Div content = Parts.stack();
    private final UnsavedGuard guard = new UnsavedGuard(this);
    private OpenedSpecification opened = nothing();

    SpecificationView(SpecificationEditor editor, SpecificationTrials trials, FeatureSchemas schemas, Clock clock) {
        super("specification.menu", "specification.one.question");
        this.editor = editor;
        this.trials = trials;
        this.schemas = schemas;
        this.clock = clock;
        content.getStyle().set("gap", "var(--vaadin-gap-l)");
        addComponentAsFirst(new RouterLink(getTranslation("specification.back"), SpecificationsView.class));
        add(content);
    }

    private static OpenedSpecification nothing() {
        return new OpenedSpecification(new ListedSpecification("", "", Task.CHURN, "", false, Standing.RETIRED, Optional.empty()), "",
                Optional.empty());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String name = event.getRouteParameters().get(Addresses.NAME).orElse("");
        Optional<String> source = event.getLocation().getQueryParameters().getSingleParameter(Addresses.COPY);
        show(editor.open(name).or(() -> source.flatMap(editor::open).map(from -> copy(from, name)))
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.beforeLeave(event);
    }

    /** A draft that nobody has saved yet. */
    private static OpenedSpecification copy(OpenedSpecification from, String name) {
        ListedSpecification listed = from.listed();
        return new OpenedSpecification(new ListedSpecification(name, listed.title(), listed.task(), listed.algorithm(), false,
                Standing.RETIRED, Optional.empty()), YamlEdit.with(from.text(), "name", YamlEdit.quoted(name)), Optional.empty());
    }

    private boolean isDraft() {
        return opened.listed().newest().isEmpty() && opened.defaultText().isEmpty();
    }

    private void show(OpenedSpecification shown) {
        opened = shown;
        String name = shown.listed().name();
        header().setTitle(name);
        var panel = new EditorPanel(schemas, shown.text(), text -> editor.check(text, Optional.of(name)));
        var history = new HistoryPanel(shown, editor.history(name, PageRequest.of(0, VERSIONS_SHOWN)), panel::text, panel::put, clock);
        panel.whenChanged(text -> {
            guard.set(isDraft() || !text.equals(shown.text()));
            history.refresh();
        });
        content.removeAll();
        content.add(standing(), panel, new TrialPanel(trials, name, panel::text), history);
        header().setActions(actions(panel));
        guard.set(isDraft());
    }

    private Component standing() {
        ListedSpecification listed = opened.listed();
        if (isDraft()) {
            return Parts.quiet(getTranslation("specification.draft"));
        }
        Div line = Parts.line(StandingBadge.of(listed), new Span(listed.title()),
                Parts.secondary(getTranslation("specification.task." + listed.task()) + ", " + SpecificationsView.algorithm(listed)));
        return listed.standing() == Standing.UNUSABLE
                ? Parts.stack(line, Parts.quiet(getTranslation("specification.unusable"))) : line;
    }

    private Component[] actions(EditorPanel panel) {
        Button save = new Button(getTranslation("specification.save"), click -> save(panel));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        if (isDraft()) {
            return new Component[] {save};
        }
        Button copy = new Button(getTranslation("specification.copy"), VaadinIcon.COPY_O.create(),
                click -> new CopyDialog(editor, editor.list(), opened.listed().name()).open());
        boolean retirable = opened.listed().newest().filter(version -> version.specification().isPresent()).isPresent();
        if (!retirable) {
            return new Component[] {copy, save};
        }
        Button retire = new Button(getTranslation("specification.retire"), VaadinIcon.ARCHIVE.create(), click -> retire());
        return new Component[] {copy, retire, save};
    }

    private void save(EditorPanel panel) {
        List<SpecificationFault> faults = panel.check();
        if (!faults.isEmpty()) {
            Notify.error("specification.save.faulty");
            panel.goTo(faults.getFirst());
            return;
        }
        if (!isDraft() && panel.text().equals(opened.text()) && opened.listed().standing() != Standing.RETIRED) {
            Notify.error("specification.save.same");
            return;
        }
        ConfirmAction.askReason("specification.save", "specification.save.consequence", "specification.save", note ->
                change(() -> editor.save(opened.listed().name(), panel.text(), note, opened.listed().number()), "specification.saved"));
    }

    private void retire() {
        ConfirmAction.askReason("specification.retire", opened.listed().hasDefault() ? "specification.retire.default"
                        : "specification.retire.nothing", "specification.retire", note ->
                change(() -> editor.retire(opened.listed().name(), note, opened.listed().number()), "specification.retired"));
    }

    private void change(Runnable change, String done) {
        boolean draft = isDraft();
        try {
            change.run();
        } catch (SpecificationChangedException | SpecificationRefusedException | InvalidSpecificationException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
            return;
        }
        Notify.success(done);
        show(editor.open(opened.listed().name()).orElseThrow());
        if (draft) {
            // The address of a draft names what it was copied from, which no longer matters.
            UI.getCurrent().getPage().getHistory().replaceState(null, Addresses.SPECIFICATIONS + "/" + opened.listed().name());
        }
    }
}
