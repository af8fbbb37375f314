package io.telelink.scoring.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.customer.Customer;
import io.telelink.learning.data.Schema;
import io.telelink.scoring.CannotScoreException;
import io.telelink.scoring.NoChampionException;
import io.telelink.scoring.WhatIf;
import io.telelink.shell.EmptyState;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Parts;

/** What is known of a customer, to be changed, beside what the changes would make of the answer; each change asks anew. */
final class WhatIfForm extends Composite<Div> {

    /** What an offer, a call or another month can change; where somebody lives and since when they are a customer cannot. */
    private static final List<FeatureGroup> CHANGEABLE = List.of(FeatureGroup.PLANS, FeatureGroup.SERVICE, FeatureGroup.DAY,
            FeatureGroup.EVENING, FeatureGroup.NIGHT, FeatureGroup.INTERNATIONAL);

    private final Customer customer;
    private final double[] known;
    private final WhatIf whatIf;
    private final FeatureForm form;
    private final Div answer = Parts.stack();
    private final Button reset;
    private boolean filling;

    WhatIfForm(Customer customer, double[] known, WhatIf whatIf, Schema schema) {
        this.customer = customer;
        this.known = known;
        this.whatIf = whatIf;
        form = new FeatureForm(schema, CHANGEABLE);
        form.onChange(this::changed);
        reset = new Button(getTranslation("scoring.what-if.reset"), VaadinIcon.ARROW_BACKWARD.create(), click -> fill());
        answer.getElement().setAttribute("aria-live", "polite");
        answer.addClassName("what-if-answer");
        getContent().add(Parts.columns(Parts.stack(form, Parts.line(reset)), answer));
        fill();
    }

    /** Shows the customer as they are. */
    private void fill() {
        filling = true;
        form.give(known);
        filling = false;
        changed();
    }

    private void changed() {
        if (filling) {
            return;
        }
        Optional<Map<Integer, Double>> changes = form.changes();
        reset.setEnabled(changes.isEmpty() || !changes.get().isEmpty());
        answer.removeAll();
        answer.add(changes.map(this::answer).orElseGet(() -> new ErrorState("scoring.what-if.wrong")));
    }

    private Component answer(Map<Integer, Double> changes) {
        if (changes.isEmpty()) {
            return new EmptyState(VaadinIcon.QUESTION_CIRCLE_O, "scoring.what-if.none", "scoring.what-if.none.next");
        }
        try {
            return new WhatIfAnswer(whatIf.ask(customer, changes));
        } catch (NoChampionException untrained) {
            return new ErrorState("scoring.no-champion");
        } catch (CannotScoreException refused) {
            return new ErrorState(String.valueOf(refused.getMessage()));
        }
    }
}
