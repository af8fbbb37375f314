package io.telelink.health;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

import io.telelink.access.Roles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Puts together what all sections say. One that fails is reported as such and does not hide the others. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class HealthReports {

    private static final Logger LOG = LoggerFactory.getLogger(HealthReports.class);

    private final List<HealthSection> sections;
    private final HealthWords words;
    private final Clock clock;

    HealthReports(List<HealthSection> sections, HealthWords words, Clock clock) {
        this.sections = sections.stream().sorted(Comparator.comparingInt(HealthSection::order)).toList();
        this.words = words;
        this.clock = clock;
    }

    /** How the application is now. */
    public HealthReport report() {
        return new HealthReport(clock.instant(), sections.stream().map(this::part).toList());
    }

    private HealthPart part(HealthSection section) {
        try {
            return section.part();
        } catch (AccessDeniedException denied) {
            throw denied;
        } catch (RuntimeException failure) {
            LOG.warn("A section of the health report failed", failure);
            return new HealthPart(section.key(), words.text("health.failed"), List.of(new HealthItem(section.key(), Light.BAD,
                    words.text("health.failed.state"), words.text("health.failed.advice"))), List.of());
        }
    }
}
