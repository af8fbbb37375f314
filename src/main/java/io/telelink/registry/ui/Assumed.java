package io.telelink.registry.ui;

import java.util.Map;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.shell.Formats;

/** What a value version takes for granted, as its provenance keeps it, in words. */
record Assumed(Map<?, ?> values) {

    static Assumed of(Map<String, Object> provenance) {
        return new Assumed(provenance.get("assumptions") instanceof Map<?, ?> map ? map : Map.of());
    }

    String margin() {
        return share("margin");
    }

    String discountRate() {
        return share("annualDiscountRate");
    }

    String horizon() {
        return whole("horizonMonths", "registry.value.months");
    }

    String window() {
        return whole("churnWindowDays", "registry.value.days");
    }

    private String share(String name) {
        return values.get(name) instanceof Number number ? Formats.share(number.doubleValue()) : Formats.UNKNOWN;
    }

    private String whole(String name, String unit) {
        return values.get(name) instanceof Number number
                ? I18NProvider.translate(unit, Formats.count(number.longValue())) : Formats.UNKNOWN;
    }
}
