package io.telelink.job.runner;

import java.util.List;
import java.util.Optional;

import io.telelink.job.JobEvent;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ScheduledJobs implements Jobs {

    private final JobRunTable table;
    private final Turns turns;
    private final ApplicationEventPublisher events;

    ScheduledJobs(JobRunTable table, Turns turns, ApplicationEventPublisher events) {
        this.table = table;
        this.turns = turns;
        this.events = events;
    }

    @Override
    @Transactional
    public long submit(String kind, String subject, String owner) {
        turns.wanted(kind);
        long id = table.insert(kind, subject, owner);
        turns.asked(kind, id);
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
    @Transactional(readOnly = true)
    public List<JobRun> unfinished(String kind) {
        return table.unfinished(kind);
    }

    @Override
    @Transactional
    public void cancel(long id) {
        table.requestCancel(id).ifPresent(run -> {
            events.publishEvent(new JobEvent.CancelRequested(id, run.kind(), run.owner()));
            if (run.state().isFinished()) {
                turns.ended(run.kind());
            }
        });
    }
}
