package io.telelink.registry.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import com.vaadin.flow.component.Component;
import io.telelink.learning.model.RiskBand;
import io.telelink.shell.Badges;
import io.telelink.shell.Level;

/** Risk bands as badges. */
final class Bands {

    /** From high to low. */
    static final List<RiskBand> ALL = Arrays.stream(RiskBand.values()).sorted(Comparator.reverseOrder()).toList();

    private Bands() {
    }

    static Component badge(RiskBand band) {
        return Badges.risk(Level.valueOf(band.name()));
    }
}
