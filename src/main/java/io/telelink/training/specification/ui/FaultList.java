package io.telelink.training.specification.ui;

import java.util.List;
import java.util.function.IntConsumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.shell.Badges;
import io.telelink.shell.Tone;
import io.telelink.training.specification.SpecificationFault;
import org.jspecify.annotations.Nullable;

/** What is wrong with a text, each with its line, which leads there. Announced when it changes. */
final class FaultList extends Composite<Div> {

    private final IntConsumer goTo;
    private @Nullable List<SpecificationFault> shown;

    FaultList(IntConsumer goTo) {
        this.goTo = goTo;
        getContent().getElement().setAttribute("role", "status");
        getContent().addClassName("fault-list");
    }

    /** What has not changed stays as it is, so that nothing is announced twice. */
    void show(List<SpecificationFault> faults) {
        if (faults.equals(shown)) {
            return;
        }
        shown = List.copyOf(faults);
        getContent().removeAll();
        if (faults.isEmpty()) {
            getContent().add(Badges.status(getTranslation("specification.sound"), Tone.GOOD, VaadinIcon.CHECK));
            return;
        }
        UnorderedList list = new UnorderedList();
        faults.forEach(fault -> list.add(new ListItem(place(fault), words(fault))));
        getContent().add(Badges.status(faults.size() == 1 ? getTranslation("specification.fault")
                : getTranslation("specification.faults", faults.size()), Tone.BAD, VaadinIcon.WARNING), list);
    }

    private Component place(SpecificationFault fault) {
        if (fault.line() == 0) {
            return new Span(getTranslation("specification.text"));
        }
        Button link = new Button(getTranslation("specification.line", fault.line()), click -> goTo.accept(fault.line()));
        link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return link;
    }

    private static Component words(SpecificationFault fault) {
        Span words = new Span();
        if (!fault.key().isEmpty()) {
            words.add(new Code(fault.key()), new Span(" "));
        }
        words.add(new Span(fault.reason()));
        return words;
    }
}
