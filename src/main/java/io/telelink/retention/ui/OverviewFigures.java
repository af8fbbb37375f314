package io.telelink.retention.ui;

import java.util.Optional;
import java.util.function.ToLongFunction;

import com.vaadin.flow.component.Composite;
import io.telelink.retention.RetentionSummary;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;

/** What is due and what was saved: own work where there is some, the team's beside it. */
final class OverviewFigures extends Composite<FigureRow> {

    OverviewFigures(RetentionSummary team, Optional<RetentionSummary> mine) {
        getContent().add(count("retention.figure.due", team, mine, RetentionSummary::dueToday),
                count("retention.figure.overdue", team, mine, RetentionSummary::overdue),
                new FigureCard("retention.figure.unassigned", Formats.count(team.unassigned())).withDefinition(
                        getTranslation("retention.figure.unassigned.definition"), getTranslation("retention.figure.now"),
                        getTranslation("retention.figure.source")),
                saved(team, mine));
    }

    private FigureCard count(String key, RetentionSummary team, Optional<RetentionSummary> mine, ToLongFunction<RetentionSummary> figure) {
        FigureCard card = new FigureCard(key, Formats.count(figure.applyAsLong(mine.orElse(team))));
        mine.ifPresent(own -> card.withNote(getTranslation("retention.figure.team", Formats.count(figure.applyAsLong(team)))));
        return card.withDefinition(getTranslation(key + ".definition"), getTranslation("retention.figure.now"),
                getTranslation("retention.figure.source"));
    }

    private FigureCard saved(RetentionSummary team, Optional<RetentionSummary> mine) {
        RetentionSummary.Saved saved = team.saved();
        FigureCard card = new FigureCard("retention.figure.saved", saved.outcomes() == 0 ? Formats.UNKNOWN
                : Formats.decimal(saved.estimate(), 1));
        if (saved.outcomes() == 0) {
            card.withNote(getTranslation("retention.figure.saved.none"));
        } else {
            card.withNote(getTranslation(saved.isShown() ? "retention.figure.saved.interval" : "retention.figure.saved.unproven",
                    Formats.decimal(saved.estimate() - saved.margin(), 1), Formats.decimal(saved.estimate() + saved.margin(), 1)));
            mine.map(RetentionSummary::saved).filter(own -> own.outcomes() > 0).ifPresent(own ->
                    card.withNote(getTranslation("retention.figure.saved.mine", Formats.decimal(own.estimate(), 1))));
        }
        return card.withDefinition(getTranslation("retention.figure.saved.definition"), getTranslation("retention.figure.saved.period",
                Formats.count(saved.outcomes())), getTranslation("retention.figure.source"));
    }
}
