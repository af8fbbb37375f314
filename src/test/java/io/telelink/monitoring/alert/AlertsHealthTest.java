package io.telelink.monitoring.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.telelink.health.HealthItem;
import io.telelink.health.HealthPart;
import io.telelink.health.HealthWords;
import io.telelink.health.Light;
import io.telelink.monitoring.Alert;
import io.telelink.monitoring.AlertEvent;
import io.telelink.monitoring.AlertKind;
import io.telelink.monitoring.AlertState;
import io.telelink.monitoring.Alerts;
import io.telelink.monitoring.Severity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class AlertsHealthTest {

    private static final Instant RAISED = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void anOpenAlertIsActedOnAndAnAcknowledgedOneIsKnown() {
        HealthPart part = part(alert(Severity.ALERT, AlertState.OPEN, "recall fell"), alert(Severity.WATCH, AlertState.OPEN, "drift"),
                alert(Severity.ALERT, AlertState.ACKNOWLEDGED, "known"));
        assertThat(part.items()).extracting(HealthItem::light).containsExactly(Light.BAD, Light.WARNING, Light.NONE);
        assertThat(part.items()).extracting(HealthItem::state).containsExactly("monitoring.health.alert recall fell 2 days",
                "monitoring.health.alert drift 2 days", "monitoring.health.alert known 2 days");
        assertThat(part.items()).extracting(HealthItem::name).containsOnly("monitoring.kind.performance");
        assertThat(part.light()).isEqualTo(Light.BAD);
    }

    @Test
    void withoutAlertsAllIsWell() {
        assertThat(part().light()).isEqualTo(Light.GOOD);
    }

    private static HealthPart part(Alert... unresolved) {
        Alerts alerts = mock(Alerts.class);
        when(alerts.unresolved()).thenReturn(List.of(unresolved));
        HealthWords words = mock(HealthWords.class);
        when(words.text(anyString(), any(Object[].class))).thenAnswer(call -> Arrays.stream(call.getArguments())
                .map(String::valueOf).collect(Collectors.joining(" ")));
        when(words.age(any())).thenReturn("2 days");
        return new AlertsHealth(alerts, words).part();
    }

    private static Alert alert(Severity severity, AlertState state, String cause) {
        return new Alert(1, AlertKind.PERFORMANCE, severity, 2, 2, 3, LocalDate.of(2026, 11, 20), cause, RAISED,
                new AlertEvent(state, "grace", "note", RAISED));
    }
}
