package io.telelink.registry.ui;

import java.time.Clock;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.registry.Measures;
import io.telelink.registry.VersionSummary;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.TimeText;

/** Churn versions with their measures, newest first; on a narrow page a list of cards. */
final class VersionGrid extends Composite<Grid<VersionSummary>> {

    private static final int ROWS_WITHOUT_SCROLLING = 15;
    private static final String SCROLLING_HEIGHT = "36rem";

    private final Clock clock;

    VersionGrid(List<VersionSummary> versions, Clock clock) {
        this.clock = clock;
        Grid<VersionSummary> grid = Grids.compact(getContent());
        grid.getElement().setAttribute("aria-label", getTranslation("registry.models.churn"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        // Thirteen columns stand side by side on a page of usual width.
        grid.getStyle().set("--vaadin-grid-cell-padding", "0.3rem 0.4rem");
        grid.addComponentColumn(VersionLink::of).setHeader(getTranslation("registry.version"))
                .setFrozen(true).setWidth("14rem").setFlexGrow(1);
        figure(grid, "registry.metric.cv-f1", "6.5rem",
                version -> measured(version, m -> MetricText.score(m.crossValidation().f1())));
        metric(grid, "registry.metric.precision", "4.75rem", MetricText::share, ClassificationMetrics::precision);
        metric(grid, "registry.metric.recall", "4rem", MetricText::share, ClassificationMetrics::recall);
        metric(grid, "registry.metric.f1", "3.5rem", MetricText::score, ClassificationMetrics::f1);
        metric(grid, "registry.metric.roc-auc", "4.75rem", MetricText::score, ClassificationMetrics::rocAuc);
        metric(grid, "registry.metric.pr-auc", "4.5rem", MetricText::score, ClassificationMetrics::prAuc);
        metric(grid, "registry.metric.brier", "3.75rem", MetricText::score, ClassificationMetrics::brier);
        metric(grid, "registry.metric.ece", "3.5rem", MetricText::score, ClassificationMetrics::ece);
        figure(grid, "registry.column.empc", "4.75rem",
                version -> measured(version, m -> Formats.decimal(m.test().empc(), 2)));
        figure(grid, "registry.threshold", "5rem", version -> measured(version, m -> MetricText.share(m.threshold())))
                .setTooltipGenerator(version -> measured(version, Measures::thresholdRule));
        figure(grid, "registry.rows", "3.75rem", version -> ProvenanceFacts.of(version).rows());
        grid.addComponentColumn(this::age).setHeader(getTranslation("registry.trained")).setWidth("7rem").setFlexGrow(0);
        Grids.cardsWhenNarrow(grid, this::card);
        grid.setItems(versions);
        if (versions.size() <= ROWS_WITHOUT_SCROLLING) {
            grid.setAllRowsVisible(true);
        } else {
            grid.setHeight(SCROLLING_HEIGHT);
        }
    }

    private void metric(Grid<VersionSummary> grid, String header, String width, DoubleFunction<String> written,
                        ToDoubleFunction<ClassificationMetrics> metric) {
        figure(grid, header, width,
                version -> measured(version, m -> written.apply(metric.applyAsDouble(m.test()))));
    }

    private Grid.Column<VersionSummary> figure(Grid<VersionSummary> grid, String header, String width,
                                               ValueProvider<VersionSummary, String> value) {
        return Grids.numeric(grid.addColumn(value)).setHeader(getTranslation(header)).setWidth(width).setFlexGrow(0);
    }

    private static String measured(VersionSummary version, Function<Measures, String> value) {
        return version.measures().map(value).orElse(Formats.UNKNOWN);
    }

    private TimeText age(VersionSummary version) {
        return TimeText.relative(version.createdAt(), clock.instant());
    }

    private Component card(VersionSummary version) {
        Div card = new Div(VersionLink.of(version));
        version.measures().ifPresent(measures -> {
            ClassificationMetrics test = measures.test();
            card.add(new Span(getTranslation("registry.card.test", MetricText.share(test.precision()),
                    MetricText.share(test.recall()), MetricText.score(test.f1()))));
            card.add(quiet(getTranslation("registry.card.validation", MetricText.score(measures.crossValidation().f1()),
                    MetricText.share(measures.threshold()))));
        });
        Span age = quiet(getTranslation("registry.card.rows", ProvenanceFacts.of(version).rows()) + " ");
        age.add(age(version));
        card.add(age);
        return card;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("secondary");
        return span;
    }
}
