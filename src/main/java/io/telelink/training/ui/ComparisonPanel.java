package io.telelink.training.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.learning.metric.BetterWithConfidence.Outcome;
import io.telelink.registry.VersionSummary;
import io.telelink.shell.Badges;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.Tone;
import io.telelink.training.ChampionComparison;
import org.jspecify.annotations.Nullable;

/** What a run registered, and how each churn version did beside the champion of that moment on the same rows. */
final class ComparisonPanel extends Composite<Div> {

    ComparisonPanel(List<VersionSummary> versions, List<ChampionComparison> comparisons) {
        Map<Long, ChampionComparison> byVersion = comparisons.stream()
                .collect(Collectors.toMap(ChampionComparison::versionId, Function.identity()));
        Div panel = Parts.panel(getTranslation("training.versions"));
        comparisons.stream().findFirst().ifPresent(first -> {
            panel.add(Parts.quiet(getTranslation("training.compared.rows", Formats.count(first.rows()), Formats.count(first.churners()))));
            first.cautioned().ifPresent(caution -> panel.add(Parts.line(
                    Badges.status(getTranslation("training.compared.caution"), Tone.WARNING, VaadinIcon.WARNING), new Div(caution))));
        });
        versions.forEach(version -> panel.add(line(version, byVersion.get(version.id()))));
        getContent().add(panel);
    }

    private Div line(VersionSummary version, @Nullable ChampionComparison comparison) {
        Div head = Parts.line(Addresses.version(version, getTranslation("training.version." + version.task(),
                String.valueOf(version.number()), version.title())));
        Div line = new Div(head);
        if (comparison != null) {
            head.add(badge(comparison.verdict().outcome()), Addresses.compared(comparison.championId(), version.id(),
                    getTranslation("training.compared.more")));
            line.add(Parts.quiet(comparison.words()));
        }
        return line;
    }

    private Badge badge(Outcome outcome) {
        String word = getTranslation("training.compared." + outcome);
        return switch (outcome) {
            case BETTER -> Badges.status(word, Tone.GOOD, VaadinIcon.ARROW_UP);
            case WORSE -> Badges.status(word, Tone.BAD, VaadinIcon.ARROW_DOWN);
            case NOT_SHOWN -> Badges.status(word, Tone.NEUTRAL, VaadinIcon.MINUS);
            case TOO_FEW -> Badges.status(word, Tone.NEUTRAL, VaadinIcon.QUESTION);
        };
    }
}
