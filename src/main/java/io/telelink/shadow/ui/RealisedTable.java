package io.telelink.shadow.ui;

import java.util.Map;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.registry.panel.MeasureText;
import io.telelink.shadow.Realised;
import io.telelink.shadow.ShadowedRun;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.ReadingTable;

/** Champion and challenger on what became of the same customers: every measure of both, and which differences are shown. */
final class RealisedTable extends Composite<Div> {

    RealisedTable(ShadowedRun run) {
        Realised realised = run.realised();
        if (realised == null) {
            return;
        }
        H3 title = new H3(text("title"));
        title.getStyle().set("margin", "0");
        getContent().add(Parts.stack(Parts.line(title, Words.verdict(realised.verdict())), Parts.quiet(rows(run, realised))));
        if (realised.champion() != null && realised.challenger() != null) {
            getContent().add(table(realised.champion(), realised.challenger(), realised.differences()));
        }
    }

    private String rows(ShadowedRun run, Realised realised) {
        String rows = text("rows", Formats.count(realised.compared()), Formats.date(run.businessDay()), Formats.date(run.landsOn()),
                Formats.count(realised.churners()), String.valueOf(run.championNumber()));
        String sample = run.agreement() != null && realised.drawn() < run.agreement().moves().customers()
                ? " " + text("sample", Formats.count(realised.drawn()), Formats.count(run.agreement().moves().customers())) : "";
        return rows + sample + (realised.contacted() == 0 ? "" : " " + text("contacted", Formats.count(realised.contacted())));
    }

    private ReadingTable table(ClassificationMetrics champion, ClassificationMetrics challenger, Map<Measure, PairedDifference> differences) {
        var table = new ReadingTable(text("caption"), text("measure"), text("champion"), text("challenger"), text("difference"), text("reading"));
        for (Measure measure : Measure.values()) {
            PairedDifference difference = differences.get(measure);
            if (difference != null) {
                table.row(new Text(MeasureText.name(measure)), MeasureText.value(measure, measure.of(champion)),
                        MeasureText.value(measure, measure.of(challenger)), MeasureText.signed(measure, difference),
                        text(!difference.isClear() ? "open" : measure.isBetter(difference.difference()) ? "better" : "worse"));
            }
        }
        return table;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("shadow.realised." + key, arguments);
    }
}
