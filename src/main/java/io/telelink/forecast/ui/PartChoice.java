package io.telelink.forecast.ui;

import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.telelink.forecast.Dimension;
import io.telelink.forecast.ForecastQuery;
import io.telelink.forecast.Forecasts;
import io.telelink.forecast.Part;
import io.telelink.learning.data.Schema;

/** How far to look, and at whom. */
final class PartChoice extends Composite<Div> {

    PartChoice(Schema schema, ForecastQuery query, List<Part> parts, Consumer<ForecastQuery> chosen) {
        getContent().addClassName("choices");
        getContent().add(months(query, chosen), dimension(query, chosen));
        if (query.dimension() != Dimension.ALL) {
            getContent().add(part(schema, query, parts, chosen));
        }
    }

    private Select<Integer> months(ForecastQuery query, Consumer<ForecastQuery> chosen) {
        var months = new Select<Integer>();
        months.setLabel(getTranslation("forecast.months"));
        months.setItems(Forecasts.HORIZONS);
        months.setItemLabelGenerator(number -> getTranslation("forecast.months.value", String.valueOf(number)));
        months.setValue(query.months());
        months.addValueChangeListener(event -> chosen.accept(
                new ForecastQuery(event.getValue(), query.dimension(), query.member(), query.scenario())));
        return months;
    }

    private Select<Dimension> dimension(ForecastQuery query, Consumer<ForecastQuery> chosen) {
        var dimension = new Select<Dimension>();
        dimension.setLabel(getTranslation("forecast.by"));
        dimension.setItems(Dimension.values());
        dimension.setItemLabelGenerator(Words::dimension);
        dimension.setValue(query.dimension());
        dimension.addValueChangeListener(event -> chosen.accept(
                new ForecastQuery(query.months(), event.getValue(), "", query.scenario())));
        return dimension;
    }

    private ComboBox<Part> part(Schema schema, ForecastQuery query, List<Part> parts, Consumer<ForecastQuery> chosen) {
        var choice = new ComboBox<Part>(getTranslation("forecast.part"));
        choice.setItems(parts);
        choice.setItemLabelGenerator(part -> Words.part(schema, part));
        choice.setPlaceholder(getTranslation("forecast.everybody"));
        choice.setClearButtonVisible(true);
        parts.stream().filter(part -> !query.member().isEmpty() && part.member().equals(query.member())).findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(event -> chosen.accept(new ForecastQuery(query.months(), query.dimension(),
                event.getValue() == null ? "" : event.getValue().member(), query.scenario())));
        return choice;
    }
}
