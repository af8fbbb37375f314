package io.telelink.registry.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.learning.Task;
import io.telelink.learning.metric.Evaluation;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.VersionFilter;
import io.telelink.registry.comparison.Comparisons;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import org.springframework.data.domain.Pageable;

/** The churn versions that a filter lets through, to be looked at and chosen for a comparison. */
final class ChurnVersions extends Composite<Div> {

    ChurnVersions(ModelRegistry registry, VersionFilter filter, Clock clock, Component filterBar) {
        int count = (int) registry.versions(filter, Pageable.ofSize(1)).getTotalElements();
        Div section = Parts.section(getTranslation("registry.models.churn"),
                Parts.quiet(getTranslation("registry.models.churn.about")), filterBar);
        if (count == 0) {
            section.add(new EmptyState(VaadinIcon.FILTER, "registry.filter.none", "registry.filter.none.next"));
        } else {
            VersionGrid grid = new VersionGrid(page -> registry.versions(filter, page), count, clock);
            section.add(grid, compare(grid));
        }
        registry.champion(Task.CHURN).flatMap(this::threshold).ifPresent(section::add);
        getContent().add(section);
    }

    private Component compare(VersionGrid grid) {
        Button compare = new Button(getTranslation("registry.compare.chosen"), VaadinIcon.SPLIT_H.create(),
                click -> UI.getCurrent().navigate(CompareView.class, CompareQuery.of(grid.chosen()).write()));
        compare.getStyle().set("justify-self", "start");
        Component hint = Parts.quiet(getTranslation("registry.compare.choose"));
        compare.setEnabled(false);
        grid.onChoice(() -> {
            List<Long> chosen = grid.chosen();
            compare.setEnabled(chosen.size() >= Comparisons.FEWEST && chosen.size() <= Comparisons.MOST);
        });
        Div line = new Div(compare, hint);
        line.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("align-items", "center").set("gap", "var(--vaadin-gap-m)");
        return line;
    }

    private Optional<Component> threshold(ModelVersion champion) {
        Optional<Evaluation> evaluation = champion.evaluation();
        return evaluation.map(measured -> Parts.quiet(getTranslation("registry.models.threshold",
                Formats.share(measured.threshold()), measured.thresholdRule())));
    }
}
