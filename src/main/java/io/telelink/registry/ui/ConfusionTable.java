package io.telelink.registry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.ReadingTable;

/** What was decided at the threshold against what happened, on the test rows. */
final class ConfusionTable extends Composite<Div> {

    ConfusionTable(String heading, ConfusionMatrix confusion) {
        var table = new ReadingTable(getTranslation("registry.confusion.caption"), getTranslation("registry.confusion.truth"),
                getTranslation("registry.confusion.flagged"), getTranslation("registry.confusion.not-flagged"),
                getTranslation("registry.confusion.sum"));
        row(table, "registry.confusion.left", confusion.truePositives(), confusion.falseNegatives());
        row(table, "registry.confusion.stayed", confusion.falsePositives(), confusion.trueNegatives());
        row(table, "registry.confusion.sum", confusion.truePositives() + confusion.falsePositives(),
                confusion.falseNegatives() + confusion.trueNegatives());
        H3 title = new H3(heading);
        title.getStyle().set("margin", "0 0 var(--vaadin-gap-s)");
        getContent().add(title, table, Parts.quiet(getTranslation("registry.confusion.words",
                confusion.truePositives(), confusion.truePositives() + confusion.falseNegatives(),
                confusion.falsePositives())));
    }

    private void row(ReadingTable table, String name, int flagged, int notFlagged) {
        table.row(new Text(getTranslation(name)), Formats.count(flagged), Formats.count(notFlagged),
                Formats.count((long) flagged + notFlagged));
    }
}
