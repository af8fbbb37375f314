package io.telelink.registry.ui;

import java.util.List;
import java.util.function.Function;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.explain.PartialDependence;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Bars;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.ChartSpec;
import io.telelink.shell.chart.Line;
import io.telelink.shell.chart.Lines;
import io.telelink.shell.chart.Meaning;
import io.telelink.shell.chart.Series;

/** How the churn probability moves with one feature, which can be chosen. */
final class DependencePanel extends Composite<Div> {

    private final Function<String, PartialDependence> dependence;
    private final Div chart = new Div();

    /** @param features raw features to choose from, the most telling first; not empty */
    DependencePanel(List<Feature> features, Function<String, PartialDependence> dependence) {
        this.dependence = dependence;
        Select<Feature> choice = new Select<>();
        choice.setLabel(getTranslation("registry.dependence.feature"));
        choice.setItems(features);
        choice.setItemLabelGenerator(Feature::label);
        choice.addValueChangeListener(change -> show(change.getValue()));
        choice.setWidth("min(100%, 22rem)");
        choice.getStyle().set("margin-bottom", "var(--vaadin-gap-m)");
        getContent().add(choice, chart);
        choice.setValue(features.getFirst());
    }

    private void show(Feature feature) {
        PartialDependence found = dependence.apply(feature.name());
        chart.removeAll();
        chart.add(new Chart(feature.kind() == Kind.NUMERIC ? line(feature, found) : bars(found)));
    }

    private ChartSpec line(Feature feature, PartialDependence found) {
        return Lines.of(title(found), Axis.number(found.label(), feature.unit()), Axis.share(text("probability")),
                Line.of(text("probability"),
                        found.points().stream().mapToDouble(PartialDependence.Point::value).toArray(),
                        found.points().stream().mapToDouble(PartialDependence.Point::probability).toArray())
                        .meaning(Meaning.MAIN)).withNote(text("note"));
    }

    private ChartSpec bars(PartialDependence found) {
        return Bars.columns(title(found), found.label(), Axis.share(text("probability")),
                found.points().stream().map(PartialDependence.Point::text).toList(),
                Series.of(text("probability"), Meaning.MAIN,
                        found.points().stream().map(PartialDependence.Point::probability).toList())).withNote(text("note"));
    }

    private String title(PartialDependence found) {
        return text("title", found.label());
    }

    private String text(String key, Object... arguments) {
        return getTranslation("registry.dependence." + key, arguments);
    }
}
