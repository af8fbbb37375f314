package io.telelink.campaign.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.telelink.audit.AuditLog;
import io.telelink.campaign.OutcomeFileException;
import io.telelink.campaign.OutcomeFileException.RowError;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;

/** Which rows of a file are wrong, and a file of them for whoever mends the original. */
final class RowErrors extends Composite<Div> {

    RowErrors(OutcomeFileException wrong, AuditLog log, long campaignId) {
        Grid<RowError> grid = Grids.compact(new Grid<>());
        grid.getElement().setAttribute("aria-label", getTranslation("campaign.outcomes.errors"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        Grids.numeric(grid.addColumn(error -> Formats.count(error.line()))).setHeader(getTranslation("campaign.outcomes.line"))
                .setWidth("6rem").setFlexGrow(0);
        grid.addColumn(RowError::message).setHeader(getTranslation("campaign.outcomes.reason")).setFlexGrow(1);
        Grids.cardsWhenNarrow(grid, error -> new Div(
                new Span(getTranslation("campaign.outcomes.row", Formats.count(error.line()))), new Span(error.message())));
        grid.setItems(wrong.errors());
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(wrong.errors().size() <= 8);
        Anchor file = new Anchor(new RowErrorDownload(wrong, log, campaignId), getTranslation("campaign.outcomes.errors.file"));
        Div parts = Parts.stack(new ErrorState(String.valueOf(wrong.getMessage())));
        if (wrong.count() > wrong.errors().size()) {
            parts.add(Parts.quiet(getTranslation("campaign.outcomes.first", Formats.count(wrong.errors().size()))));
        }
        parts.add(Parts.line(file), grid);
        getContent().add(parts);
    }
}
