package io.telelink.scoring.job;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ExecutionException;

import io.micrometer.core.instrument.MeterRegistry;
import io.telelink.database.LockTimeout;
import io.telelink.job.Pause;
import io.telelink.scoring.persistence.CurrentScoreExchange;
import io.telelink.scoring.persistence.ScoringRunTable;
import io.telelink.scoring.persistence.ScoringRunTable.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the answers of a finished run the current ones: the new table is built beside the one that everybody reads, then
 * takes its place in a transaction of milliseconds. Until then readers see the answers from before the run, after it all of
 * the run's; answers given one by one meanwhile are newer than the run's and are kept.
 */
@Component
class CurrentAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentAnswers.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int BUILDERS = 2;

    private final ScoringRunTable runs;
    private final CurrentScoreExchange exchange;
    private final MeterRegistry meters;
    private final TransactionTemplate transaction;
    private final TransactionTemplate own;

    CurrentAnswers(ScoringRunTable runs, CurrentScoreExchange exchange, MeterRegistry meters,
                   PlatformTransactionManager transactions) {
        this.runs = runs;
        this.exchange = exchange;
        this.meters = meters;
        this.transaction = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** One at a time on all nodes; does nothing for a run whose answers are current already. */
    void publish(long runId) {
        transaction.executeWithoutResult(guard -> {
            exchange.lockOthersOut();
            Ending ending = runs.ending(runId);
            if (ending.publishedAt() == null) {
                var run = new CurrentScoreExchange.Run(runId, Objects.requireNonNull(ending.predictedAt()));
                meters.timer("telelink.scoring.stage", "stage", "build").record(() -> build(run));
                exchange(run);
            }
        });
    }

    private void build(CurrentScoreExchange.Run run) {
        own.executeWithoutResult(status -> exchange.fill(run));
        List<String> indexes = exchange.indexes();
        try (ExecutorService builders = Executors.newFixedThreadPool(BUILDERS)) {
            List<Future<?>> building = indexes.stream()
                    .<Future<?>>map(index -> builders.submit(() -> own.executeWithoutResult(status -> exchange.build(index))))
                    .toList();
            for (Future<?> each : building) {
                each.get();
            }
        } catch (InterruptedException e) {
            throw Pause.stopping(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /** A reader that takes long, such as an export, is waited for without making the others wait behind. */
    private void exchange(CurrentScoreExchange.Run run) {
        while (true) {
            try {
                meters.timer("telelink.scoring.stage", "stage", "exchange").record(() ->
                        own.executeWithoutResult(status -> {
                            exchange.exchange(run);
                            runs.publish(run.id());
                        }));
                break;
            } catch (DataAccessException busy) {
                if (!LockTimeout.causes(busy)) {
                    throw busy;
                }
                LOG.debug("Current answers are being read; the exchange waits");
                Pause.of(PAUSE);
            }
        }
        try {
            own.executeWithoutResult(status -> exchange.dropFormer());
        } catch (DataAccessException busy) {
            if (!LockTimeout.causes(busy)) {
                throw busy;
            }
            LOG.debug("The former answers are still being read; the next run removes them");
        }
    }
}
