package io.telelink.economics.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import io.telelink.economics.Economics;
import io.telelink.economics.panel.TermsText;
import io.telelink.shell.Parts;

/** The settings in force for who may not change them. */
final class TermsFacts extends Composite<Div> {

    private final DescriptionList facts = new DescriptionList();

    TermsFacts(Economics economics) {
        facts.addClassName("figure-facts");
        add("horizon", getTranslation("economics.months", String.valueOf(economics.horizonMonths())));
        add("discount", TermsText.percent(economics.annualDiscountRate()));
        add("margin", TermsText.percent(economics.margin()));
        add("window", getTranslation("economics.days", String.valueOf(economics.churnWindowDays())));
        getContent().add(Parts.panel(getTranslation("economics.current"), facts,
                Parts.quiet(getTranslation("economics.read-only"))));
    }

    private void add(String name, String value) {
        facts.add(new DescriptionList.Term(getTranslation("economics." + name)),
                new DescriptionList.Description(value),
                new DescriptionList.Description(Parts.secondary(getTranslation("economics." + name + ".effect"))));
    }
}
