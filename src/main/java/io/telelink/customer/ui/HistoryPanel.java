package io.telelink.customer.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.customer.Customer;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.Snapshot;
import io.telelink.customer.panel.CustomerPanel;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import org.springframework.stereotype.Service;

/** The snapshots of the customer, newest first, each with what changed since the one before. */
@Service
class HistoryPanel implements CustomerPanel {

    private static final int SHOWN = 24;

    private final CustomerDirectory customers;
    private final Schema schema;

    HistoryPanel(CustomerDirectory customers, Schema schema) {
        this.customers = customers;
        this.schema = schema;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean showsFor(Customer customer, Set<String> roles) {
        return true;
    }

    @Override
    public Component render(Customer customer, Runnable customerChanged) {
        List<Snapshot> snapshots = customers.history(customer.id());
        UnorderedList list = new UnorderedList();
        list.getStyle().setMargin("0").setPadding("0").set("list-style", "none").set("display", "grid")
                .set("gap", "var(--vaadin-gap-s)");
        for (int i = 0; i < Math.min(SHOWN, snapshots.size()); i++) {
            list.add(item(snapshots, i));
        }
        Component panel = snapshots.isEmpty()
                ? Parts.panel(heading(), Parts.quiet(I18NProvider.translate("customer.history.none")))
                : Parts.panel(heading(), list);
        if (snapshots.size() > SHOWN) {
            list.add(new ListItem(Parts.secondary(I18NProvider.translate("customer.history.more",
                    Formats.count(snapshots.size() - SHOWN)))));
        }
        return panel;
    }

    private static String heading() {
        return I18NProvider.translate("customer.history");
    }

    private ListItem item(List<Snapshot> snapshots, int index) {
        Snapshot snapshot = snapshots.get(index);
        Span date = new Span(Formats.date(snapshot.asOf()));
        String changed = index + 1 < snapshots.size() ? changes(snapshots.get(index + 1), snapshot)
                : I18NProvider.translate("customer.history.first");
        return new ListItem(Parts.line(date, Parts.secondary(changed)));
    }

    private String changes(Snapshot before, Snapshot after) {
        List<String> changes = new ArrayList<>();
        for (Feature feature : schema.raw()) {
            int position = schema.indexOf(feature.name());
            double from = before.row()[position];
            double to = after.row()[position];
            if (Double.compare(from, to) != 0) {
                changes.add(I18NProvider.translate("customer.history.change", feature.label(),
                        Words.value(schema, feature, from), Words.value(schema, feature, to)));
            }
        }
        return changes.isEmpty() ? I18NProvider.translate("customer.history.same") : String.join(" · ", changes);
    }
}
