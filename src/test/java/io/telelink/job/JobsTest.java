package io.telelink.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import io.telelink.audit.AuditRecords;
import io.telelink.audit.Period;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@IntegrationTest
class JobsTest {

    static final String KIND = "SCRIPTED";
    static final String TURNS = "TAKING_TURNS";
    static final Duration WAIT = Duration.ofSeconds(20);

    @Autowired
    Jobs jobs;

    @Autowired
    AuditRecords records;

    @Autowired
    Store store;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("scripted")
    Scripted scripted;

    @Autowired
    TakingTurns turns;

    /** Does what the test says. */
    static class Scripted implements JobHandler {

        Consumer<JobProgress> script = progress -> { };

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void run(long jobRunId, JobProgress progress) {
            script.accept(progress);
        }
    }

    /** The same, one at a time. */
    static class TakingTurns extends Scripted {

        @Override
        public String kind() {
            return TURNS;
        }

        @Override
        public boolean isOneAtATime() {
            return true;
        }
    }

    @TestConfiguration
    static class Handlers {

        @Bean
        TakingTurns takingTurns() {
            return new TakingTurns();
        }

        @Bean
        Scripted scripted() {
            return new Scripted();
        }
    }

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void ofAKindThatTakesTurnsOneRunsAtATimeInOrderBesideOthers() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        turns.script = progress -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
            running.decrementAndGet();
        };
        scripted.script = progress -> { };
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(jobs.submit(TURNS, "everything", "ada"));
        }
        assertThat(finished(jobs.submit(KIND, "everything", "ada")).state()).isEqualTo(JobState.SUCCEEDED);
        List<JobRun> ended = ids.stream().map(this::finished).toList();
        assertThat(ended).allSatisfy(run -> assertThat(run.state()).isEqualTo(JobState.SUCCEEDED));
        assertThat(ended).extracting(JobRun::startedAt).isSorted();
        assertThat(most).hasValue(1);
        assertThat(jobs.unfinished(TURNS)).isEmpty();
    }

    @Test
    void whoIsCancelledWhileWaitingEndsAtOnceAndOthersMoveUp() {
        turns.script = progress -> {
            while (!progress.isCancelled()) {
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
            progress.stopIfCancelled();
        };
        long first = jobs.submit(TURNS, "first", "ada");
        long second = jobs.submit(TURNS, "second", "ada");
        long third = jobs.submit(TURNS, "third", "ada");
        jobs.cancel(second);
        assertThat(jobs.find(second).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
        assertThat(jobs.unfinished(TURNS)).extracting(JobRun::id).containsExactly(first, third);
        jobs.cancel(first);
        assertThat(finished(first).state()).isEqualTo(JobState.CANCELLED);
        await().atMost(WAIT).until(() -> jobs.find(third).orElseThrow().state() == JobState.RUNNING);
        jobs.cancel(third);
        finished(third);
    }

    @Test
    void aCommittedRunIsExecutedAndKeepsWhatItReported() {
        scripted.script = progress -> progress.report("working", 1, 4);
        JobRun run = finished(jobs.submit(KIND, "everything", "ada"));
        assertThat(run.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(run.total()).isEqualTo(4L);
        assertThat(run.owner()).isEqualTo("ada");
        assertThat(jobs.list(KIND, PageRequest.of(0, 10)).getContent()).containsExactly(run);
    }

    @Test
    void aRunOfARolledBackTransactionNeverExisted() {
        Long id = transaction.execute(status -> {
            long submitted = jobs.submit(KIND, "nothing", "ada");
            status.setRollbackOnly();
            return submitted;
        });
        assertThat(jobs.find(id)).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    void aRunStopsWhenAskedTo() {
        scripted.script = progress -> {
            while (true) {
                progress.report("waiting", 0, 1);
                progress.stopIfCancelled();
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        };
        long id = jobs.submit(KIND, "for ever", "ada");
        await().atMost(WAIT).until(() -> jobs.find(id).orElseThrow().state() == JobState.RUNNING);
        jobs.cancel(id);
        jobs.cancel(id);
        assertThat(finished(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(entries()).containsExactly("RUN_REQUESTED", "RUN_CANCELLED", "RUN_ENDED");
    }

    @Test
    void aRunThatIsInterruptedWhenTheApplicationStopsIsNotOver() {
        var attempts = new AtomicInteger();
        scripted.script = progress -> {
            if (attempts.incrementAndGet() == 1) {
                // Some that are interrupted say that they were cancelled.
                Thread.currentThread().interrupt();
                throw new JobCancelledException();
            }
        };
        long id = jobs.submit(KIND, "everything", "ada");
        assertThat(finished(id).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(attempts).hasValue(2);
        assertThat(entries()).containsExactly("RUN_REQUESTED", "RUN_ENDED");
    }

    @Test
    void aFailureIsKeptInTheWordsOfItsHandlerAndAnUnexpectedOneWithoutItsInnards() {
        scripted.script = progress -> {
            throw new JobFailedException("the file is gone");
        };
        assertThat(finished(jobs.submit(KIND, "a", "ada")).failure()).isEqualTo("the file is gone");
        scripted.script = progress -> {
            throw new IllegalStateException("secret innards");
        };
        assertThat(finished(jobs.submit(KIND, "b", "ada")).failure()).contains("Unexpected").doesNotContain("innards");
    }

    /** Kinds of all entries of the ledger. */
    private List<String> entries() {
        List<String> kinds = new ArrayList<>();
        records.forEach(Period.ALL, entry -> kinds.add(entry.kind()));
        return kinds;
    }

    private JobRun finished(long id) {
        await().atMost(WAIT).until(() -> jobs.find(id).orElseThrow().state().isFinished());
        return jobs.find(id).orElseThrow();
    }
}
