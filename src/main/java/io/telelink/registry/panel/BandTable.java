package io.telelink.registry.panel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongBiFunction;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.telelink.learning.model.RiskBand;
import io.telelink.shell.Badges;
import io.telelink.shell.Formats;
import io.telelink.shell.Level;
import io.telelink.shell.ReadingTable;

/** Customers by their band under one version, in rows, and under another, in columns; high first. */
public final class BandTable extends Composite<Div> {

    private static final List<RiskBand> BANDS = Arrays.stream(RiskBand.values()).sorted(Comparator.reverseOrder()).toList();

    /**
     * @param caption   what the table shows
     * @param rows      what the bands of the rows are
     * @param customers how many are in the one band under the one version and in the other under the other
     */
    public BandTable(String caption, String rows, ToLongBiFunction<RiskBand, RiskBand> customers) {
        var table = new ReadingTable(caption, rows, getTranslation("registry.effect.to.high"),
                getTranslation("registry.effect.to.medium"), getTranslation("registry.effect.to.low"));
        for (RiskBand before : BANDS) {
            table.row(Badges.risk(Level.valueOf(before.name())), BANDS.stream()
                    .map(after -> cell(customers.applyAsLong(before, after), before == after)).toList());
        }
        getContent().add(table);
    }

    private static Component cell(long customers, boolean same) {
        Span count = new Span(Formats.count(customers));
        if (same) {
            count.addClassName("secondary");
        }
        return count;
    }
}
