package io.telelink.scoring.ui;

import java.util.List;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.Predictions;
import io.telelink.scoring.ScoringStore;
import io.telelink.scoring.ScoringTest;
import io.telelink.support.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Views of scoring over a store with some customers and champions. */
@ScoringTest
abstract class ScoringViewTest extends ViewTest {

    @Autowired
    ScoringStore store;

    @Autowired
    Predictions predictions;

    @BeforeEach
    void fill() {
        store.empty();
        store.customers(60);
        store.champions();
    }

    void click(String words) {
        test($(Button.class).withText(words).all().getFirst()).click();
    }

    @SuppressWarnings("unchecked")
    List<Prediction> rows() {
        Grid<Prediction> grid = $(Grid.class).single();
        return grid.getGenericDataView().getItems().toList();
    }

    static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }
}
