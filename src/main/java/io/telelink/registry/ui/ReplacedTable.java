package io.telelink.registry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import io.telelink.registry.comparison.VersionComparison;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.ReadingTable;

/** What the replaced system has published, for reference. */
final class ReplacedTable extends Composite<Div> {

    ReplacedTable(VersionComparison comparison, ReplacedSystem replaced) {
        var table = new ReadingTable(getTranslation("registry.comparison.replaced"), getTranslation("registry.model"),
                getTranslation("registry.metric.accuracy"), getTranslation("registry.metric.precision"),
                getTranslation("registry.metric.recall"), getTranslation("registry.metric.f1"));
        for (ReplacedSystem.Published model : replaced.models()) {
            table.row(new Text(Comparison.name(model)), Comparison.figures(model.accuracy(), model.precision(), model.recall(),
                    model.f1()));
        }
        boolean same = replaced.measuredOnAsMany(comparison.commonRows(), comparison.churners());
        getContent().add(Parts.section(getTranslation("registry.comparison"), Parts.quiet(getTranslation(
                same ? "registry.comparison.same" : "registry.comparison.other", Formats.count(replaced.testRows()),
                Formats.count(replaced.testChurners()))), Parts.frame(table)));
    }
}
