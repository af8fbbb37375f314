package io.telelink.registry.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import io.telelink.learning.Task;
import io.telelink.registry.VersionFilter;
import io.telelink.registry.VersionFilter.Shown;

/** Narrows the list of versions; the address holds what is chosen. */
final class VersionFilterBar extends Composite<Div> {

    private static final String TEXT = "text";
    private static final String TAG = "tag";
    private static final String SHOWN = "shown";
    private static final String ANY = "";

    private final TextField text = new TextField();
    private final Select<String> tag = new Select<>();
    private final Select<Shown> shown = new Select<>();

    VersionFilterBar(VersionFilter now, List<String> tags, Consumer<QueryParameters> changed) {
        text.setLabel(getTranslation("registry.filter.text"));
        text.setValue(now.text());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        tag.setLabel(getTranslation("registry.filter.tag"));
        tag.setItems(Stream.of(Stream.of(ANY), tags.stream(), Stream.of(now.tag())).flatMap(all -> all).distinct().toList());
        tag.setItemLabelGenerator(one -> one.equals(ANY) ? getTranslation("registry.filter.any-tag") : one);
        tag.setValue(now.tag());
        shown.setLabel(getTranslation("registry.filter.shown"));
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(one -> getTranslation("registry.filter.shown." + one));
        shown.setValue(now.shown());
        Stream.<HasSize>of(text, tag, shown).forEach(field -> field.setWidth("min(100%, 14rem)"));
        text.addValueChangeListener(change -> changed.accept(write()));
        tag.addValueChangeListener(change -> changed.accept(write()));
        shown.addValueChangeListener(change -> changed.accept(write()));
        getContent().add(text, tag, shown);
        getContent().addClassName("no-print");
        getContent().getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "var(--vaadin-gap-m)");
    }

    /** The filter of an address; what cannot be read is left out. */
    static VersionFilter read(QueryParameters query, Task task) {
        return new VersionFilter(task, query.getSingleParameter(TEXT).orElse(ANY), query.getSingleParameter(TAG).orElse(ANY),
                query.getSingleParameter(SHOWN).flatMap(name -> Stream.of(Shown.values())
                        .filter(one -> one.name().equalsIgnoreCase(name)).findFirst()).orElse(Shown.ACTIVE));
    }

    private QueryParameters write() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, TEXT, text.getValue(), ANY);
        put(parameters, TAG, tag.getValue(), ANY);
        put(parameters, SHOWN, shown.getValue().name(), Shown.ACTIVE.name());
        return QueryParameters.simple(parameters);
    }

    private static void put(Map<String, String> parameters, String name, String value, String usual) {
        if (!value.equals(usual)) {
            parameters.put(name, value);
        }
    }
}
