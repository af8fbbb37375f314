package io.telelink.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import io.telelink.shell.Texts;
import org.springframework.stereotype.Component;

/** Texts of the report: the page and programs read the same words. */
@Component
public class HealthWords {

    private static final double KIBI = 1024;
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};

    private final Texts texts;
    private final Clock clock;

    HealthWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    public String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.ENGLISH, arguments);
    }

    /** How long ago something was, such as "3 hours". */
    public String age(Instant moment) {
        return length(Duration.between(moment, clock.instant()));
    }

    /** A time span in its greatest unit, such as "3 hours". */
    public String length(Duration span) {
        long minutes = Math.max(0, span.toMinutes());
        if (minutes < 120) {
            return text(minutes == 1 ? "health.minute" : "health.minutes", minutes);
        }
        return span.toHours() < 48 ? text("health.hours", span.toHours()) : text("health.days", span.toDays());
    }

    /** A size, such as "3.4 GiB". */
    public static String bytes(double bytes) {
        int unit = 0;
        double size = bytes;
        while (size >= KIBI && unit < UNITS.length - 1) {
            size /= KIBI;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
    }
}
