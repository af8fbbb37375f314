package io.telelink.job.runner;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.telelink.job.JobHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who may run. Of most kinds, everybody at once; of kinds that run one at a time, the oldest run that is not finished, and only
 * that one is handed to the scheduler: those that wait hold neither thread nor connection.
 */
@Component
class Turns {

    private final JobRunTable table;
    private final Scheduler scheduler;
    private final ObjectProvider<JobHandler> handlers;
    private final Clock clock;

    /** @param handlers by a provider, since handlers ask for runs themselves */
    Turns(JobRunTable table, Scheduler scheduler, ObjectProvider<JobHandler> handlers, Clock clock) {
        this.table = table;
        this.scheduler = scheduler;
        this.handlers = handlers;
        this.clock = clock;
    }

    /**
     * A run is about to be asked for, in the caller's transaction. Of a kind that takes turns, runs get their numbers one
     * transaction after the other: otherwise a later one might be the oldest to be seen, and begin beside an earlier one.
     */
    void wanted(String kind) {
        if (isOneAtATime(kind)) {
            table.lock(kind);
        }
    }

    /** A run that was wanted has been asked for, in the same transaction. */
    void asked(String kind, long id) {
        if (isOneAtATime(kind)) {
            oldestFirst(kind);
        } else {
            schedule(id);
        }
    }

    /** A run has come to its end, in the caller's transaction: the next has its turn. */
    void ended(String kind) {
        if (isOneAtATime(kind)) {
            table.lock(kind);
            oldestFirst(kind);
        }
    }

    private boolean isOneAtATime(String kind) {
        return handlers.stream().anyMatch(handler -> handler.kind().equals(kind) && handler.isOneAtATime());
    }

    /** In a transaction that holds the kind's lock. */
    private void oldestFirst(String kind) {
        table.oldestUnfinished(kind).ifPresent(this::schedule);
    }

    private void schedule(long id) {
        if (scheduler.scheduleIfNotExists(SchedulerConfiguration.RUN.instance(String.valueOf(id)).scheduledTo(clock.instant()))) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.triggerCheckForDueExecutions();
                }
            });
        }
    }
}
