package io.telelink.registry.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.telelink.learning.metric.ClassificationIntervals;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.MetricInterval;
import io.telelink.registry.ListedVersion;
import io.telelink.registry.Measures;
import io.telelink.registry.VersionSummary;
import io.telelink.registry.panel.MetricText;
import io.telelink.shell.Badges;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.TimeText;
import io.telelink.shell.Tone;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** Churn versions with their measures, newest first; on a narrow page a list of cards. */
final class VersionGrid extends Composite<Grid<ListedVersion>> {

    private static final int ROWS_WITHOUT_SCROLLING = 15;
    private static final String SCROLLING_HEIGHT = "36rem";

    private final Clock clock;

    /**
     * A grid of the versions that a filter lets through.
     *
     * @param page  reads one page of them
     * @param count how many there are
     */
    VersionGrid(Function<Pageable, Page<ListedVersion>> page, int count, Clock clock) {
        this.clock = clock;
        Grid<ListedVersion> grid = Grids.compact(getContent());
        grid.getElement().setAttribute("aria-label", getTranslation("registry.models.churn"));
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        // Thirteen columns stand side by side on a page of usual width.
        grid.getStyle().set("--vaadin-grid-cell-padding", "0.3rem 0.4rem");
        grid.addComponentColumn(VersionGrid::name).setHeader(getTranslation("registry.version"))
                .setFrozen(true).setWidth("12rem").setFlexGrow(1);
        figure(grid, "registry.metric.cv-f1", "6.25rem",
                version -> measured(version, m -> MetricText.score(m.crossValidation().f1())));
        metric(grid, "registry.metric.precision", "4.75rem", MetricText::share, ClassificationMetrics::precision,
                ClassificationIntervals::precision);
        metric(grid, "registry.metric.recall", "4rem", MetricText::share, ClassificationMetrics::recall,
                ClassificationIntervals::recall);
        metric(grid, "registry.metric.f1", "3.5rem", MetricText::score, ClassificationMetrics::f1,
                ClassificationIntervals::f1);
        metric(grid, "registry.metric.roc-auc", "4.75rem", MetricText::score, ClassificationMetrics::rocAuc,
                ClassificationIntervals::rocAuc);
        metric(grid, "registry.metric.pr-auc", "4.5rem", MetricText::score, ClassificationMetrics::prAuc,
                ClassificationIntervals::prAuc);
        metric(grid, "registry.metric.brier", "3.75rem", MetricText::score, ClassificationMetrics::brier,
                ClassificationIntervals::brier);
        metric(grid, "registry.metric.ece", "3.5rem", MetricText::score, ClassificationMetrics::ece,
                ClassificationIntervals::ece);
        figure(grid, "registry.column.empc", "4.5rem",
                version -> measured(version, m -> Formats.decimal(m.test().empc(), 2)));
        figure(grid, "registry.threshold", "5rem", version -> measured(version, m -> MetricText.share(m.threshold())))
                .setTooltipGenerator(listed -> measured(listed.version(), Measures::thresholdRule));
        figure(grid, "registry.data", "5.75rem", version -> ProvenanceFacts.of(version).lastDay())
                .setTooltipGenerator(listed -> getTranslation("registry.data.of", ProvenanceFacts.of(listed.version()).rows(),
                        ProvenanceFacts.of(listed.version()).period()));
        grid.addComponentColumn(listed -> age(listed.version())).setHeader(getTranslation("registry.trained"))
                .setWidth("6rem").setFlexGrow(0);
        Grids.cardsWhenNarrow(grid, this::card);
        grid.setItems(new CallbackDataProvider<>(
                query -> page.apply(VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(), query -> count,
                listed -> listed.version().id()));
        if (count <= ROWS_WITHOUT_SCROLLING) {
            grid.setAllRowsVisible(true);
        } else {
            grid.setHeight(SCROLLING_HEIGHT);
        }
    }

    /** A measure on the test rows; its interval is seen on hover. */
    private void metric(Grid<ListedVersion> grid, String header, String width, DoubleFunction<String> written,
                        ToDoubleFunction<ClassificationMetrics> metric,
                        Function<ClassificationIntervals, MetricInterval> interval) {
        figure(grid, header, width, version -> measured(version, m -> written.apply(metric.applyAsDouble(m.test()))))
                .setTooltipGenerator(listed -> measured(listed.version(), m -> Optional.ofNullable(m.intervals())
                        .map(interval).map(between -> getTranslation("registry.interval.95", written.apply(between.low()),
                                written.apply(between.high()))).orElse(Formats.UNKNOWN)));
    }

    private Grid.Column<ListedVersion> figure(Grid<ListedVersion> grid, String header, String width,
                                              Function<VersionSummary, String> value) {
        return Grids.numeric(grid.addColumn(listed -> value.apply(listed.version()))).setHeader(getTranslation(header))
                .setWidth(width).setFlexGrow(0);
    }

    private static String measured(VersionSummary version, Function<Measures, String> value) {
        return version.measures().map(value).orElse(Formats.UNKNOWN);
    }

    private TimeText age(VersionSummary version) {
        return TimeText.relative(version.createdAt(), clock.instant());
    }

    /** Versions that are chosen to be compared, in the order of their numbers. */
    List<Long> chosen() {
        return getContent().getSelectedItems().stream().map(listed -> listed.version().id()).sorted().toList();
    }

    void onChoice(Runnable changed) {
        getContent().addSelectionListener(selection -> changed.run());
    }

    private static Component name(ListedVersion listed) {
        Span line = new Span(VersionLink.of(listed.version()));
        if (listed.standing().archived()) {
            line.add(Badges.status(I18NProvider.translate("registry.archived"), Tone.NEUTRAL, VaadinIcon.ARCHIVE));
        }
        listed.standing().tags().forEach(tag -> line.add(Badges.status(tag, Tone.NEUTRAL)));
        line.getStyle().set("display", "inline-flex").set("flex-wrap", "wrap").set("gap", "0.25rem 0.5rem");
        return line;
    }

    private Component card(ListedVersion listed) {
        VersionSummary version = listed.version();
        Div card = new Div(name(listed));
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
