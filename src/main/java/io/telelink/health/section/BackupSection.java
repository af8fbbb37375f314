package io.telelink.health.section;

import java.time.Clock;
import java.util.List;

import io.telelink.health.BackupReport;
import io.telelink.health.Backups;
import io.telelink.health.HealthItem;
import io.telelink.health.HealthPart;
import io.telelink.health.HealthSection;
import io.telelink.health.HealthSettings;
import io.telelink.health.HealthWords;
import io.telelink.health.Light;
import org.springframework.stereotype.Component;

/** The newest backup, and whether it is new enough. */
@Component
class BackupSection implements HealthSection {

    private static final int ORDER = 30;

    private final Backups backups;
    private final HealthSettings settings;
    private final HealthWords words;
    private final Clock clock;

    BackupSection(Backups backups, HealthSettings settings, HealthWords words, Clock clock) {
        this.backups = backups;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "backup";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public HealthPart part() {
        String name = words.text("health.backup.newest");
        HealthItem item = backups.newest().map(report -> item(name, report)).orElseGet(() -> new HealthItem(name, Light.WARNING,
                words.text("health.backup.none"), words.text("health.backup.advice")));
        return new HealthPart(key(), words.text("health.backup"), List.of(item), List.of());
    }

    private HealthItem item(String name, BackupReport report) {
        String state = words.text("health.backup.state", words.age(report.takenAt()), HealthWords.bytes(report.bytes()),
                report.location(), report.tool());
        return report.takenAt().isBefore(clock.instant().minus(settings.backupMaxAge()))
                ? new HealthItem(name, Light.WARNING, state, words.text("health.backup.old", words.length(settings.backupMaxAge())))
                : HealthItem.good(name, state);
    }
}
