package io.telelink.scoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import io.telelink.learning.model.Contribution;
import io.telelink.scoring.Reasons;
import io.telelink.shell.Formats;

/** The reasons of an answer as sentences, the strongest first. */
final class ReasonWords extends Composite<OrderedList> {

    private static final double PERCENT = 100;

    ReasonWords(Reasons reasons) {
        boolean probability = reasons.scale().equals("probability");
        reasons.top().stream().filter(reason -> reason.contribution() != 0)
                .forEach(reason -> getContent().add(new ListItem(sentence(reason, probability))));
        getContent().getStyle().setMargin("0").set("padding-inline-start", "1.25rem").set("display", "grid")
                .set("gap", "0.25rem");
    }

    /** On the log-odds scale an amount multiplies the odds; on the probability scale it adds points. */
    private String sentence(Contribution reason, boolean probability) {
        String amount = probability ? Formats.decimal(Math.abs(reason.contribution()) * PERCENT, 1)
                : Formats.decimal(Math.exp(reason.contribution()), 2);
        return getTranslation("scoring.reason." + (reason.contribution() > 0 ? "raises" : "lowers")
                + (probability ? ".points" : ".odds"), reason.label(), reason.value(), amount);
    }
}
