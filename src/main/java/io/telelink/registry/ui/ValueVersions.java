package io.telelink.registry.ui;

import java.time.Clock;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import io.telelink.registry.VersionSummary;
import io.telelink.shell.TimeText;

/** Value versions with what they take for granted. */
final class ValueVersions extends Composite<Div> {

    ValueVersions(List<VersionSummary> versions, Clock clock) {
        var table = new ReadingTable(getTranslation("registry.value.caption"), getTranslation("registry.version"),
                getTranslation("registry.value.margin"), getTranslation("registry.value.discount"),
                getTranslation("registry.value.horizon"), getTranslation("registry.value.window"),
                getTranslation("registry.trained"));
        for (VersionSummary version : versions) {
            var assumed = Assumed.of(version.provenance());
            table.row(VersionLink.of(version), List.<Component>of(new Text(assumed.margin()), new Text(assumed.discountRate()),
                    new Text(assumed.horizon()), new Text(assumed.window()),
                    TimeText.relative(version.createdAt(), clock.instant())));
        }
        getContent().add(Parts.section(getTranslation("registry.value"),
                Parts.quiet(getTranslation("registry.value.about")), Parts.panel(table)));
    }
}
