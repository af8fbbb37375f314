package io.telelink.registry.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.registry.comparison.Compared;
import io.telelink.registry.comparison.VersionComparison;
import io.telelink.registry.comparison.VersionComparison.Rows;
import io.telelink.registry.panel.MeasureText;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;

/** What the comparison shows and what it does not, in sentences. */
final class VerdictPanel extends Composite<Div> {

    VerdictPanel(VersionComparison comparison) {
        Div section = Parts.section(text("verdict"), Parts.quiet(rows(comparison)));
        if (comparison.rows().arePaired()) {
            Div verdicts = Parts.columns();
            comparison.others().forEach(other -> verdicts.add(verdict(comparison.first(), other)));
            section.add(verdicts);
        }
        getContent().add(section);
    }

    private String rows(VersionComparison comparison) {
        String sizes = comparison.versions().stream().map(version -> Formats.count(version.testRows()))
                .collect(Collectors.joining(", "));
        return comparison.rows() == Rows.COMMON
                ? text("rows.COMMON", Formats.count(comparison.commonRows()), Formats.count(comparison.churners()), sizes)
                : text("rows." + comparison.rows(), Formats.count(comparison.commonRows()), Formats.count(comparison.churners()));
    }

    private Div verdict(Compared first, Compared other) {
        var points = list();
        sentence(points, "better", other, entry -> entry.getValue().isClear()
                && entry.getKey().isBetter(entry.getValue().difference()));
        sentence(points, "worse", other, entry -> entry.getValue().isClear()
                && !entry.getKey().isBetter(entry.getValue().difference()));
        sentence(points, "open", other, entry -> !entry.getValue().isClear());
        H3 title = new H3(text("verdict.of", VersionLink.title(other.version().number(), other.version().title()),
                String.valueOf(first.version().number())));
        title.getStyle().set("margin", "0 0 var(--vaadin-gap-s)");
        return Parts.frame(title, points);
    }

    private void sentence(UnorderedList points, String kind, Compared other,
                          Predicate<Map.Entry<Measure, PairedDifference>> wanted) {
        List<Map.Entry<Measure, PairedDifference>> measures = other.differences().entrySet().stream().filter(wanted).toList();
        if (measures.isEmpty()) {
            return;
        }
        if (kind.equals("open")) {
            points.add(new ListItem(text("verdict.open", measures.stream().map(entry -> MeasureText.name(entry.getKey()))
                    .collect(Collectors.joining(", ")))));
            return;
        }
        var sizes = list();
        measures.forEach(entry -> sizes.add(new ListItem(text("verdict.by", MeasureText.name(entry.getKey()),
                MeasureText.size(entry.getKey(), entry.getValue())))));
        points.add(new ListItem(new Text(text("verdict." + kind)), sizes));
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.getStyle().set("margin", "0").set("padding-inline-start", "1.25rem");
        return list;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("registry.compare." + key, arguments);
    }
}
