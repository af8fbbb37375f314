package io.telelink.registry.ui;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import io.telelink.learning.Task;
import io.telelink.registry.ChampionChange;
import io.telelink.registry.ModelRegistry;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import org.jspecify.annotations.Nullable;

/** Who was champion on a day, which an auditor asks. */
final class ChampionOnDay extends Composite<Div> {

    private final ModelRegistry registry;
    private final Div answer = new Div();

    ChampionOnDay(ModelRegistry registry) {
        this.registry = registry;
        DatePicker day = new DatePicker(getTranslation("registry.on-day"));
        day.addValueChangeListener(change -> show(change.getValue()));
        answer.getElement().setAttribute("aria-live", "polite");
        getContent().add(Parts.frame(Parts.spaced("var(--vaadin-gap-s)", day, answer)));
    }

    private void show(@Nullable LocalDate day) {
        answer.removeAll();
        if (day == null) {
            return;
        }
        ZoneId zone = TimeText.readersZone();
        for (Task task : Task.values()) {
            List<ChampionChange> champions = registry.history(task, day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
            String name = getTranslation("registry.task." + task);
            if (champions.isEmpty()) {
                answer.add(new Div(getTranslation("registry.on-day.none", name, Formats.date(day))));
            }
            champions.forEach(change -> answer.add(new Div(getTranslation("registry.on-day.was", name,
                    VersionLink.title(change.versionNumber(), change.versionTitle()),
                    Formats.dateTime(change.changedAt(), zone)))));
        }
    }
}
