package io.telelink.registry.ui;

import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.learning.Task;
import io.telelink.registry.ListedVersion;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.PromotionProposal;
import io.telelink.registry.PromotionProposals;
import io.telelink.registry.VersionFilter;
import io.telelink.registry.VersionMarks;
import io.telelink.registry.VersionSummary;
import io.telelink.registry.panel.ModelsAction;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Pageable;

/** All model versions: how good each is, which one answers, and what the replaced system reached. */
@Route(Addresses.MODELS)
@Menu(title = "registry.models", order = 60, icon = "vaadin:cluster")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class ModelsView extends Page implements BeforeEnterObserver {

    private static final int MOST_OTHERS = 100;

    private final ModelRegistry registry;
    private final PromotionProposals proposals;
    private final VersionMarks marks;
    private final ChampionsSection champions;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Div content = Parts.spaced("var(--vaadin-gap-xl)");
    private QueryParameters query = QueryParameters.empty();

    ModelsView(ModelRegistry registry, PromotionProposals proposals, VersionMarks marks, ChampionsSection champions,
               SignedIn signedIn, Clock clock, ObjectProvider<ModelsAction> actions) {
        super("registry.models", "registry.models.question");
        this.registry = registry;
        this.proposals = proposals;
        this.marks = marks;
        this.champions = champions;
        this.signedIn = signedIn;
        this.clock = clock;
        header().setActions(actions.stream()
                .filter(action -> !Collections.disjoint(action.roles(), signedIn.roles()))
                .sorted(Comparator.comparingInt(ModelsAction::order))
                .map(action -> action.content(this::show)).toArray(Component[]::new));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = event.getLocation().getQueryParameters();
        show();
    }

    private void show() {
        content.removeAll();
        if (registry.versions(new VersionFilter(Task.CHURN, "", "", VersionFilter.Shown.ALL), Pageable.ofSize(1)).isEmpty()) {
            content.add(new EmptyState(VaadinIcon.CLUSTER, "registry.models.empty",
                    signedIn.roles().contains(Roles.ADMIN) ? "registry.models.empty.admin" : "registry.models.empty.others"));
            return;
        }
        List<PromotionProposal> open = proposals.open();
        if (!open.isEmpty()) {
            content.add(new ProposalsPanel(proposals, open, signedIn, this::show));
        }
        content.add(new ChurnVersions(registry, filter(Task.CHURN), clock, new VersionFilterBar(filter(Task.CHURN),
                marks.tags(Task.CHURN), parameters -> UI.getCurrent().navigate(ModelsView.class, parameters))),
                new Comparison(versions(VersionFilter.of(Task.CHURN)), ReplacedSystem.read()));
        List<VersionSummary> value = versions(filter(Task.VALUE));
        if (!value.isEmpty()) {
            content.add(new ValueVersions(value, clock));
        }
        content.add(champions.content(this::show));
    }

    private List<VersionSummary> versions(VersionFilter filter) {
        return registry.versions(filter, Pageable.ofSize(MOST_OTHERS)).map(ListedVersion::version).getContent();
    }

    private VersionFilter filter(Task task) {
        return VersionFilterBar.read(query, task);
    }
}
