package io.telelink.forecast.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.Outlook;
import io.telelink.forecast.Part;
import io.telelink.forecast.Scenario;
import io.telelink.forecast.compute.Outlooks;
import io.telelink.shell.Parts;
import io.telelink.shell.chart.Chart;

/** The outlook of a part of the base in figures and drawings, computed anew for every scenario. */
final class OutlookPanel extends Composite<Div> {

    private final ForecastRun run;
    private final Part part;
    private final Outlooks outlooks;
    private final Div figures = new Div();
    private final Chart revenue;
    private final Chart survivors;

    OutlookPanel(ForecastRun run, Part part, Outlooks outlooks) {
        this.run = run;
        this.part = part;
        this.outlooks = outlooks;
        Outlook outlook = outlooks.of(Scenario.NONE, 12);
        revenue = new Chart(OutlookCharts.revenue(outlook, run.asOf(), false));
        survivors = new Chart(OutlookCharts.survivors(outlook, run.asOf(), false));
        var charts = Parts.columns(ForecastPage.framed(revenue), ForecastPage.framed(survivors));
        getContent().add(Parts.stack(figures, charts));
    }

    /** @return what the scenario assumes, in words */
    String show(Scenario scenario, int months) {
        Outlook outlook = outlooks.of(scenario, months);
        boolean assumes = scenario.changesAnything();
        figures.removeAll();
        figures.add(new OutlookFigures(run, part, outlook, assumes).row());
        revenue.setSpec(OutlookCharts.revenue(outlook, run.asOf(), assumes));
        survivors.setSpec(OutlookCharts.survivors(outlook, run.asOf(), assumes));
        return Assumption.of(scenario, outlook);
    }
}
