package io.telelink.registry.ui;

import java.time.Clock;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.learning.data.Feature;
import io.telelink.learning.metric.Evaluation;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.PromotionRefusedException;
import io.telelink.registry.ValueEvaluation;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Notify;
import io.telelink.shell.Page;
import io.telelink.shell.SignedIn;
import io.telelink.shell.TimeText;
import jakarta.annotation.security.RolesAllowed;

/** One model version: how good it is, where it comes from, when it was champion. */
@Route("models/:" + ModelView.VERSION)
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class ModelView extends Page implements BeforeEnterObserver {

    static final String VERSION = "version";

    private final ModelRegistry registry;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Div content = Parts.stack("var(--vaadin-gap-xl)");

    ModelView(ModelRegistry registry, SignedIn signedIn, Clock clock) {
        super("registry.model", "");
        this.registry = registry;
        this.signedIn = signedIn;
        this.clock = clock;
        addComponentAsFirst(new RouterLink(getTranslation("registry.back"), ModelsView.class));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get(VERSION).orElse("");
        show(find(id));
    }

    private ModelVersion find(String id) {
        try {
            return registry.version(Long.parseLong(id)).orElseThrow(NotFoundException::new);
        } catch (NumberFormatException e) {
            throw new NotFoundException(e.getMessage());
        }
    }

    private void show(ModelVersion version) {
        header().setTitle(VersionLink.title(version.number(), version.title()));
        header().setQuestion(getTranslation("registry.model.question." + version.task()));
        header().setActions(mayPromote(version) ? new Component[] {promote(version)} : new Component[0]);
        content.removeAll();
        content.add(standing(version));
        version.evaluation().ifPresentOrElse(evaluation -> measured(version, evaluation),
                () -> version.valued().ifPresentOrElse(valued -> valued(version, valued), () -> assumed(version)));
        content.add(new ChampionHistory(getTranslation("registry.history.of." + version.task()),
                registry.history(version.task())));
    }

    private void measured(ModelVersion version, Evaluation evaluation) {
        content.add(new VersionFigures(evaluation), new VersionCharts(evaluation),
                Parts.columns(Parts.panel(new ImportanceChart(evaluation.importance())), dependence(version, evaluation)),
                new ProvenancePanel(version));
        SearchPanel.of(version).ifPresent(content::add);
    }

    private Component dependence(ModelVersion version, Evaluation evaluation) {
        List<Feature> features = registry.dependenceFeatures(version.id(), evaluation);
        return Parts.panel(features.isEmpty() ? Parts.quiet(getTranslation("registry.dependence.none"))
                : new DependencePanel(features, feature -> registry.dependence(version.id(), feature)));
    }

    private void valued(ModelVersion version, ValueEvaluation evaluation) {
        content.add(new BacktestTable(evaluation), new ValueCharts(evaluation));
        if (evaluation.training() != null) {
            content.add(Parts.panel(new ImportanceChart(evaluation.training().importance())));
        }
        content.add(new AssumedFigures(Assumed.of(version.provenance())), new ProvenancePanel(version));
        SearchPanel.of(version).ifPresent(content::add);
    }

    private void assumed(ModelVersion version) {
        content.add(new AssumedFigures(Assumed.of(version.provenance())),
                Parts.quiet(getTranslation("registry.value.about")), new ProvenancePanel(version));
    }

    private Div standing(ModelVersion version) {
        Div line = new Div();
        line.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("align-items", "center")
                .set("gap", "0.25rem 0.5rem");
        if (version.champion()) {
            line.add(ChampionBadge.create());
        }
        Span trained = new Span(getTranslation("registry.model.trained", version.createdBy()) + " ");
        trained.add(TimeText.relative(version.createdAt(), clock.instant()));
        trained.addClassName("secondary");
        line.add(trained);
        return line;
    }

    private boolean mayPromote(ModelVersion version) {
        return !version.champion() && signedIn.roles().contains(Roles.ADMIN);
    }

    private Button promote(ModelVersion version) {
        Button button = new Button(getTranslation("registry.promote"), VaadinIcon.TROPHY.create(), click -> ask(version));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void ask(ModelVersion version) {
        String name = VersionLink.title(version.number(), version.title());
        String consequence = registry.champion(version.task())
                .map(champion -> getTranslation("registry.promote.consequence." + version.task(), name,
                        VersionLink.title(champion.number(), champion.title())))
                .orElseGet(() -> getTranslation("registry.promote.consequence.first", name));
        ConfirmAction.askReason(getTranslation("registry.promote.ask", String.valueOf(version.number())), consequence,
                "registry.promote.confirm", reason -> promote(version, reason));
    }

    private void promote(ModelVersion version, String reason) {
        try {
            registry.promote(version.id(), reason);
            Notify.success(getTranslation("registry.promote.done", String.valueOf(version.number())));
        } catch (PromotionRefusedException e) {
            Notify.error(e.getMessage());
        }
        show(registry.version(version.id()).orElseThrow());
    }
}
