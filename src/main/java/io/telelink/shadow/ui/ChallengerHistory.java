package io.telelink.shadow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.telelink.shadow.Challenger;
import io.telelink.shadow.Challengers;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;

/** Who was in shadow when, why, and how it ended; newest first. */
final class ChallengerHistory extends Composite<Div> {

    ChallengerHistory(Challengers challengers) {
        Grid<Challenger> grid = Grids.compact(new Grid<>(Challenger.class, false));
        grid.addComponentColumn(ChallengerHistory::version).setHeader(text("version")).setFrozen(true).setAutoWidth(true).setFlexGrow(0);
        grid.addComponentColumn(challenger -> new Span(TimeText.of(challenger.beganAt()), new Text(" " + challenger.beganBy())))
                .setHeader(text("began")).setAutoWidth(true);
        grid.addColumn(Challenger::reason).setHeader(text("reason")).setAutoWidth(true);
        grid.addComponentColumn(this::ending).setHeader(text("ended")).setAutoWidth(true);
        Grids.cardsWhenNarrow(grid, challenger -> Parts.stack(version(challenger), Parts.secondary(challenger.reason()), ending(challenger)));
        grid.setItemsPageable(page -> challengers.list(page).getContent(), page -> challengers.list(page).getTotalElements());
        grid.setAllRowsVisible(true);
        getContent().add(Parts.stack(new H2(text("history")), grid));
    }

    private static Component version(Challenger challenger) {
        return new Anchor(Addresses.model(challenger.versionId()), Words.title(challenger.versionNumber(), challenger.versionTitle()));
    }

    private Component ending(Challenger challenger) {
        Challenger.Ending ended = challenger.ended();
        if (ended == null) {
            return new Span(text("now"));
        }
        String why = ended.reason() == null ? text("cause." + ended.cause()) : ended.reason();
        return new Span(TimeText.of(ended.at()), new Text(" " + ended.by() + ": " + why));
    }

    private String text(String key) {
        return getTranslation("shadow." + key);
    }
}
