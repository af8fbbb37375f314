package io.telelink.scoring.ui;

import java.util.Set;

import io.telelink.access.Roles;
import io.telelink.customer.Customer;
import io.telelink.customer.panel.CustomerPanel;
import io.telelink.learning.data.Schema;
import io.telelink.scoring.Predictions;
import io.telelink.scoring.Scoring;
import io.telelink.shell.SignedIn;
import org.springframework.stereotype.Component;

/** On a customer's page: the current answer, and a button for a new one. */
@Component
class CurrentAnswerPanel implements CustomerPanel {

    private final Scoring scoring;
    private final Predictions predictions;
    private final Schema schema;
    private final SignedIn signedIn;

    CurrentAnswerPanel(Scoring scoring, Predictions predictions, Schema schema, SignedIn signedIn) {
        this.scoring = scoring;
        this.predictions = predictions;
        this.schema = schema;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean showsFor(Customer customer, Set<String> roles) {
        return true;
    }

    @Override
    public com.vaadin.flow.component.Component render(Customer customer, Runnable customerChanged) {
        boolean mayScore = signedIn.roles().contains(Roles.RETENTION_MANAGER) || signedIn.roles().contains(Roles.ADMIN);
        return new CurrentAnswer(customer, customerChanged, scoring, predictions, schema, mayScore);
    }
}
