package io.telelink.audit.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.audit.Period;
import io.telelink.shell.Formats;
import org.jspecify.annotations.Nullable;

/** Periods as people give and read them: by their first and last day. */
final class Days {

    private Days() {
    }

    /** From the start of the first day to the end of the last; all time where the last lies before the first. */
    static Period period(@Nullable LocalDate first, @Nullable LocalDate last, ZoneId zone) {
        Optional<Instant> from = Optional.ofNullable(first).map(day -> day.atStartOfDay(zone).toInstant());
        Optional<Instant> to = Optional.ofNullable(last).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
        boolean reversed = first != null && last != null && last.isBefore(first);
        return reversed ? Period.ALL : new Period(from, to);
    }

    static String words(Period period, ZoneId zone) {
        if (period.equals(Period.ALL)) {
            return I18NProvider.translate("audit.everything");
        }
        return I18NProvider.translate("audit.period",
                period.from().map(from -> Formats.dateTime(from, zone)).orElse(I18NProvider.translate("audit.beginning")),
                period.to().map(to -> Formats.dateTime(to, zone)).orElse(I18NProvider.translate("audit.now")));
    }
}
