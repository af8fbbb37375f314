package io.telelink.registry.ui;

import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
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
import io.telelink.registry.PromotionProposal;
import io.telelink.registry.PromotionProposals;
import io.telelink.registry.ValueEvaluation;
import io.telelink.registry.VersionMarks;
import io.telelink.registry.VersionStanding;
import io.telelink.registry.panel.VersionAction;
import io.telelink.shell.Badges;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import io.telelink.shell.TimeText;
import io.telelink.shell.Tone;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** One model version: how good it is, where it comes from, when it was champion. */
@Route(Addresses.MODELS + "/:" + Addresses.VERSION)
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class ModelView extends Page implements BeforeEnterObserver {

    private final ModelRegistry registry;
    private final PromotionAction promotion;
    private final PromotionProposals proposals;
    private final VersionMarks marks;
    private final SignedIn signedIn;
    private final Clock clock;
    private final ObjectProvider<VersionAction> actions;
    private final Div content = Parts.spaced("var(--vaadin-gap-xl)");

    ModelView(ModelRegistry registry, PromotionAction promotion, PromotionProposals proposals, VersionMarks marks,
              SignedIn signedIn, Clock clock, ObjectProvider<VersionAction> actions) {
        super("registry.model", "");
        this.registry = registry;
        this.promotion = promotion;
        this.proposals = proposals;
        this.marks = marks;
        this.signedIn = signedIn;
        this.clock = clock;
        this.actions = actions;
        addComponentAsFirst(new RouterLink(getTranslation("registry.back"), ModelsView.class));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get(Addresses.VERSION).orElse("");
        show(find(id));
    }

    private Component[] actions(ModelVersion version, VersionStanding standing, Runnable again) {
        Stream<Component> others = actions.stream().filter(action -> !Collections.disjoint(action.roles(), signedIn.roles()))
                .sorted(Comparator.comparingInt(VersionAction::order))
                .flatMap(action -> action.content(version, standing.archived(), again).stream());
        return Stream.concat(others, mayPromote(version, standing) ? Stream.of(promotion.button(version, again)) : Stream.empty())
                .toArray(Component[]::new);
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
        VersionStanding standing = marks.standing(version.id());
        Runnable again = () -> show(registry.version(version.id()).orElseThrow());
        header().setActions(actions(version, standing, again));
        content.removeAll();
        content.add(standing(version, standing));
        List<PromotionProposal> open = proposals.open().stream().filter(one -> one.versionId() == version.id()).toList();
        if (!open.isEmpty()) {
            content.add(new ProposalsPanel(proposals, open, signedIn, again));
        }
        version.evaluation().ifPresentOrElse(evaluation -> measured(version, evaluation),
                () -> version.valued().ifPresentOrElse(valued -> valued(version, valued), () -> assumed(version)));
        content.add(new MarksPanel(marks, version, isAdministrator(), again),
                new ChampionHistory(getTranslation("registry.history.of." + version.task()),
                registry.history(version.task())));
    }

    private void measured(ModelVersion version, Evaluation evaluation) {
        content.add(new VersionFigures(evaluation), new VersionCharts(evaluation),
                Parts.columns(Parts.frame(new ImportanceChart(evaluation.importance())), dependence(version, evaluation)),
                new ProvenancePanel(version));
        SearchPanel.of(version).ifPresent(content::add);
    }

    private Component dependence(ModelVersion version, Evaluation evaluation) {
        List<Feature> features = registry.dependenceFeatures(version.id(), evaluation);
        return Parts.frame(features.isEmpty() ? Parts.quiet(getTranslation("registry.dependence.none"))
                : new DependencePanel(features, feature -> registry.dependence(version.id(), feature)));
    }

    private void valued(ModelVersion version, ValueEvaluation evaluation) {
        content.add(new BacktestTable(evaluation), new ValueCharts(evaluation));
        if (evaluation.training() != null) {
            content.add(Parts.frame(new ImportanceChart(evaluation.training().importance())));
        }
        content.add(new AssumedFigures(Assumed.of(version.provenance())), new ProvenancePanel(version));
        SearchPanel.of(version).ifPresent(content::add);
    }

    private void assumed(ModelVersion version) {
        content.add(new AssumedFigures(Assumed.of(version.provenance())),
                Parts.quiet(getTranslation("registry.value.about")), new ProvenancePanel(version));
    }

    private Div standing(ModelVersion version, VersionStanding standing) {
        Div line = new Div();
        line.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("align-items", "center")
                .set("gap", "0.25rem 0.5rem");
        if (version.champion()) {
            line.add(ChampionBadge.create());
        }
        if (standing.archived()) {
            line.add(Badges.status(getTranslation("registry.archived"), Tone.NEUTRAL, VaadinIcon.ARCHIVE));
        }
        standing.tags().forEach(tag -> line.add(Badges.status(tag, Tone.NEUTRAL)));
        Span trained = new Span(getTranslation("registry.model.trained", version.createdBy()) + " ");
        trained.add(TimeText.relative(version.createdAt(), clock.instant()));
        trained.addClassName("secondary");
        line.add(trained, new RouterLink(getTranslation("registry.card.show"), CardView.class, Addresses.version(version.id())));
        registry.champion(version.task()).filter(champion -> champion.id() != version.id()).ifPresent(champion -> line.add(
                new Anchor(Addresses.compare(List.of(champion.id(), version.id())), getTranslation("registry.compare.champion"))));
        return line;
    }

    private boolean isAdministrator() {
        return signedIn.roles().contains(Roles.ADMIN);
    }

    private boolean mayPromote(ModelVersion version, VersionStanding standing) {
        return !version.champion() && !standing.archived() && isAdministrator();
    }
}
