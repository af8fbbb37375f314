package io.telelink.registry.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.telelink.registry.VersionSummary;
import io.telelink.registry.comparison.Comparisons;

/** Which versions to compare, and which of them the others are compared with. */
final class VersionChoice extends Composite<Div> {

    private final MultiSelectComboBox<VersionSummary> versions = new MultiSelectComboBox<>();
    private final Select<VersionSummary> first = new Select<>();
    private final transient Consumer<List<Long>> chosen;

    /**
     * @param all     to choose from
     * @param shown   ids of those compared now, the first first
     * @param chosen  gets the ids once there are enough and not too many
     */
    VersionChoice(List<VersionSummary> all, List<Long> shown, Consumer<List<Long>> chosen) {
        this.chosen = chosen;
        Set<VersionSummary> now = new LinkedHashSet<>();
        shown.forEach(id -> find(all, id).ifPresent(now::add));
        versions.setLabel(getTranslation("registry.compare.versions"));
        versions.setHelperText(getTranslation("registry.compare.versions.help"));
        versions.setItems(all);
        versions.setItemLabelGenerator(VersionChoice::name);
        versions.setValue(now);
        versions.setWidth("min(100%, 36rem)");
        versions.addValueChangeListener(change -> changed());
        first.setLabel(getTranslation("registry.compare.first"));
        first.setItemLabelGenerator(VersionChoice::name);
        first.setItems(now);
        now.stream().findFirst().ifPresent(first::setValue);
        first.setWidth("min(100%, 18rem)");
        first.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed();
            }
        });
        getContent().add(versions, first);
        getContent().addClassName("no-print");
        getContent().getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "var(--vaadin-gap-m)");
    }

    private void changed() {
        Set<VersionSummary> now = versions.getValue();
        boolean fits = now.size() >= Comparisons.FEWEST && now.size() <= Comparisons.MOST;
        versions.setInvalid(!fits);
        versions.setErrorMessage(fits ? null : getTranslation("registry.compare.versions.help"));
        if (fits) {
            List<Long> ids = new ArrayList<>();
            Optional.ofNullable(first.getValue()).filter(now::contains).ifPresent(one -> ids.add(one.id()));
            now.stream().map(VersionSummary::id).filter(id -> !ids.contains(id)).forEach(ids::add);
            chosen.accept(ids);
        }
    }

    private static Optional<VersionSummary> find(List<VersionSummary> all, long id) {
        return all.stream().filter(version -> version.id() == id).findFirst();
    }

    private static String name(VersionSummary version) {
        return VersionLink.name(version.number(), version.title());
    }
}
