package io.telelink.registry.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.FeatureImportance;
import io.telelink.registry.comparison.Compared;
import io.telelink.shell.Parts;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Bars;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Meaning;
import io.telelink.shell.chart.Series;

/** What moves the answers of several versions: as shares, since margins of different models have different scales. */
final class ImportanceComparison extends Composite<Div> {

    private static final int SHOWN = 10;

    ImportanceComparison(List<Compared> versions) {
        List<Compared> measured = versions.stream().filter(version -> version.version().evaluation().isPresent()).toList();
        List<Map<String, Double>> shares = measured.stream().map(ImportanceComparison::shares).toList();
        List<String> greatest = shares.stream().flatMap(of -> of.keySet().stream()).distinct()
                .sorted(Comparator.comparingDouble((String label) -> -greatest(shares, label)).thenComparing(label -> label))
                .limit(SHOWN).toList();
        List<Series> series = Stream.iterate(0, i -> i < measured.size(), i -> i + 1).map(i -> Series.of(
                MeasureTable.name(measured.get(i)), Meaning.AUTO,
                greatest.stream().map(label -> shares.get(i).getOrDefault(label, 0.0)).toList())).toList();
        getContent().add(Parts.frame(new Chart(new Bars(getTranslation("registry.chart.importance"),
                getTranslation("registry.compare.importance.note"), getTranslation("registry.chart.importance.feature"),
                Axis.share(getTranslation("registry.compare.importance")).between(0.0, null), greatest, series, true, false))));
    }

    private static Map<String, Double> shares(Compared version) {
        List<FeatureImportance> importance = version.version().evaluation().map(Evaluation::importance).orElseThrow();
        double sum = importance.stream().mapToDouble(FeatureImportance::importance).sum();
        Map<String, Double> shares = new TreeMap<>();
        importance.forEach(one -> shares.put(one.label(), sum == 0 ? 0 : one.importance() / sum));
        return shares;
    }

    private static double greatest(List<Map<String, Double>> shares, String label) {
        return shares.stream().mapToDouble(of -> of.getOrDefault(label, 0.0)).max().orElse(0);
    }
}
