package io.telelink.scoring.ui;

import java.util.Optional;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.customer.Customer;
import io.telelink.customer.CustomerStatus;
import io.telelink.learning.data.Schema;
import io.telelink.scoring.CannotScoreException;
import io.telelink.scoring.NoChampionException;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.Predictions;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.Scoring;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;

/** The newest answer for a customer. */
final class CurrentAnswer extends Composite<Div> {

    private final Customer customer;
    private final Runnable customerChanged;
    private final Scoring scoring;

    CurrentAnswer(Customer customer, Runnable customerChanged, Scoring scoring, Predictions predictions, Schema schema,
                  boolean mayScore) {
        this.customer = customer;
        this.customerChanged = customerChanged;
        this.scoring = scoring;
        Div panel = Parts.panel(getTranslation("scoring.current"));
        boolean left = customer.status() == CustomerStatus.CHURNED;
        if (left) {
            panel.add(Parts.quiet(getTranslation("scoring.current.churned")));
        }
        Optional<Prediction> newest = predictions.newestOf(customer.accountNumber());
        if (newest.isPresent()) {
            panel.add(new AnswerPanel(newest.get(), predictions.evidence(newest.get()),
                    predictions.waysOut(newest.get()), schema, mayScore));
        } else if (!left) {
            panel.add(new EmptyState(VaadinIcon.QUESTION_CIRCLE_O, "scoring.current.none", "scoring.current.none.next"));
        }
        if (mayScore) {
            panel.add(Parts.line(button(left)));
        }
        getContent().add(panel);
    }

    private Button button(boolean left) {
        Button score = new Button(getTranslation("scoring.current.score"), VaadinIcon.REFRESH.create(), click -> score());
        score.addThemeVariants(ButtonVariant.PRIMARY);
        score.setEnabled(!left);
        if (left) {
            score.setTooltipText(getTranslation("scoring.current.churned"));
        }
        return score;
    }

    private void score() {
        try {
            scoring.scoreCustomer(customer, Purpose.CUSTOMER_PAGE);
            Notify.success("scoring.current.scored");
            customerChanged.run();
        } catch (CannotScoreException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
        } catch (NoChampionException untrained) {
            Notify.error("scoring.no-champion");
        }
    }
}
