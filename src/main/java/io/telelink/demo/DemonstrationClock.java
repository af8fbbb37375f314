package io.telelink.demo;

import java.time.LocalDate;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.job.Jobs;
import io.telelink.scoring.RunRequest;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day of a demonstration store, which everybody may know and an administrator moves on. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class DemonstrationClock {

    private final ClockTable table;
    private final Jobs jobs;
    private final RunRequest scoring;

    DemonstrationClock(ClockTable table, Jobs jobs, RunRequest scoring) {
        this.table = table;
        this.jobs = jobs;
        this.scoring = scoring;
    }

    /** Empty where this is no demonstration store. */
    public Optional<Demonstration> find() {
        return table.today().flatMap(today -> table.fill().filter(fill -> fill.firstDay() != null)
                .map(fill -> new Demonstration(today, fill.calendar().today(), fill.customers(), fill.seed(), latest())));
    }

    /** The store's day; empty where this is no demonstration store. */
    public Optional<LocalDate> today() {
        return table.today();
    }

    private Optional<Advance> latest() {
        return jobs.list(Advance.KIND, PageRequest.of(0, 1)).stream().findFirst().flatMap(table::advance);
    }

    /**
     * Asks for the next month; it is lived through in the background.
     *
     * @return id of the run
     * @throws AdvanceRefusedException when this is no demonstration store, or another advance or a scoring run is
     *                                 under way
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public long advance() {
        table.lock();
        Demonstration store = find().orElseThrow(() -> new AdvanceRefusedException(
                "This store lives in the days of the calendar: only a demonstration store can be moved on."));
        store.advance().filter(advance -> !advance.job().state().isFinished()).ifPresent(advance -> {
            throw new AdvanceRefusedException("The clock is being moved on already: run " + advance.job().id() + ", to "
                    + advance.toDay() + ".");
        });
        scoring.underWay().ifPresent(run -> {
            throw new AdvanceRefusedException("Scoring run " + run + " is under way, and would score some customers before the month and "
                    + "some after it: wait until it has ended, or cancel it.");
        });
        LocalDate next = store.today().plusMonths(1);
        long id = jobs.submit(Advance.KIND, "to " + next, CurrentUser.name());
        table.insertAdvance(id, next);
        return id;
    }
}
