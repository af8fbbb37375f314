package io.telelink.job.runner;

import java.time.Clock;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
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
    private final Clock clock;

    ScheduledJobs(JobRunTable table, Scheduler scheduler, Clock clock) {
        this.table = table;
        this.scheduler = scheduler;
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
        table.requestCancel(id);
    }
}
