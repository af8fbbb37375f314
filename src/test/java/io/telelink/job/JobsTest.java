package io.telelink.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Autowired
    JdbcClient jdbc;

    CompletableFuture<Long> quick;

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

    /** The first is held up in the middle of being written down: its number is smaller, and nobody sees it yet. */
    @Test
    void whoAsksAtTheSameMomentStillTakesTurns() throws Exception {
        var goOn = new CountDownLatch(1);
        turns.script = progress -> await().atMost(WAIT).until(() -> goOn.getCount() == 0);
        jdbc.sql("""
                CREATE FUNCTION hold_up() RETURNS trigger LANGUAGE plpgsql AS
                $$BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN NEW; END$$""").update();
        jdbc.sql("CREATE TRIGGER hold_up AFTER INSERT ON job_run FOR EACH ROW WHEN (NEW.subject = 'slow') EXECUTE FUNCTION hold_up()")
                .update();
        try {
            CompletableFuture<Long> slow = transaction.execute(status -> {
                jdbc.sql("SELECT pg_advisory_xact_lock(4711)").query(row -> { });
                var asking = CompletableFuture.supplyAsync(() -> jobs.submit(TURNS, "slow", "ada"), Thread::startVirtualThread);
                await().atMost(WAIT).until(() -> waiting() == 1);
                quick = CompletableFuture.supplyAsync(() -> jobs.submit(TURNS, "quick", "ada"), Thread::startVirtualThread);
                await().atMost(WAIT).until(() -> waiting() == 2 || quick.isDone());
                return asking;
            });
            await().atMost(WAIT).until(() -> jobs.find(slow.join()).orElseThrow().state() == JobState.RUNNING);
            assertThat(jobs.find(quick.join()).orElseThrow().state()).isEqualTo(JobState.QUEUED);
        } finally {
            goOn.countDown();
            jdbc.sql("DROP FUNCTION hold_up CASCADE").update();
        }
        assertThat(finished(quick.join()).state()).isEqualTo(JobState.SUCCEEDED);
    }

    private long waiting() {
        return jdbc.sql("""
                SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""").query(Long.class).single();
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
