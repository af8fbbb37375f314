package io.telelink.scoring.ui;

import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.customer.Customer;
import io.telelink.customer.panel.CustomerPanel;
import io.telelink.economics.EconomicsSettings;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.Predictions;
import io.telelink.scoring.ValueStories;
import io.telelink.scoring.ValueStory;
import io.telelink.shell.Parts;
import org.springframework.stereotype.Component;

/** On a customer's page: what they are worth, how that comes together, and how it changed. */
@Component
class ValuePanel implements CustomerPanel {

    private static final int ORDER = 20;

    private final Predictions predictions;
    private final ValueStories stories;
    private final EconomicsSettings economics;

    ValuePanel(Predictions predictions, ValueStories stories, EconomicsSettings economics) {
        this.predictions = predictions;
        this.stories = stories;
        this.economics = economics;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean showsFor(Customer customer, Set<String> roles) {
        return true;
    }

    @Override
    public Div render(Customer customer, Runnable customerChanged) {
        Div panel = Parts.panel(I18NProvider.translate("scoring.worth"));
        Optional<Prediction> newest = predictions.newestOf(customer.accountNumber());
        Optional<ValueStory> story = newest.flatMap(stories::of);
        if (story.isEmpty()) {
            panel.add(Parts.quiet(I18NProvider.translate(newest.isEmpty() ? "scoring.worth.none" : "scoring.worth.before")));
        } else {
            Prediction prediction = newest.get();
            panel.add(new ValueFigures(prediction, story.get(), economics.of(prediction.pricing().economicsId())),
                    new ValueParts(prediction, story.get()));
        }
        panel.add(new ValueChanges(stories.history(customer.id())));
        return panel;
    }
}
