package io.telelink.training.specification.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.shell.Badges;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.Tone;
import io.telelink.training.specification.TrialResult;

/** What a trial measured, with the warning that so few customers say little. */
final class TrialFigures extends Composite<Div> {

    private static final int DIGITS = 3;
    private static final double MILLIS = 1000;

    /** @param changed whether the text is another one by now */
    TrialFigures(TrialResult result, boolean changed) {
        getContent().add(Parts.stack(Parts.line(Badges.status(getTranslation("specification.trial.sample"), Tone.WARNING, VaadinIcon.WARNING),
                        Parts.secondary(getTranslation("specification.trial.sample.about"))),
                Parts.quiet(getTranslation(result.churners() > 0 ? "specification.trial.rows.churn" : "specification.trial.rows",
                        Formats.count(result.rows()), Formats.count(result.of()), Formats.count(result.churners()),
                        result.folds(), Formats.decimal(result.millis() / MILLIS, 1)))));
        if (result.hasMoreChurners()) {
            getContent().add(Parts.quiet(getTranslation("specification.trial.more-churners", Formats.count(result.churnersOf()))));
        }
        if (changed) {
            getContent().add(Parts.quiet(getTranslation("specification.trial.changed")));
        }
        getContent().add(table(result));
    }

    private Div table(TrialResult result) {
        NativeTable table = new NativeTable();
        table.addClassName("result-table");
        table.setCaptionText(getTranslation("specification.trial.figures"));
        table.getCaption().getStyle().set("text-align", "start");
        NativeTableRow head = table.getHead().addRow();
        heading(head, "specification.trial.measure", false);
        heading(head, "specification.trial.folds", true);
        for (TrialResult.Figure figure : result.figures()) {
            NativeTableRow row = table.getBody().addRow();
            NativeTableHeaderCell name = row.addHeaderCell();
            name.setText(getTranslation("specification.metric." + figure.metric()));
            name.getElement().setAttribute("scope", "row");
            row.addDataCell().setText(Formats.decimal(figure.mean(), DIGITS) + " ± " + Formats.decimal(figure.sd(), DIGITS));
            row.getChildren().skip(1).forEach(cell -> cell.addClassName("num"));
        }
        Div scrolling = new Div(table);
        scrolling.getStyle().set("overflow-x", "auto");
        return scrolling;
    }

    private void heading(NativeTableRow row, String key, boolean figure) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        if (figure) {
            cell.addClassName("num");
        }
    }
}
