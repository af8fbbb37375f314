package io.telelink.registry.ui;

import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.learning.Task;
import io.telelink.registry.ChampionChange;
import io.telelink.registry.Measures;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.VersionSummary;
import io.telelink.registry.panel.ModelsAction;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Formats;
import io.telelink.shell.Page;
import io.telelink.shell.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** All model versions: how good each is, which one answers, and what the replaced system reached. */
@Route("models")
@Menu(title = "registry.models", order = 60, icon = "vaadin:cluster")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class ModelsView extends Page {

    private final ModelRegistry registry;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Div content = Parts.stack("var(--vaadin-gap-xl)");

    ModelsView(ModelRegistry registry, SignedIn signedIn, Clock clock, ObjectProvider<ModelsAction> actions) {
        super("registry.models", "registry.models.question");
        this.registry = registry;
        this.signedIn = signedIn;
        this.clock = clock;
        header().setActions(actions.stream()
                .filter(action -> !Collections.disjoint(action.roles(), signedIn.roles()))
                .sorted(Comparator.comparingInt(ModelsAction::order))
                .map(action -> action.content(this::show)).toArray(Component[]::new));
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        List<VersionSummary> churn = registry.versions(Task.CHURN);
        if (churn.isEmpty()) {
            content.add(new EmptyState(VaadinIcon.CLUSTER, "registry.models.empty",
                    signedIn.roles().contains(Roles.ADMIN) ? "registry.models.empty.admin" : "registry.models.empty.others"));
            return;
        }
        content.add(churn(churn), new Comparison(churn, ReplacedSystem.read()));
        List<VersionSummary> value = registry.versions(Task.VALUE);
        if (!value.isEmpty()) {
            content.add(new ValueVersions(value, clock));
        }
        content.add(history());
    }

    private Component churn(List<VersionSummary> versions) {
        Div section = Parts.section(getTranslation("registry.models.churn"),
                Parts.quiet(getTranslation("registry.models.churn.about")), new VersionGrid(versions, clock));
        versions.stream().filter(VersionSummary::champion).findFirst().flatMap(VersionSummary::measures)
                .map(this::threshold).ifPresent(section::add);
        return section;
    }

    private Paragraph threshold(Measures champion) {
        return Parts.quiet(getTranslation("registry.models.threshold", Formats.share(champion.threshold()), champion.thresholdRule()));
    }

    private Component history() {
        Div tasks = Parts.columns();
        for (Task task : Task.values()) {
            List<ChampionChange> changes = registry.history(task);
            if (!changes.isEmpty()) {
                tasks.add(new ChampionHistory(getTranslation("registry.task." + task), changes));
            }
        }
        return Parts.section(getTranslation("registry.history"), tasks);
    }
}
