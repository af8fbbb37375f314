package io.telelink.campaign.ui;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.telelink.campaign.result.ArmBalance;
import io.telelink.shell.Badges;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import io.telelink.shell.Tone;

/** How alike the arms were when the lot was drawn. */
final class BalanceTable extends Composite<Div> {

    BalanceTable(List<ArmBalance> balance) {
        Grid<ArmBalance> grid = Grids.compact(new Grid<>());
        grid.getElement().setAttribute("aria-label", getTranslation("campaign.balance"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(each -> getTranslation("campaign.balance." + each.figure())).setHeader(getTranslation("campaign.balance.figure"))
                .setAutoWidth(true).setFlexGrow(1);
        Grids.numeric(grid.addColumn(each -> mean(each, each.treatment().mean()))).setHeader(getTranslation("campaign.arm.TREATMENT"))
                .setWidth("9rem").setFlexGrow(0);
        Grids.numeric(grid.addColumn(each -> mean(each, each.control().mean()))).setHeader(getTranslation("campaign.arm.CONTROL"))
                .setWidth("9rem").setFlexGrow(0);
        Grids.numeric(grid.addColumn(each -> Formats.decimal(each.difference(), 3)))
                .setHeader(getTranslation("campaign.balance.difference")).setWidth("11rem").setFlexGrow(0);
        grid.addComponentColumn(each -> Badges.status(getTranslation(each.isUnbalanced() ? "campaign.balance.unlike"
                : "campaign.balance.alike"), each.isUnbalanced() ? Tone.WARNING : Tone.GOOD)).setHeader("").setWidth("8rem").setFlexGrow(0);
        Grids.cardsWhenNarrow(grid, each -> Parts.stack(new Span(getTranslation("campaign.balance." + each.figure())),
                Parts.secondary(getTranslation("campaign.balance.card", mean(each, each.treatment().mean()),
                        mean(each, each.control().mean()), Formats.decimal(each.difference(), 3)))));
        grid.setItems(balance);
        grid.setAllRowsVisible(true);
        getContent().add(Parts.panel(getTranslation("campaign.balance"), Parts.quiet(getTranslation("campaign.balance.note")), grid));
    }

    private static String mean(ArmBalance balance, double mean) {
        return switch (balance.figure()) {
            case "probability" -> Formats.share(mean);
            case "clv", "monthlyCharge" -> Formats.money(mean);
            default -> Formats.decimal(mean, 1);
        };
    }
}
