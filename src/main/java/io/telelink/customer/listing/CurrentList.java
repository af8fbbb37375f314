package io.telelink.customer.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

import io.telelink.customer.CustomerFilter;
import io.telelink.customer.CustomerGroup;
import io.telelink.customer.CustomerSort;
import io.telelink.job.JobEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Gives the list that is kept in memory as long as the database says that it is what the database has. Answers of single
 * customers are brought in at once; after an import or a run everyone is read again in the background, and until that is done
 * there is no list to use, so that whoever asks takes the slow way instead of an old answer.
 */
@Component
public class CurrentList {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentList.class);
    private static final Duration LOG_IS_KEPT = Duration.ofHours(12);
    private static final Duration SMALL_STAYS_SMALL = Duration.ofSeconds(10);
    private static final Duration GROUP_IS_KEPT = Duration.ofMinutes(10);

    private final ListStore store;
    private final ListChanges changes;
    private final ListSettings settings;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private Optional<ListStore.Loaded> kept = Optional.empty();
    private Instant lookedAt = Instant.MIN;
    private Instant foundSmallAt = Instant.MIN;

    CurrentList(ListStore store, ListChanges changes, ListSettings settings, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How many customers a filter leaves.
     *
     * @param group what the filter's group is; empty when it names none
     * @return empty while there is no list, which the database then has to count
     */
    public OptionalLong count(CustomerFilter filter, Optional<CustomerGroup> group) {
        Optional<ListIndex> index = now();
        return index.isEmpty() ? OptionalLong.empty()
                : OptionalLong.of(index.get().count(filter, group.map(named -> members(index.get(), named))));
    }

    /** Ids of a page of them in their order; empty while there is no list. */
    public Optional<List<Long>> page(CustomerFilter filter, Optional<CustomerGroup> group, CustomerSort sort,
                                     boolean descending, long offset, int size) {
        return now().map(index -> index.page(filter, group.map(named -> members(index, named)), sort, descending, offset, size));
    }

    /** Counts and sums over everybody; empty while there is no list. */
    public Optional<ListFigures> figures() {
        return now().map(ListIndex::figures);
    }

    /** The list as the database has it now; empty while it is being read, and where the base is small enough to do without. */
    synchronized Optional<ListIndex> now() {
        Instant now = clock.instant();
        if (kept.isEmpty() || lookedAt.plus(LOG_IS_KEPT).isBefore(now)) {
            readAgain(now);
            return Optional.empty();
        }
        ListChanges.News news = changes.since(kept.get().mark());
        lookedAt = now;
        if (news.everyone()) {
            readAgain(now);
            return Optional.empty();
        }
        ListIndex index = kept.get().index();
        if (!news.customers().isEmpty()) {
            index = store.update(index, news.customers());
        }
        kept = Optional.of(new ListStore.Loaded(index, news.mark()));
        return Optional.of(index);
    }

    /** Members of a group as they were within the last minutes; ages in rules grow without anything being changed. */
    private GroupMembers members(ListIndex index, CustomerGroup group) {
        Instant now = clock.instant();
        return index.known(group.id())
                .filter(known -> known.version() == group.version() && known.at().plus(GROUP_IS_KEPT).isAfter(now))
                .orElseGet(() -> index.keep(group.id(), group.version(), now, store.ids(group.condition())));
    }

    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        now();
    }

    /** What ended may have changed everybody: the list is read before somebody asks for it. */
    @TransactionalEventListener
    void ended(JobEvent.Ended job) {
        Thread.ofVirtual().name("customer-list").start(this::warm);
    }

    private void readAgain(Instant now) {
        kept = Optional.empty();
        boolean small = foundSmallAt.plus(SMALL_STAYS_SMALL).isAfter(now);
        if (!small && reading.compareAndSet(false, true)) {
            Thread.ofVirtual().name("customer-list").start(this::read);
        }
    }

    private void read() {
        try {
            Instant start = clock.instant();
            if (store.hasAtLeast(settings.keptFrom())) {
                ListStore.Loaded loaded = store.load();
                changes.forgetOld();
                keep(loaded, start);
            } else {
                small(start);
            }
        } catch (RuntimeException failure) {
            LOG.warn("The list of customers could not be read; the database alone answers", failure);
        } finally {
            reading.set(false);
        }
    }

    private synchronized void small(Instant now) {
        foundSmallAt = now;
    }

    private synchronized void keep(ListStore.Loaded loaded, Instant start) {
        kept = Optional.of(loaded);
        lookedAt = start;
        LOG.info("Read the list of {} customers in {}", loaded.index().size(), Duration.between(start, clock.instant()));
    }
}
