package io.telelink.customer.ui;

import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.customer.Customer;
import io.telelink.customer.Snapshot;
import io.telelink.customer.Snapshots;
import io.telelink.customer.panel.CustomerPanel;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.shell.Parts;
import org.springframework.stereotype.Service;

/** Everything the current snapshot says, in groups that read like a bill. */
@Service
class ProfilePanel implements CustomerPanel {

    private final Snapshots snapshots;
    private final Schema schema;

    ProfilePanel(Snapshots snapshots, Schema schema) {
        this.snapshots = snapshots;
        this.schema = schema;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean showsFor(Customer customer, Set<String> roles) {
        return customer.currentSnapshotId() != null;
    }

    @Override
    public Component render(Customer customer, Runnable customerChanged) {
        Div groups = new Div();
        groups.getStyle().set("display", "grid").set("gap", "var(--vaadin-gap-l)")
                .set("grid-template-columns", "repeat(auto-fit, minmax(min(100%, 14rem), 1fr))");
        snapshots.current(customer.id()).ifPresent(snapshot -> {
            for (FeatureGroup group : FeatureGroup.values()) {
                List<Feature> features = schema.raw().stream().filter(feature -> FeatureGroup.of(feature) == group).toList();
                if (!features.isEmpty()) {
                    groups.add(group(group, features, snapshot));
                }
            }
        });
        return Parts.panel(I18NProvider.translate("customer.profile"), groups);
    }

    private Div group(FeatureGroup group, List<Feature> features, Snapshot snapshot) {
        DescriptionList facts = new DescriptionList();
        facts.getStyle().set("display", "grid").set("grid-template-columns", "minmax(0, 1fr) auto")
                .set("gap", "var(--vaadin-gap-xs) var(--vaadin-gap-m)").setMargin("0");
        for (Feature feature : features) {
            DescriptionList.Term term = new DescriptionList.Term(feature.label());
            term.addClassName("secondary");
            DescriptionList.Description value = new DescriptionList.Description(
                    Words.value(schema, feature, snapshot.row()[schema.indexOf(feature.name())]));
            value.addClassName("num");
            value.getStyle().setMargin("0");
            facts.add(term, value);
        }
        H3 heading = new H3(I18NProvider.translate("customer.group." + group));
        heading.getStyle().setMargin("0");
        return Parts.stack(heading, facts);
    }
}
