package io.telelink.retention.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.access.Roles;
import io.telelink.retention.ActionStatus;
import io.telelink.retention.RetentionFigures;
import io.telelink.retention.RetentionSummary;
import io.telelink.shell.EmptyState;
import io.telelink.shell.OverviewSection;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Bars;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Series;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** On the first page: what is due and the list of it, what was saved, how far proposals come, how offers do, own work beside the team's. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class RetentionOverview implements OverviewSection {

    private final RetentionFigures figures;
    private final ActionDesk desk;
    private final SignedIn signedIn;

    RetentionOverview(RetentionFigures figures, ActionDesk desk, SignedIn signedIn) {
        this.figures = figures;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.RETENTION_MANAGER, Roles.EXECUTIVE);
    }

    @Override
    public Component content() {
        boolean works = signedIn.roles().contains(Roles.RETENTION_MANAGER);
        RetentionSummary team = figures.summary(Optional.empty());
        Div content = Parts.stack();
        content.getStyle().set("gap", "var(--vaadin-gap-l)");
        if (team.funnel().get(ActionStatus.PROPOSED) == 0 && team.dueToday() == 0 && team.saved().outcomes() == 0) {
            if (works) {
                content.add(new EmptyState(VaadinIcon.TASKS, "retention.overview.none", "retention.overview.none.next",
                        Addresses.actions("", I18NProvider.translate("retention.overview.open"))));
            }
            return content;
        }
        Optional<RetentionSummary> mine = works ? Optional.of(figures.summary(Optional.of(signedIn.name()))) : Optional.empty();
        content.add(new OverviewFigures(team, mine));
        if (works) {
            content.add(new DueToday(desk));
        }
        Div columns = Parts.columns(Parts.frame(funnel(team)), new OfferResults(team.offers()));
        content.add(columns);
        return content;
    }

    private static Chart funnel(RetentionSummary team) {
        List<ActionStatus> stages = List.copyOf(team.funnel().keySet());
        return new Chart(Bars.rows(I18NProvider.translate("retention.funnel"), I18NProvider.translate("retention.funnel.stage"),
                Axis.count(I18NProvider.translate("retention.funnel.actions")), stages.stream().map(Words::status).toList(),
                Series.of(I18NProvider.translate("retention.funnel.actions"),
                        stages.stream().map(stage -> (double) team.funnel().get(stage)).toList()))
                .withNote(I18NProvider.translate("retention.funnel.note")));
    }
}
