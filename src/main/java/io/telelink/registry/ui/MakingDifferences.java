package io.telelink.registry.ui;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.telelink.learning.data.SchemaDifference;
import io.telelink.registry.comparison.Compared;
import io.telelink.registry.comparison.VersionComparison;
import io.telelink.shell.DifferenceText;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.ReadingTable;
import org.jspecify.annotations.Nullable;

/** What the versions were made of: data, features, specification. */
final class MakingDifferences extends Composite<Div> {

    private final boolean onlyDifferences;

    MakingDifferences(VersionComparison comparison, boolean onlyDifferences) {
        this.onlyDifferences = onlyDifferences;
        Div section = Parts.section(text("making"), Parts.frame(data(comparison.versions())));
        comparison.others().forEach(other -> section.add(Parts.frame(schema(comparison.first(), other)),
                Parts.frame(specification(comparison.first(), other))));
        getContent().add(section);
    }

    private Component data(List<Compared> versions) {
        List<Map<String, String>> facts = versions.stream()
                .map(version -> ProvenanceFacts.of(version.version().summary()).facts()).toList();
        Set<String> names = new LinkedHashSet<>();
        facts.forEach(of -> names.addAll(of.keySet()));
        var table = new ReadingTable(text("making.data"), Stream.concat(Stream.of(text("making.fact")),
                versions.stream().map(MeasureTable::name)).toArray(String[]::new));
        for (String name : names) {
            List<String> values = facts.stream().map(of -> of.getOrDefault(name, Formats.UNKNOWN)).toList();
            if (!onlyDifferences || values.stream().distinct().count() > 1) {
                table.row(new Text(ProvenancePanel.label(name)), values.stream().map(MakingDifferences::fact).toList());
            }
        }
        return table;
    }

    private static Component fact(String value) {
        Span fact = new Span(value);
        fact.getStyle().set("display", "inline-block").set("max-width", "16rem").set("white-space", "normal")
                .set("overflow-wrap", "anywhere");
        return fact;
    }

    private Div schema(Compared first, Compared other) {
        Div part = titled("making.schema", first, other);
        if (other.schema().isEmpty()) {
            part.add(Parts.quiet(text("making.schema.same")));
            return part;
        }
        var table = new ReadingTable(text("making.schema.caption"), text("making.feature"), MeasureTable.name(first),
                MeasureTable.name(other));
        for (SchemaDifference difference : other.schema()) {
            table.row(new Text(difference.feature()), List.of(fact(present(difference.first())), fact(present(difference.second()))));
        }
        part.add(table);
        return part;
    }

    private String present(@Nullable String words) {
        return words == null ? text("making.absent") : words;
    }

    private Div specification(Compared first, Compared other) {
        Div part = titled("making.specification", first, other);
        var difference = new DifferenceText(file(first), file(other), onlyDifferences);
        part.add(difference.isSame() ? Parts.quiet(text("making.specification.same")) : difference);
        return part;
    }

    private Div titled(String key, Compared first, Compared other) {
        H3 title = new H3(text(key, MeasureTable.name(first), MeasureTable.name(other)));
        title.getStyle().set("margin", "0 0 var(--vaadin-gap-s)");
        return new Div(title);
    }

    private static String file(Compared version) {
        return ProvenanceFacts.of(version.version().summary()).specification().orElse("");
    }

    private String text(String key, Object... arguments) {
        return getTranslation("registry.compare." + key, arguments);
    }
}
