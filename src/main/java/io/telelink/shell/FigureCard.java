package io.telelink.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.popover.PopoverVariant;
import java.util.List;

/** One figure: what it is, how much, how it changed, and on request how it is defined. */
public final class FigureCard extends Composite<Card> {

    private final String label;
    private final Div labelLine = new Div();
    private final Span value = new Span();
    private final Span unit = new Span();
    private final Div footLine = new Div();

    /** The label is a key of a text, or a text; the value is written as {@link Formats} writes it. */
    public FigureCard(String label, String value) {
        this.label = Texts.resolve(label);
        Span name = new Span(this.label);
        labelLine.add(name);
        labelLine.addClassName("figure-label");
        this.value.addClassName("figure-value");
        unit.addClassName("figure-unit");
        unit.setVisible(false);
        Div valueLine = new Div(this.value, unit);
        valueLine.addClassName("figure-value-line");
        footLine.addClassName("figure-foot");
        footLine.setVisible(false);
        setValue(value);
        getContent().addClassName("figure-card");
        getContent().setAriaRole("group");
        getContent().setAriaLabel(this.label);
        getContent().add(labelLine, valueLine, footLine);
    }

    public void setValue(String value) {
        this.value.setText(value);
    }

    public FigureCard withUnit(String unit) {
        this.unit.setText(Texts.resolve(unit));
        this.unit.setVisible(true);
        return this;
    }

    public FigureCard withChange(Change change) {
        Icon arrow = change.direction().icon().create();
        arrow.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(arrow, new Span(change.words()));
        words.addClassNames("figure-change", "tone", change.tone().className());
        footLine.addComponentAsFirst(words);
        footLine.setVisible(true);
        return this;
    }

    /** A quiet line below the figure, such as the interval it lies in. */
    public FigureCard withNote(String note) {
        Span words = new Span(Texts.resolve(note));
        words.addClassName("secondary");
        footLine.add(words);
        footLine.setVisible(true);
        return this;
    }

    /** Values of the last periods, oldest first. */
    public FigureCard withTrend(List<Double> values) {
        footLine.add(new Sparkline(values));
        footLine.setVisible(true);
        return this;
    }

    /** How the figure is defined, which period it covers, and where it comes from. */
    public FigureCard withDefinition(String definition, String period, String source) {
        Button about = new Button(VaadinIcon.QUESTION_CIRCLE_O.create());
        about.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        about.addClassName("figure-about");
        about.setAriaLabel(getTranslation("shell.figure.about", label));
        labelLine.add(about);
        getContent().add(explanation(about, definition, period, source));
        return this;
    }

    private Popover explanation(Button about, String definition, String period, String source) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("figure-facts");
        fact(facts, "shell.figure.definition", definition);
        fact(facts, "shell.figure.period", period);
        fact(facts, "shell.figure.source", source);
        Popover popover = new Popover(facts);
        popover.setTarget(about);
        popover.setOpenOnHover(true);
        popover.setOpenOnFocus(true);
        popover.setOpenOnClick(true);
        popover.setPosition(PopoverPosition.BOTTOM);
        popover.setAriaLabel(getTranslation("shell.figure.about", label));
        popover.addThemeVariants(PopoverVariant.ARROW);
        return popover;
    }

    private void fact(DescriptionList facts, String key, String text) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(Texts.resolve(text)));
    }
}
