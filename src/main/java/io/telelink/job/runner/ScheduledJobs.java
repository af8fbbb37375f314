package io.telelink.job.runner;

import java.time.Clock;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.telelink.job.JobEvent;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Service
class ScheduledJobs implements Jobs {

    private final JobRunTable table;
    private final Scheduler scheduler;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScheduledJobs(JobRunTable table, Scheduler scheduler, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.scheduler = scheduler;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long submit(String kind, String subject, String owner) {
        long id = table.insert(kind, subject, owner);
        scheduler.schedule(SchedulerConfiguration.RUN.instance(String.valueOf(id)).scheduledTo(clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
        events.publishEvent(new JobEvent.Requested(id, kind, subject, owner));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<JobRun> find(long id) {
        return table.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<JobRun> list(String kind, Pageable page) {
        return new PageImpl<>(table.list(kind, page), page, table.count(kind));
    }

    @Override
    @Transactional
    public void cancel(long id) {
        table.requestCancel(id).ifPresent(run ->
                events.publishEvent(new JobEvent.CancelRequested(id, run.kind(), run.owner())));
    }
}
