package io.telelink.segment.ui;

import java.time.Clock;
import java.util.function.Consumer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.telelink.segment.Segment;
import io.telelink.segment.SegmentVersion;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import org.springframework.data.domain.Page;

/** Who saved what, newest first; earlier versions can be looked at and taken up again. */
final class HistoryPanel extends Composite<Details> {

    /** Versions shown at most; the REST interface has them all. */
    static final int SHOWN = 50;

    HistoryPanel(Segment segment, Page<SegmentVersion> versions, Clock clock, Consumer<SegmentVersion> look,
                 Consumer<SegmentVersion> restore) {
        getContent().setSummaryText(getTranslation("segment.history", String.valueOf(versions.getTotalElements())));
        OrderedList list = new OrderedList();
        list.addClassName("segment-history");
        for (SegmentVersion version : versions) {
            list.add(new ListItem(entry(version, version.number() == segment.version(), clock, look, restore)));
        }
        getContent().add(list);
    }

    private Div entry(SegmentVersion version, boolean current, Clock clock, Consumer<SegmentVersion> look,
                      Consumer<SegmentVersion> restore) {
        String number = String.valueOf(version.number());
        Span what = new Span(getTranslation("segment.history.version", number, version.savedBy()) + " ");
        what.add(TimeText.relative(version.savedAt(), clock.instant()));
        Div line = Parts.line(what);
        if (!version.comment().isEmpty()) {
            line.add(new Span("“" + version.comment() + "”"));
        }
        if (current) {
            line.add(new Span(getTranslation("segment.history.current")));
        } else {
            line.add(button("segment.history.look", number, () -> look.accept(version)),
                    button("segment.history.restore", number, () -> restore.accept(version)));
        }
        return line;
    }

    private Button button(String text, String number, Runnable action) {
        Button button = new Button(getTranslation(text), click -> action.run());
        button.setAriaLabel(getTranslation(text) + " " + number);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
