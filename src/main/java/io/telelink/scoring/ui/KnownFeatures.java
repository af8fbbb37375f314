package io.telelink.scoring.ui;

import com.vaadin.flow.component.Composite;
import io.telelink.customer.Snapshot;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.scoring.Reasons;
import com.vaadin.flow.component.html.Div;

/** What was known about the person when the answer was given. */
final class KnownFeatures extends Composite<Div> {

    KnownFeatures(Snapshot snapshot, Reasons reasons, Schema schema) {
        Facts facts = new Facts(getTranslation("scoring.known"));
        for (Feature feature : schema.raw()) {
            double value = snapshot.row()[schema.indexOf(feature.name())];
            facts.add(feature.label(), Double.isNaN(value)
                    ? getTranslation(reasons.imputed().contains(feature.name()) ? "scoring.known.imputed" : "scoring.known.not")
                    : withUnit(schema.text(feature, value), feature.unit()));
        }
        getContent().add(facts);
    }

    private static String withUnit(String value, String unit) {
        return unit.isEmpty() ? value : unit.equals("$") ? "$" + value : value + " " + unit;
    }
}
