package io.telelink.training.specification.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.telelink.shell.DifferenceText;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import io.telelink.training.specification.OpenedSpecification;
import io.telelink.training.specification.SpecificationVersion;
import org.springframework.data.domain.Page;

/** What was saved before, by whom and why, and how any of it differs from the text as it stands. */
final class HistoryPanel extends Composite<Div> {

    private final Supplier<String> text;
    private final Select<Basis> compared = new Select<>();
    private final Div difference = new Div();
    private final Button take;

    /** A text to compare with. */
    private record Basis(String name, String text) {
    }

    /** @param take puts an earlier text into the editor */
    HistoryPanel(OpenedSpecification opened, Page<SpecificationVersion> history, Supplier<String> text, Consumer<String> take,
                 Clock clock) {
        this.text = text;
        this.take = new Button(getTranslation("specification.take"), click ->
                Optional.ofNullable(compared.getValue()).ifPresent(basis -> take.accept(basis.text())));
        compared.setLabel(getTranslation("specification.compared"));
        compared.setItemLabelGenerator(Basis::name);
        compared.setItems(bases(opened, history));
        compared.addValueChangeListener(change -> refresh());
        Div bar = Parts.line(compared, this.take);
        bar.getStyle().set("align-items", "end");
        getContent().add(Parts.panel(getTranslation("specification.history"), versions(opened, history, clock), bar, difference));
        compared.getListDataView().getItems().findFirst().ifPresent(compared::setValue);
        bar.setVisible(compared.getValue() != null);
    }

    private List<Basis> bases(OpenedSpecification opened, Page<SpecificationVersion> history) {
        List<Basis> bases = new ArrayList<>();
        opened.defaultText().ifPresent(file -> bases.add(new Basis(getTranslation("specification.default"), file)));
        history.forEach(version -> version.specification().ifPresent(saved ->
                bases.add(new Basis(getTranslation("specification.version", version.number()), saved))));
        return bases;
    }

    private Div versions(OpenedSpecification opened, Page<SpecificationVersion> history, Clock clock) {
        if (history.isEmpty()) {
            return Parts.stack(Parts.quiet(getTranslation(opened.defaultText().isPresent() ? "specification.history.default"
                    : "specification.history.none")));
        }
        OrderedList list = new OrderedList();
        list.addClassName("step-list");
        list.getStyle().set("list-style", "none").set("padding", "0");
        history.forEach(version -> list.add(new ListItem(Parts.line(new Span(getTranslation(version.specification().isPresent()
                        ? "specification.version" : "specification.version.retired", version.number())),
                TimeText.relative(version.savedAt(), clock.instant()),
                Parts.secondary(getTranslation("specification.by", version.savedBy())), new Span(version.note())))));
        Div versions = Parts.stack(list);
        if (history.getTotalElements() > history.getNumberOfElements()) {
            versions.add(Parts.quiet(getTranslation("specification.history.newest", history.getNumberOfElements(),
                    history.getTotalElements())));
        }
        return versions;
    }

    /** The text has changed. */
    void refresh() {
        difference.removeAll();
        Basis basis = compared.getValue();
        if (basis != null) {
            var shown = new DifferenceText(basis.text(), text.get(), true);
            difference.add(shown.isSame() ? Parts.quiet(getTranslation("specification.same")) : shown);
            take.setEnabled(!shown.isSame());
        }
    }
}
