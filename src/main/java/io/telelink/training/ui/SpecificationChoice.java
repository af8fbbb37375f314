package io.telelink.training.ui;

import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.telelink.training.Specifications;

/** Which specifications to train. */
final class SpecificationChoice extends Composite<CheckboxGroup<SpecificationChoice.Choosable>> {

    /** A specification in words. */
    record Choosable(String name, String title, String what, boolean searched) {
    }

    SpecificationChoice(Specifications specifications) {
        this(specifications, specifications.names());
    }

    /** @param chosen to begin with */
    SpecificationChoice(Specifications specifications, List<String> chosen) {
        List<Choosable> choosable = Stream.of(churn(specifications), survival(specifications), value(specifications))
                .flatMap(List::stream).toList();
        CheckboxGroup<Choosable> group = getContent();
        group.setLabel(getTranslation("training.choice"));
        group.setItems(choosable);
        group.setItemLabelGenerator(Choosable::title);
        group.setRenderer(new ComponentRenderer<Component, Choosable>(this::described));
        group.select(choosable.stream().filter(each -> chosen.contains(each.name())).toList());
        group.setRequiredIndicatorVisible(true);
        group.addSelectionListener(selection -> group.setInvalid(selection.getValue().isEmpty()));
        group.setErrorMessage(getTranslation("training.choice.none"));
        group.setWidthFull();
    }

    private List<Choosable> churn(Specifications specifications) {
        return specifications.churn().stream().map(each -> new Choosable(each.name(),
                getTranslation("training.choice.churn", each.title()), getTranslation("training.choice.what",
                        AlgorithmText.of(each.algorithm()), each.threshold().rule()), each.search().isPresent())).toList();
    }

    private List<Choosable> survival(Specifications specifications) {
        return specifications.survival().stream().map(each -> new Choosable(each.name(),
                getTranslation("training.choice.value", each.title()), getTranslation("training.algorithm.Survival"),
                false)).toList();
    }

    private List<Choosable> value(Specifications specifications) {
        return specifications.value().stream().map(each -> new Choosable(each.name(),
                getTranslation("training.choice.value", each.title()), AlgorithmText.of(each.algorithm()),
                each.search().isPresent())).toList();
    }

    private Component described(Choosable choosable) {
        Span title = new Span(choosable.title());
        title.getStyle().set("font-weight", "var(--aura-font-weight-medium)");
        Span what = new Span(choosable.what());
        what.addClassName("secondary");
        what.getStyle().set("font-size", "var(--aura-font-size-s)");
        if (choosable.searched()) {
            what.add(" " + getTranslation("training.choice.search"));
        }
        Div words = new Div(title, what);
        words.getStyle().set("display", "grid").set("padding-bottom", "var(--vaadin-gap-s)");
        return words;
    }

    /** Names of the chosen specifications, in the order shown. */
    List<String> chosen() {
        return getContent().getListDataView().getItems().filter(getContent()::isSelected).map(Choosable::name).toList();
    }
}
