package io.telelink.shell;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, or how soon it will be, in the unit people would use. */
record RelativeTime(String key, long amount) {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    static RelativeTime between(Instant when, Instant now) {
        boolean past = !when.isAfter(now);
        long seconds = Duration.between(when, now).abs().toSeconds();
        String direction = past ? "ago" : "ahead";
        if (seconds < MINUTE) {
            return new RelativeTime("shell.time." + direction + ".seconds", seconds);
        }
        if (seconds < HOUR) {
            return new RelativeTime("shell.time." + direction + ".minutes", seconds / MINUTE);
        }
        return seconds < DAY
                ? new RelativeTime("shell.time." + direction + ".hours", seconds / HOUR)
                : new RelativeTime("shell.time." + direction + ".days", seconds / DAY);
    }

    /** Beyond a week a date says more than a count of days. */
    static boolean readsBetterThanDate(Instant when, Instant now) {
        return Duration.between(when, now).abs().compareTo(Duration.ofDays(7)) < 0;
    }
}
