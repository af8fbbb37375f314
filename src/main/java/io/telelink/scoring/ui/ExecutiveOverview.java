package io.telelink.scoring.ui;

import java.util.Set;

import com.vaadin.flow.component.html.Div;
import io.telelink.access.Roles;
import io.telelink.customer.CustomerStatistics;
import io.telelink.scoring.RiskDistribution;
import io.telelink.shell.FigureRow;
import io.telelink.shell.OverviewSection;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What the base is worth and how much of it may leave. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ExecutiveOverview implements OverviewSection {

    private final CustomerStatistics statistics;
    private final RiskDistribution distribution;

    ExecutiveOverview(CustomerStatistics statistics, RiskDistribution distribution) {
        this.statistics = statistics;
        this.distribution = distribution;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.EXECUTIVE);
    }

    @Override
    public Div content() {
        var figures = statistics.figures();
        var cards = new BaseFigures(figures);
        Div content = Paragraphs.stack(
                new FigureRow(cards.customers(), cards.churnRate(), cards.totalValue(), cards.revenueAtRisk()));
        content.getStyle().set("gap", "var(--vaadin-gap-l)");
        if (figures.scoredAt() != null) {
            Div chart = new Div(RiskChart.of(distribution));
            chart.addClassName("panel");
            content.add(chart);
        }
        return content;
    }
}
