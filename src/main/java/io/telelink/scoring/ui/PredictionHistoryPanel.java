package io.telelink.scoring.ui;

import java.util.Set;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.telelink.access.Roles;
import io.telelink.customer.Customer;
import io.telelink.customer.panel.CustomerPanel;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.PredictionFilter;
import io.telelink.scoring.Predictions;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import org.springframework.stereotype.Component;

/** On a customer's page: everything that was ever answered about them. */
@Component
class PredictionHistoryPanel implements CustomerPanel {

    private static final int SHOWN = 10;

    private final Predictions predictions;
    private final SignedIn signedIn;

    PredictionHistoryPanel(Predictions predictions, SignedIn signedIn) {
        this.predictions = predictions;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public boolean showsFor(Customer customer, Set<String> roles) {
        return true;
    }

    @Override
    public Div render(Customer customer, Runnable customerChanged) {
        boolean linked = signedIn.roles().contains(Roles.RETENTION_MANAGER) || signedIn.roles().contains(Roles.ADMIN);
        PredictionFilter ofCustomer = PredictionFilter.ofAccount(customer.accountNumber());
        long count = predictions.count(ofCustomer);
        Div panel = Parts.panel(I18NProvider.translate("scoring.history"));
        if (count == 0) {
            panel.add(Parts.quiet(I18NProvider.translate("scoring.history.none")));
            return panel;
        }
        Grid<Prediction> grid = PredictionColumns.grid(linked, false);
        grid.setItems(query -> predictions.list(ofCustomer, VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(),
                query -> (int) Math.min(count, Integer.MAX_VALUE));
        grid.setAllRowsVisible(count <= SHOWN);
        panel.add(grid);
        if (linked) {
            panel.add(new Anchor(Addresses.predictionsOf(customer.accountNumber()),
                    I18NProvider.translate("scoring.history.all")));
        }
        return panel;
    }
}
