package io.telelink.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;

/** All pieces but the charts, to look at. */
@Route(value = "gallery", registerAtStartup = false)
@Menu(title = "Gallery", order = 1, icon = "vaadin:palette")
@PermitAll
public class GalleryView extends Page {

    record Row(String account, String state, Level risk, double share, double value) {}

    public GalleryView() {
        super("Pieces of interface", "Does every piece look as it should?", primary());
        add(new FigureRow(
                new FigureCard("Customers", Formats.count(2_850))
                        .withChange(Change.down("43 fewer than in October", Tone.BAD))
                        .withTrend(List.of(2990.0, 2971.0, 2950.0, 2920.0, 2893.0, 2850.0))
                        .withDefinition("Subscribers whose status is active.", "22 Nov 2026", "Customer store"),
                new FigureCard("Customers at high risk", Formats.count(412))
                        .withChange(Change.up("12 more than last week", Tone.BAD)),
                new FigureCard("Share of revenue at risk", Formats.share(0.145))
                        .withChange(Change.none("as last week"))
                        .withTrend(List.of(.13, .14, .12, .15, .145, .145)),
                new FigureCard("Value of the base", Formats.moneyShort(4_321_000)).withUnit("over 24 months")));
        Div badges = new Div();
        for (Level level : Level.values()) {
            badges.add(Badges.risk(level));
        }
        for (Tone tone : Tone.values()) {
            badges.add(Badges.status(tone.name(), tone));
        }
        badges.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "8px");
        add(badges, TimeText.of(Instant.parse("2026-11-22T09:14:00Z")));
        add(new H2("Grid"), grid());
        add(new ErrorState("The customers could not be loaded.", () -> Notify.success("Loaded again")));
        add(new EmptyState("No campaigns yet", "Plan one for the customers worth keeping.", new Button("Plan a campaign")));
        add(Skeleton.lines(3), Skeleton.block("80px"));
        add(new Button("Success", click -> Notify.success("The model was promoted.")),
                new Button("Error", click -> Notify.error("The import was refused: line 12, state XX is unknown.")),
                new Button("Confirm", click -> ConfirmAction.ask("Delete the token?", "Programs that use it are refused from now on.", "Delete the token", () -> {})),
                new Button("Reason", click -> ConfirmAction.askReason("Promote version 4?", "Its answers are used from now on.", "Promote", Notify::success)),
                new Button("Fail", click -> { throw new IllegalStateException("as wished"); }));
    }

    private static Button primary() {
        Button button = new Button("Score everyone");
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Grid<Row> grid() {
        Grid<Row> grid = Grids.compact(new Grid<>());
        grid.addColumn(Row::account).setHeader("Account").setFrozen(true).setSortable(true);
        grid.addColumn(Row::state).setHeader("State");
        grid.addComponentColumn(row -> Badges.risk(row.risk())).setHeader("Risk");
        Grids.numeric(grid.addColumn(row -> Formats.share(row.share()))).setHeader("Churn probability");
        Grids.numeric(grid.addColumn(row -> Formats.money(row.value()))).setHeader("Value ($)");
        Grids.cardsWhenNarrow(grid, row -> {
            Div card = new Div(row.account() + " · " + row.state() + " · " + Formats.share(row.share()));
            card.addComponentAsFirst(Badges.risk(row.risk()));
            return card;
        });
        grid.setItems(
                new Row("382-4657", "KS", Level.LOW, 0.021, 1234.5),
                new Row("371-7191", "OH", Level.HIGH, 0.821, 98.5),
                new Row("358-1921", "NJ", Level.MEDIUM, 0.412, 12040));
        grid.setAllRowsVisible(true);
        return grid;
    }
}
