package io.telelink.segment.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.CustomerFilter;
import io.telelink.customer.panel.CustomerFiles;
import io.telelink.segment.Group;
import io.telelink.segment.InvalidRuleException;
import io.telelink.segment.NoSuchSegmentException;
import io.telelink.segment.Rule;
import io.telelink.segment.RuleProblem;
import io.telelink.segment.Segment;
import io.telelink.segment.SegmentDraft;
import io.telelink.segment.SegmentRefusedException;
import io.telelink.segment.SegmentRules;
import io.telelink.segment.SegmentVersion;
import io.telelink.segment.Segments;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Notify;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import io.telelink.shell.UnsavedGuard;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;

/** Builds the rule of a segment and shows at once whom it chooses and what they are worth. */
@Route(Addresses.SEGMENT)
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.ADMIN})
class SegmentView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private final Segments segments;
    private final SegmentRules rules;
    private final CustomerFiles files;
    private final SignedIn signedIn;
    private final Clock clock;
    private final SegmentForm form;
    private final FigurePanel figures;
    private final UnsavedGuard guard = new UnsavedGuard(this);
    private final Div problems = new Div();
    private final Div history = new Div();
    private Optional<Segment> saved = Optional.empty();

    SegmentView(Segments segments, SegmentRules rules, CustomerDirectory customers, CustomerFiles files, SignedIn signedIn,
                Clock clock) {
        super("segment.segment", "segment.question");
        this.segments = segments;
        this.rules = rules;
        this.files = files;
        this.signedIn = signedIn;
        this.clock = clock;
        this.form = new SegmentForm(rules.fields(), this::edited);
        this.figures = new FigurePanel(rules, customers);
        addComponentAsFirst(new RouterLink(getTranslation("segment.back"), SegmentsView.class));
        Div columns = Parts.columns(Parts.stack(form, history), figures);
        add(problems, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get(Addresses.ID).orElse("");
        if (id.equals(Addresses.NEW)) {
            header().setTitle(getTranslation("segment.new"));
            form.show("", false, true, Rule.EVERYONE);
            actions();
            count();
        } else {
            show(find(id));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.beforeLeave(event);
    }

    private Segment find(String id) {
        try {
            return segments.find(Long.parseLong(id)).orElseThrow(NotFoundException::new);
        } catch (NumberFormatException notANumber) {
            throw new NotFoundException();
        }
    }

    private void show(Segment segment) {
        saved = Optional.of(segment);
        header().setTitle(segment.name());
        form.show(segment.name(), segment.shared(), segment.owner().equals(signedIn.name()), segment.rule());
        problems.removeAll();
        if (!segment.isValid()) {
            problems.add(new ErrorState(getTranslation("segment.no-longer-valid", sentences(segment.problems()))));
        }
        history.removeAll();
        history.add(new HistoryPanel(segment, segments.versions(segment.id(), PageRequest.of(0, HistoryPanel.SHOWN)), clock,
                this::look, this::restore));
        actions();
        count();
        guard.set(false);
    }

    private void actions() {
        List<Component> actions = new ArrayList<>();
        saved.ifPresent(segment -> {
            actions.add(Addresses.members(segment.id(), getTranslation("segment.members")));
            if (segment.isValid()) {
                actions.add(Addresses.scoring(segment.id(), getTranslation("segment.score")));
            }
            Anchor export = new Anchor(files.csv(() -> CustomerFilter.ALL.withSegment(segment.id()), "segment.csv"),
                    getTranslation("segment.export"));
            export.setTitle(getTranslation("segment.export.title"));
            actions.add(export);
            if (segment.owner().equals(signedIn.name()) || signedIn.roles().contains(Roles.ADMIN)) {
                actions.add(new Button(getTranslation("segment.archive"), VaadinIcon.ARCHIVE.create(), click -> archive(segment)));
            }
        });
        Button save = new Button(getTranslation("segment.save"), VaadinIcon.CHECK.create(), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(save);
        header().setActions(actions.toArray(Component[]::new));
    }

    private void edited() {
        guard.set(isChanged());
        count();
    }

    private boolean isChanged() {
        return saved.map(segment -> !segment.name().equals(form.name()) || segment.shared() != form.isShared()
                || !segment.rule().equals(form.rule())).orElse(true);
    }

    private void count() {
        Group rule = form.rule();
        List<RuleProblem> wrong = rules.check(rule);
        form.mark(wrong);
        if (wrong.isEmpty()) {
            figures.show(rule);
        } else {
            figures.pause(getTranslation("segment.incomplete", wrong.getFirst().message()));
        }
    }

    private void save() {
        if (form.name().isEmpty()) {
            form.nameIsWrong(getTranslation("segment.name.missing"));
            return;
        }
        try {
            SegmentDraft draft = new SegmentDraft(form.name(), form.isShared(), form.rule(), form.comment());
            if (saved.isPresent()) {
                show(segments.save(saved.get().id(), saved.get().version(), draft));
            } else {
                Segment created = segments.create(draft);
                guard.set(false);
                getUI().ifPresent(ui -> ui.navigate(SegmentView.class, Addresses.parameters(String.valueOf(created.id()))));
            }
            Notify.success("segment.saved");
        } catch (SegmentRefusedException refused) {
            if (refused.reason() == SegmentRefusedException.Reason.NAME_TAKEN) {
                form.nameIsWrong(String.valueOf(refused.getMessage()));
            } else {
                problems.removeAll();
                problems.add(new ErrorState(String.valueOf(refused.getMessage())));
            }
        } catch (InvalidRuleException invalid) {
            form.mark(invalid.problems());
            Notify.error(getTranslation("segment.not-saved", sentences(invalid.problems())));
        } catch (NoSuchSegmentException gone) {
            Notify.error(String.valueOf(gone.getMessage()));
        }
    }

    private void look(SegmentVersion version) {
        form.show(version.rule());
        edited();
        Notify.success(getTranslation("segment.history.shown", String.valueOf(version.number())));
    }

    private void restore(SegmentVersion version) {
        saved.ifPresent(segment -> {
            try {
                show(segments.restore(segment.id(), version.number(), segment.version()));
                Notify.success("segment.saved");
            } catch (SegmentRefusedException | InvalidRuleException refused) {
                Notify.error(String.valueOf(refused.getMessage()));
            }
        });
    }

    private void archive(Segment segment) {
        ConfirmAction.ask("segment.archive.ask", "segment.archive.consequence", "segment.archive", () -> {
            segments.archive(segment.id());
            guard.set(false);
            getUI().ifPresent(ui -> ui.navigate(SegmentsView.class));
        });
    }

    private static String sentences(List<RuleProblem> problems) {
        return String.join(" ", problems.stream().map(RuleProblem::toString).toList());
    }
}
