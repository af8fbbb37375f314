package io.telelink.registry.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.learning.Task;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.comparison.Comparisons;
import io.telelink.registry.comparison.VersionComparison;
import io.telelink.registry.comparison.VersionComparison.Rows;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Later;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import jakarta.annotation.security.RolesAllowed;

/** Two to four versions beside each other; the address names them, and the page can be printed. */
@Route(Addresses.COMPARE)
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class CompareView extends Page implements BeforeEnterObserver {

    private final ModelRegistry registry;
    private final Comparisons comparisons;
    private final Effects effects;
    private final Div content = Parts.spaced("var(--vaadin-gap-xl)");
    private CompareQuery query = CompareQuery.of(List.of());

    CompareView(ModelRegistry registry, Comparisons comparisons, Effects effects) {
        super("registry.compare", "registry.compare.question");
        this.registry = registry;
        this.comparisons = comparisons;
        this.effects = effects;
        addComponentAsFirst(new RouterLink(getTranslation("registry.back"), ModelsView.class));
        header().setActions(new Button(getTranslation("registry.compare.print"), VaadinIcon.PRINT.create(),
                click -> UI.getCurrent().getPage().executeJs("window.print()")));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = CompareQuery.of(event.getLocation().getQueryParameters());
        content.removeAll();
        content.add(new VersionChoice(registry.versions(task()), query.versions(), ids -> go(query.with(ids))));
        if (query.versions().size() < Comparisons.FEWEST) {
            content.add(new EmptyState(VaadinIcon.SPLIT_H, "registry.compare.none", "registry.compare.none.next"));
        } else {
            content.add(new Later<>("40rem", () -> comparisons.compare(query.versions()), this::shown));
        }
    }

    /** The task of the first version that there is. */
    private Task task() {
        return query.versions().stream().map(registry::version).flatMap(Optional::stream).map(ModelVersion::task)
                .findFirst().orElse(Task.CHURN);
    }

    private void go(CompareQuery to) {
        UI.getCurrent().navigate(CompareView.class, to.write());
    }

    private Component shown(VersionComparison comparison) {
        Div parts = Parts.spaced("var(--vaadin-gap-xl)");
        boolean only = query.onlyDifferences();
        if (comparison.rows() == Rows.NONE) {
            boolean measured = comparison.versions().stream().anyMatch(version -> version.version().valued().isPresent());
            parts.add(measured ? new ValueComparison(comparison.versions())
                    : Parts.quiet(getTranslation("registry.compare.rows.NONE")), onlyDifferences());
        } else {
            parts.add(new VerdictPanel(comparison), Parts.section(getTranslation("registry.compare.measures"),
                    onlyDifferences(), Parts.frame(new MeasureTable(comparison, only))),
                    new ThresholdPanel(comparison, query.threshold(), at -> {
                        query = query.at(at);
                        UI.getCurrent().getPage().getHistory().replaceState(null,
                                Addresses.COMPARE + "?" + query.write().getQueryString());
                    }), new OverlaidCurves(comparison.versions()), new ImportanceComparison(comparison.versions()));
        }
        parts.add(new MakingDifferences(comparison, only));
        effect(comparison).ifPresent(parts::add);
        if (comparison.rows() != Rows.NONE) {
            parts.add(new ReplacedTable(comparison, ReplacedSystem.read()));
        }
        return parts;
    }

    private Checkbox onlyDifferences() {
        Checkbox only = new Checkbox(getTranslation("registry.compare.only"), query.onlyDifferences());
        only.addClassName("no-print");
        only.addValueChangeListener(change -> go(query.withOnlyDifferences(change.getValue())));
        return only;
    }

    private Optional<Component> effect(VersionComparison comparison) {
        ModelVersion first = comparison.first().version();
        Div panels = Parts.columns();
        comparison.others().forEach(other -> effects.of(first, other.version(), true).ifPresent(effect -> {
            H3 title = new H3(getTranslation("registry.compare.effect.of", VersionLink.title(other.version().number(),
                    other.version().title()), String.valueOf(first.number())));
            title.getStyle().set("margin", "0 0 var(--vaadin-gap-s)");
            panels.add(Parts.frame(title, effect));
        }));
        return panels.getChildren().findAny().map(any ->
                Parts.section(getTranslation("registry.compare.effect"), panels));
    }
}
