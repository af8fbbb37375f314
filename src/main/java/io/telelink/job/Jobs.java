package io.telelink.job;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** Background runs: ask for one, follow it, stop it. */
public interface Jobs {

    /**
     * Queues a run in the caller's transaction; it starts once that has been committed.
     *
     * @return the id of the run
     */
    long submit(String kind, String subject, String owner);

    Optional<JobRun> find(long id);

    /** Runs of a kind, newest first. */
    Page<JobRun> list(String kind, Pageable page);

    /** Runs of a kind that are waiting or going on, oldest first; of a kind that runs one at a time, in the order of their turns. */
    List<JobRun> unfinished(String kind);

    /** Asks a run to stop. One that has not started ends at once; has no effect on one that is finished. */
    void cancel(long id);
}
