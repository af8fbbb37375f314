package io.telelink.scoring.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.shell.Parts;

/** Raw features of the schema in groups; what is left empty is missing, which is allowed. */
final class FeatureForm extends Composite<Div> {

    /** A made-up subscriber: a talker with the international plan who called the service line four times. */
    private static final Map<String, String> EXAMPLE = Map.ofEntries(
            Map.entry("accountLength", "84"), Map.entry("state", "OH"), Map.entry("areaCode", "408"),
            Map.entry("internationalPlan", "Yes"), Map.entry("voiceMailPlan", "No"),
            Map.entry("numberOfVmailMessages", "0"),
            Map.entry("totalDayMinutes", "229.4"), Map.entry("totalDayCalls", "71"), Map.entry("totalDayCharge", "39.00"),
            Map.entry("totalEveMinutes", "201.9"), Map.entry("totalEveCalls", "88"), Map.entry("totalEveCharge", "17.16"),
            Map.entry("totalNightMinutes", "196.9"), Map.entry("totalNightCalls", "89"),
            Map.entry("totalNightCharge", "8.86"),
            Map.entry("totalIntlMinutes", "13.6"), Map.entry("totalIntlCalls", "2"), Map.entry("totalIntlCharge", "3.67"),
            Map.entry("customerServiceCalls", "4"));

    private final List<FeatureField> fields = new ArrayList<>();

    /** A form of every feature. */
    FeatureForm(Schema schema) {
        this(schema, List.of(FeatureGroup.values()));
    }

    /** A form of the features of some groups, in their order. */
    FeatureForm(Schema schema, List<FeatureGroup> shown) {
        Div groups = Parts.stack();
        groups.getStyle().set("gap", "var(--vaadin-gap-l)");
        for (FeatureGroup group : shown) {
            List<Feature> members = group.of(schema.raw());
            if (!members.isEmpty()) {
                groups.add(section(schema, group, members));
            }
        }
        getContent().add(groups);
    }

    private Section section(Schema schema, FeatureGroup group, List<Feature> members) {
        FormLayout layout = new FormLayout();
        layout.setAutoResponsive(true);
        layout.setAutoRows(true);
        layout.setColumnWidth(group == FeatureGroup.PLANS ? "14rem" : "9.5rem");
        layout.setExpandColumns(true);
        layout.setExpandFields(true);
        layout.setMaxColumns(3);
        for (Feature member : members) {
            FeatureField field = new FeatureField(schema, member);
            fields.add(field);
            layout.add(field.component());
            if (members.size() == 1) {
                field.component().getStyle().setMaxWidth("12rem");
            }
        }
        H3 heading = new H3(getTranslation(group.key()));
        heading.getStyle().setMargin("0 0 var(--vaadin-gap-xs)").set("font-size", "1rem");
        Section section = new Section(heading, layout);
        section.setAriaLabel(getTranslation(group.key()));
        return section;
    }

    /** The row as the schema codes it; empty when a field is wrong, which the fields then say and the first one gets the focus. */
    Optional<double[]> read() {
        double[] row = new double[fields.size()];
        FeatureField firstWrong = null;
        for (FeatureField field : fields) {
            Optional<Double> value = field.read();
            if (value.isEmpty() && firstWrong == null) {
                firstWrong = field;
            }
            row[field.position()] = value.orElse(Double.NaN);
        }
        if (firstWrong != null) {
            firstWrong.focus();
            return Optional.empty();
        }
        return Optional.of(row);
    }

    /** Shows what is known of somebody. */
    void give(double[] row) {
        fields.forEach(field -> field.give(row[field.position()]));
    }

    /** What was changed since, by position in a row, NaN where it is not to be known; empty when a field is wrong, which it then says. */
    Optional<Map<Integer, Double>> changes() {
        Map<Integer, Double> changes = new TreeMap<>();
        for (FeatureField field : fields.stream().filter(FeatureField::isChanged).toList()) {
            Optional<Double> value = field.read();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            changes.put(field.position(), value.get());
        }
        return Optional.of(changes);
    }

    /** @param changed run after each change of a field */
    void onChange(Runnable changed) {
        fields.forEach(field -> field.onChange(changed));
    }

    boolean isBlank() {
        return fields.stream().allMatch(field -> field.text().isEmpty());
    }

    void clear() {
        fields.forEach(FeatureField::clear);
    }

    void fillWithExample() {
        fields.forEach(field -> field.setText(EXAMPLE.getOrDefault(field.feature().name(), "")));
    }
}
