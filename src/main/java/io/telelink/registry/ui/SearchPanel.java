package io.telelink.registry.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.panel.MetricText;
import io.telelink.shell.ReadingTable;

/** What a search over hyper-parameters tried, and what it chose. */
final class SearchPanel extends Composite<Div> {

    private SearchPanel(List<? extends Map<?, ?>> trials) {
        H3 title = new H3(getTranslation("registry.search"));
        title.getStyle().set("margin", "0 0 var(--vaadin-gap-s)");
        var table = new ReadingTable(getTranslation("registry.search.caption", String.valueOf(trials.size())),
                getTranslation("registry.search.settings"),
                getTranslation("registry.search.score", String.valueOf(trials.getFirst().get("metric"))));
        trials.forEach(trial -> table.row(settings(trial), number(trial, "mean") + " ± " + number(trial, "sd")));
        getContent().addClassName("panel");
        getContent().add(title, table);
    }

    /** The panel of a version that was searched for; empty for one whose settings were given. */
    static Optional<SearchPanel> of(ModelVersion version) {
        if (!(version.provenance().get(ProvenanceFacts.SEARCH) instanceof List<?> stored)) {
            return Optional.empty();
        }
        List<? extends Map<?, ?>> trials = stored.stream()
                .filter(Map.class::isInstance).map(trial -> (Map<?, ?>) trial).toList();
        return trials.isEmpty() ? Optional.empty() : Optional.of(new SearchPanel(trials));
    }

    private Component settings(Map<?, ?> trial) {
        String words = trial.get("settings") instanceof Map<?, ?> settings ? new TreeMap<>(settings).entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(", ")) : "";
        if (!Boolean.TRUE.equals(trial.get("chosen"))) {
            return new Text(words);
        }
        Badge chosen = new Badge(getTranslation("registry.search.chosen"));
        chosen.getStyle().set("margin-inline-start", "var(--vaadin-gap-s)");
        return new Span(new Text(words), chosen);
    }

    private static String number(Map<?, ?> trial, String key) {
        return trial.get(key) instanceof Number number ? MetricText.score(number.doubleValue()) : "";
    }
}
