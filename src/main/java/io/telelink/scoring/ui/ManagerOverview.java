package io.telelink.scoring.ui;

import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.access.Roles;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.CustomerFigures;
import io.telelink.customer.CustomerFilter;
import io.telelink.customer.CustomerRow;
import io.telelink.customer.CustomerSort;
import io.telelink.customer.CustomerStatistics;
import io.telelink.customer.CustomerStatus;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.RiskDistribution;
import io.telelink.shell.EmptyState;
import io.telelink.shell.FigureRow;
import io.telelink.shell.OverviewSection;
import io.telelink.shell.Parts;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Who is about to leave and worth keeping, and how the base stands. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ManagerOverview implements OverviewSection {

    private static final int SHOWN = 8;
    private static final CustomerFilter AT_RISK = new CustomerFilter(null, Set.of(), CustomerStatus.ACTIVE, null, null,
            Set.of(RiskBand.HIGH), null, null, null, null);

    private final CustomerStatistics statistics;
    private final CustomerDirectory directory;
    private final RiskDistribution distribution;
    private final Schema schema;

    ManagerOverview(CustomerStatistics statistics, CustomerDirectory directory, RiskDistribution distribution,
                    Schema schema) {
        this.statistics = statistics;
        this.directory = directory;
        this.distribution = distribution;
        this.schema = schema;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.RETENTION_MANAGER);
    }

    @Override
    public Div content() {
        CustomerFigures figures = statistics.figures();
        Div content = Parts.stack();
        content.getStyle().set("gap", "var(--vaadin-gap-l)");
        if (figures.scoredAt() == null) {
            content.add(new EmptyState(VaadinIcon.PLAY_CIRCLE_O, "scoring.overview.none", "scoring.overview.none.next",
                    new Anchor(Addresses.SCORING_RUNS, I18NProvider.translate("scoring.runs"))));
            return content;
        }
        var cards = new BaseFigures(figures);
        Div columns = Parts.columns(list(), chart());
        content.add(new FigureRow(cards.high(), cards.medium(), cards.low(), cards.revenueAtRisk()), columns);
        return content;
    }

    private Div list() {
        List<CustomerRow> customers = directory.list(AT_RISK,
                PageRequest.of(0, SHOWN, Sort.by(Sort.Direction.DESC, CustomerSort.EXPECTED_PROFIT.property())));
        String heading = I18NProvider.translate("scoring.to-keep");
        return customers.isEmpty()
                ? Parts.panel(heading, Parts.quiet(I18NProvider.translate("scoring.to-keep.none")))
                : Parts.panel(heading, Parts.quiet(I18NProvider.translate("scoring.to-keep.order")),
                        new WorthKeeping(customers, schema));
    }

    private Div chart() {
        Div panel = new Div(RiskChart.of(distribution));
        panel.addClassName("panel");
        return panel;
    }
}
