package io.telelink.registry.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.registry.comparison.Compared;
import io.telelink.registry.comparison.VersionComparison;
import io.telelink.registry.panel.MeasureText;
import io.telelink.registry.panel.MetricText;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.ReadingTable;

/** Measures of all versions, one below the other, with what can be said about each difference to the first version. */
final class MeasureTable extends Composite<Div> {

    /** @param onlyDifferences leaves out the measures in which no version differs clearly from the first */
    MeasureTable(VersionComparison comparison, boolean onlyDifferences) {
        List<Compared> versions = comparison.versions();
        var table = new ReadingTable(getTranslation("registry.compare.measures.caption"), Stream.concat(
                Stream.of(getTranslation("registry.compare.measure")), versions.stream().map(MeasureTable::name))
                .toArray(String[]::new));
        int shown = 0;
        for (Measure measure : Measure.values()) {
            if (!onlyDifferences || differs(comparison, measure)) {
                table.row(new Text(MeasureText.name(measure)), versions.stream().map(version -> cell(version, measure)).toList());
                shown++;
            }
        }
        table.row(new Text(getTranslation("registry.threshold")), versions.stream()
                .<Component>map(version -> new Text(version.threshold().map(MetricText::share).orElse(Formats.UNKNOWN))).toList());
        getContent().add(table);
        if (shown == 0) {
            getContent().add(Parts.quiet(getTranslation("registry.compare.measures.alike")));
        }
    }

    static String name(Compared version) {
        return VersionLink.name(version.version().number(), version.version().title());
    }

    private static boolean differs(VersionComparison comparison, Measure measure) {
        List<Double> values = new ArrayList<>();
        comparison.versions().forEach(version -> version.measured().map(measure::of).ifPresent(values::add));
        return comparison.rows().arePaired()
                ? comparison.others().stream().anyMatch(other -> other.differences().get(measure).isClear())
                : values.stream().distinct().count() > 1;
    }

    private Component cell(Compared version, Measure measure) {
        Div cell = new Div(new Text(version.measured().map(metrics -> MeasureText.value(measure, measure.of(metrics)))
                .orElse(Formats.UNKNOWN)));
        PairedDifference difference = version.differences().get(measure);
        if (difference != null) {
            cell.add(difference.isClear() ? clear(measure, difference) : open(measure, difference));
        }
        return cell;
    }

    private Div clear(Measure measure, PairedDifference difference) {
        boolean better = measure.isBetter(difference.difference());
        Icon arrow = (better ? VaadinIcon.CHECK : VaadinIcon.CLOSE_SMALL).create();
        arrow.getElement().setAttribute("aria-hidden", "true");
        arrow.setSize("0.9em");
        Div words = new Div(arrow, new Span(" " + getTranslation(better ? "registry.compare.better" : "registry.compare.worse",
                MeasureText.size(measure, difference))));
        words.addClassNames("tone", better ? "tone-good" : "tone-bad");
        small(words);
        return words;
    }

    private Div open(Measure measure, PairedDifference difference) {
        boolean alike = difference.difference() == 0 && difference.interval().low() == difference.interval().high();
        Div words = new Div(alike ? getTranslation("registry.compare.alike")
                : getTranslation("registry.compare.open", MeasureText.signed(measure, difference)));
        words.addClassName("secondary");
        small(words);
        return words;
    }

    private static void small(Div words) {
        words.getStyle().set("font-size", "var(--aura-font-size-s)");
    }
}
