package io.telelink.customer.ui;

import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.customer.Customer;
import io.telelink.customer.Snapshot;
import io.telelink.customer.Snapshots;
import io.telelink.customer.panel.CustomerPanel;
import io.telelink.customer.persistence.UsageBase;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import io.telelink.shell.Formats;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Profile;
import org.springframework.stereotype.Service;

/** Where the customer's usage stands among that of all active customers. */
@Service
class UsagePanel implements CustomerPanel {

    private final Snapshots snapshots;
    private final UsageBase base;
    private final Schema schema;

    UsagePanel(Snapshots snapshots, UsageBase base, Schema schema) {
        this.snapshots = snapshots;
        this.base = base;
        this.schema = schema;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean showsFor(Customer customer, Set<String> roles) {
        return customer.currentSnapshotId() != null;
    }

    @Override
    public Component render(Customer customer, Runnable customerChanged) {
        UsageBase.Spreads spreads = base.spreads();
        List<Profile.Feature> features = snapshots.current(customer.id()).stream()
                .flatMap(snapshot -> schema.raw().stream().filter(feature -> feature.kind() == Kind.NUMERIC)
                        .filter(feature -> !Double.isNaN(value(snapshot, feature)))
                        .flatMap(feature -> spreads.of(feature)
                                .map(spread -> compared(feature, spread, value(snapshot, feature))).stream()))
                .toList();
        Profile profile = new Profile(I18NProvider.translate("customer.usage"), features)
                .withNote(I18NProvider.translate("customer.usage.note", Formats.count(spreads.customers())));
        Component chart = new Chart(profile);
        chart.getElement().getClassList().add("panel");
        return chart;
    }

    private double value(Snapshot snapshot, Feature feature) {
        return snapshot.row()[schema.indexOf(feature.name())];
    }

    private static Profile.Feature compared(Feature feature, UsageBase.Spread spread, double value) {
        return new Profile.Feature(axis(feature), spread.low(), spread.median(), spread.high(), value);
    }

    private static Axis axis(Feature feature) {
        return feature.unit().equals("$") ? Axis.money(feature.label()) : Axis.number(feature.label(), feature.unit());
    }
}
