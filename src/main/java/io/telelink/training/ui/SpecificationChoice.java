package io.telelink.training.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.telelink.learning.train.Specification;

/** Which specifications to train; all to begin with. */
final class SpecificationChoice extends Composite<CheckboxGroup<Specification>> {

    SpecificationChoice(List<Specification> specifications) {
        CheckboxGroup<Specification> group = getContent();
        group.setLabel(getTranslation("training.choice"));
        group.setItems(specifications);
        group.setItemLabelGenerator(Specification::title);
        group.setRenderer(new ComponentRenderer<Component, Specification>(this::described));
        group.select(specifications);
        group.setRequiredIndicatorVisible(true);
        group.addSelectionListener(selection -> group.setInvalid(selection.getValue().isEmpty()));
        group.setErrorMessage(getTranslation("training.choice.none"));
        group.setWidthFull();
    }

    private Component described(Specification specification) {
        Span title = new Span(specification.title());
        title.getStyle().set("font-weight", "var(--aura-font-weight-medium)");
        Span what = new Span(getTranslation("training.choice.what", AlgorithmText.of(specification),
                specification.threshold().rule()));
        what.addClassName("secondary");
        what.getStyle().set("font-size", "var(--aura-font-size-s)");
        if (specification.search().isPresent()) {
            what.add(" " + getTranslation("training.choice.search"));
        }
        Div words = new Div(title, what);
        words.getStyle().set("display", "grid").set("padding-bottom", "var(--vaadin-gap-s)");
        return words;
    }

    /** Names of the chosen specifications, in the order shown. */
    List<String> chosen() {
        return getContent().getListDataView().getItems().filter(getContent()::isSelected).map(Specification::name).toList();
    }
}
