package io.telelink.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A moment in words, in the reader's own time zone, with the exact time for machines and on hover. */
@Tag("time")
public final class TimeText extends HtmlContainer {

    private TimeText(String words, Instant when) {
        String exact = when.truncatedTo(ChronoUnit.SECONDS).toString();
        setText(words);
        setTitle(exact);
        getElement().setAttribute("datetime", exact);
        addClassName("time-text");
    }

    /** {@code 22 Nov 2026, 09:14}. */
    public static TimeText of(Instant when) {
        return new TimeText(Formats.dateTime(when, readersZone()), when);
    }

    /** {@code 3 minutes ago} within a week of now, the date beyond. */
    public static TimeText relative(Instant when, Instant now) {
        if (!RelativeTime.readsBetterThanDate(when, now)) {
            return of(when);
        }
        RelativeTime time = RelativeTime.between(when, now);
        return new TimeText(I18NProvider.translate(time.key(), time.amount()), when);
    }

    /** The zone that the reader's browser reports, or the server's where it reports none. */
    public static ZoneId readersZone() {
        UI ui = UI.getCurrent();
        ExtendedClientDetails details = ui == null ? null : ui.getPage().getExtendedClientDetails();
        String id = details == null ? null : details.getTimeZoneId();
        if (id == null) {
            return ZoneId.systemDefault();
        }
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return ZoneId.systemDefault();
        }
    }
}
