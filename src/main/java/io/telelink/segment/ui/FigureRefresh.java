package io.telelink.segment.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.telelink.segment.Cancellation;
import io.telelink.segment.SegmentListing;
import io.telelink.segment.SegmentRules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Counts segments again whose figures are old, one after the other, as long as a page shows them. */
final class FigureRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(FigureRefresh.class);
    private static final Duration STILL_FRESH = Duration.ofMinutes(10);

    private final SegmentRules rules;
    private final Clock clock;
    private final Runnable counted;
    private final Set<Long> waiting = new LinkedHashSet<>();
    private final Set<Long> failed = new LinkedHashSet<>();
    private Cancellation underWay = new Cancellation();
    private boolean counting;

    /** @param counted told on the page when there are new figures */
    FigureRefresh(Component page, SegmentRules rules, Clock clock, Runnable counted) {
        this.rules = rules;
        this.clock = clock;
        this.counted = counted;
        page.addDetachListener(detach -> stop());
    }

    /** A segment is shown: it is counted when its figures are old. */
    synchronized void seen(SegmentListing listing) {
        long id = listing.segment().id();
        boolean fresh = listing.figures()
                .filter(figures -> figures.computedAt().plus(STILL_FRESH).isAfter(clock.instant())).isPresent();
        if (!fresh && listing.segment().isValid() && !failed.contains(id) && waiting.add(id) && !counting) {
            counting = true;
            UI ui = UI.getCurrent();
            Thread.ofVirtual().name("segment-list")
                    .start(new DelegatingSecurityContextRunnable(() -> countAll(ui)));
        }
    }

    private void countAll(UI ui) {
        try {
            for (Long next = next(); next != null; next = next()) {
                count(next);
                ui.access(counted::run);
            }
        } catch (CancellationException | UIDetachedException nobodyLooks) {
            stop();
        }
    }

    private void count(long id) {
        Cancellation mine = new Cancellation();
        synchronized (this) {
            underWay = mine;
        }
        try {
            rules.figures(id, mine);
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (RuntimeException failure) {
            LOG.warn("Segment {} could not be counted", id, failure);
            synchronized (this) {
                failed.add(id);
            }
        }
    }

    private synchronized @Nullable Long next() {
        Long next = waiting.stream().findFirst().orElse(null);
        waiting.remove(next);
        counting = next != null;
        return next;
    }

    private synchronized void stop() {
        waiting.clear();
        underWay.cancel();
        counting = false;
    }
}
