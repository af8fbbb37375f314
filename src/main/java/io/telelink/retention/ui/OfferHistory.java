package io.telelink.retention.ui;

import java.time.Clock;
import java.util.function.Consumer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.telelink.retention.Offer;
import io.telelink.retention.OfferVersion;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import org.springframework.data.domain.Page;

/** Who saved what, newest first; an earlier form can be taken up again. */
final class OfferHistory extends Composite<Div> {

    /** Versions shown at most; the REST interface has them all. */
    static final int SHOWN = 50;

    OfferHistory(Offer offer, Page<OfferVersion> versions, Clock clock, Consumer<OfferVersion> takeUp) {
        OrderedList list = new OrderedList();
        list.addClassName("step-list");
        versions.forEach(version -> list.add(new ListItem(entry(version, version.id() == offer.current().id(), clock, takeUp))));
        getContent().add(Parts.panel(getTranslation("retention.offer.history"), list));
    }

    private Div entry(OfferVersion version, boolean current, Clock clock, Consumer<OfferVersion> takeUp) {
        String number = String.valueOf(version.number());
        Span what = new Span(getTranslation("retention.offer.version", number, version.savedBy()) + " ");
        what.add(TimeText.relative(version.savedAt(), clock.instant()));
        Div line = Parts.line(what, Parts.secondary(Words.cost(version.terms())));
        if (!version.comment().isEmpty()) {
            line.add(new Span("“" + version.comment() + "”"));
        }
        if (!current) {
            Button look = new Button(getTranslation("retention.offer.take-up"), click -> takeUp.accept(version));
            look.setAriaLabel(getTranslation("retention.offer.take-up") + " " + number);
            look.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            line.add(look);
        }
        return line;
    }
}
