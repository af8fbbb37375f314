package io.telelink.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** The look all grids share. */
public final class Grids {

    private static final int NARROW = 600;

    private Grids() {}

    /** Low rows, small letters, no frame. */
    public static <T> Grid<T> compact(Grid<T> grid) {
        grid.addClassName("compact");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        return grid;
    }

    /** A column of figures: right-aligned, digits under digits. The unit belongs in its header. */
    public static <T> Grid.Column<T> numeric(Grid.Column<T> column) {
        column.setTextAlign(ColumnTextAlign.END);
        column.setPartNameGenerator(item -> "num");
        return column;
    }

    /** On a narrow page the columns give way to one of cards. To be called when all columns are there. */
    public static <T> void cardsWhenNarrow(Grid<T> grid, SerializableFunction<T, Component> card) {
        List<Grid.Column<T>> columns = List.copyOf(grid.getColumns());
        List<Boolean> shown = columns.stream().map(Component::isVisible).toList();
        Grid.Column<T> cards = grid.addComponentColumn(item -> {
            Component content = card.apply(item);
            content.addClassName("card-cell");
            return content;
        });
        cards.setVisible(false);
        grid.addAttachListener(attach -> {
            UI ui = attach.getUI();
            Registration resizes = ui.getPage().addBrowserWindowResizeListener(resize -> {
                fold(resize.getWidth() < NARROW, columns, shown, cards);
                grid.setClassName("cards", resize.getWidth() < NARROW);
            });
            fold(width(ui) < NARROW, columns, shown, cards);
            grid.setClassName("cards", width(ui) < NARROW);
            grid.addDetachListener(detach -> {
                detach.unregisterListener();
                resizes.remove();
            });
        });
    }

    private static int width(UI ui) {
        int width = ui.getPage().getExtendedClientDetails().getWindowInnerWidth();
        return width > 0 ? width : Integer.MAX_VALUE;
    }

    private static <T> void fold(
            boolean narrow, List<Grid.Column<T>> columns, List<Boolean> shown, Grid.Column<T> cards) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).setVisible(!narrow && shown.get(i));
        }
        cards.setVisible(narrow);
    }
}
