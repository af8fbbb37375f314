package io.telelink.registry.ui;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.learning.metric.FeatureImportance;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Bars;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Meaning;
import io.telelink.shell.chart.Series;

/** The features that move the answers of a churn version most. */
final class ImportanceChart extends Composite<Div> {

    private static final int SHOWN = 15;

    /** @param importance greatest first */
    ImportanceChart(List<FeatureImportance> importance) {
        List<FeatureImportance> greatest = importance.stream().limit(SHOWN).toList();
        getContent().add(new Chart(Bars.rows(text("importance"), text("importance.feature"),
                        Axis.number(text("importance.value"), ""),
                        greatest.stream().map(FeatureImportance::label).toList(),
                        Series.of(text("importance.value"), Meaning.MAIN,
                                greatest.stream().map(FeatureImportance::importance).toList()))
                .withNote(text("importance.note"))));
    }

    private String text(String key) {
        return getTranslation("registry.chart." + key);
    }
}
