package io.telelink.registry.ui;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.learning.Task;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.panel.MetricText;
import io.telelink.shell.EmptyState;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.OverviewSection;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The administrator's first look: which model answers, how good it is, how old, and on how much data it was trained. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ModelHealthSection implements OverviewSection {

    private static final int ORDER = 20;

    private final ModelRegistry registry;
    private final Clock clock;

    ModelHealthSection(ModelRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ADMIN);
    }

    @Override
    public Component content() {
        return Parts.section(text("registry.health"), registry.champion(Task.CHURN).map(this::health).orElseGet(this::nothing));
    }

    private Component nothing() {
        return new EmptyState(VaadinIcon.CLUSTER, "registry.models.empty", "registry.health.empty",
                new RouterLink(text("registry.models"), ModelsView.class));
    }

    private Component health(ModelVersion champion) {
        FigureRow figures = new FigureRow();
        champion.evaluation().ifPresent(evaluation -> {
            ClassificationMetrics test = evaluation.test();
            figures.add(card("precision", MetricText.share(test.precision()), test),
                    card("recall", MetricText.share(test.recall()), test),
                    card("roc-auc", MetricText.score(test.rocAuc()), test));
        });
        figures.add(rows(ProvenanceFacts.of(champion.summary())));
        return Parts.stack(champion(champion), figures);
    }

    private Div champion(ModelVersion champion) {
        Span since = new Span(text("registry.health.trained") + " ");
        since.add(TimeText.relative(champion.createdAt(), clock.instant()));
        since.addClassName("secondary");
        Div line = new Div(VersionLink.of(champion.summary()), since);
        line.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("align-items", "center")
                .set("gap", "0.25rem 0.75rem");
        return line;
    }

    private static FigureCard card(String metric, String value, ClassificationMetrics test) {
        return new FigureCard("registry.metric." + metric, value).withDefinition("registry.definition." + metric,
                "registry.period.fixed",
                text("registry.source.test", Formats.count(test.n()), Formats.count(test.positives())));
    }

    private static FigureCard rows(ProvenanceFacts provenance) {
        Optional<Long> churners = provenance.number("churners");
        FigureCard card = new FigureCard("registry.health.rows", provenance.rows());
        churners.ifPresent(count -> card.withUnit(text("registry.health.churners", Formats.count(count))));
        return card;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
