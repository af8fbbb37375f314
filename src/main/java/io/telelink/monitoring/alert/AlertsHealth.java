package io.telelink.monitoring.alert;

import java.util.List;
import java.util.Locale;

import io.telelink.health.HealthItem;
import io.telelink.health.HealthPart;
import io.telelink.health.HealthSection;
import io.telelink.health.HealthWords;
import io.telelink.health.Light;
import io.telelink.monitoring.Alert;
import io.telelink.monitoring.AlertState;
import io.telelink.monitoring.Alerts;
import io.telelink.monitoring.Severity;
import org.springframework.stereotype.Component;

/** Alerts that nobody has resolved, for the report of health. */
@Component
class AlertsHealth implements HealthSection {

    private static final int ORDER = 50;
    private static final int MOST = 10;

    private final Alerts alerts;
    private final HealthWords words;

    AlertsHealth(Alerts alerts, HealthWords words) {
        this.alerts = alerts;
        this.words = words;
    }

    @Override
    public String key() {
        return "alerts";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public HealthPart part() {
        List<Alert> unresolved = alerts.unresolved();
        List<HealthItem> items = unresolved.isEmpty()
                ? List.of(HealthItem.good(words.text("monitoring.health.alerts"), words.text("monitoring.health.none")))
                : unresolved.stream().limit(MOST).map(this::item).toList();
        return new HealthPart(key(), words.text("monitoring.health.alerts"), items, List.of());
    }

    private HealthItem item(Alert alert) {
        String name = words.text("monitoring.kind." + alert.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        String state = words.text("monitoring.health.alert", alert.cause(), words.age(alert.raisedAt()));
        return alert.state() == AlertState.ACKNOWLEDGED
                ? new HealthItem(name, Light.NONE, state, words.text("monitoring.health.acknowledged", alert.last().actor()))
                : new HealthItem(name, alert.severity() == Severity.ALERT ? Light.BAD : Light.WARNING, state,
                        words.text("monitoring.health.advice"));
    }
}
