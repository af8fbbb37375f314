package io.telelink.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** What can happen to a run on real processes: each must leave exactly one prediction for each customer. */
final class FaultsBench {

    private static final long LOOK_MILLIS = 50;
    private static final String GROUP = "Faults (0 = every customer has exactly one prediction of the run)";

    private final Path home;
    private final StoreAccess store;

    FaultsBench(Path home, StoreAccess store) {
        this.home = home;
        this.store = store;
    }

    void run(BenchResults results) throws Exception {
        killed(results);
        try (var application = ApplicationProcess.start(home)) {
            restarted(results, application);
            training(results, application);
            shared(results, application);
        }
    }

    private void training(BenchResults results, ApplicationProcess application) throws Exception {
        application.post("/training-runs", "{\"specification\": \"churn-logistic-regression\"}");
        long run = ScaleBench.start(application);
        ScaleBench.await(application, run);
        results.add(GROUP, "asked for while a model is being trained", wrong(run), "customers");
    }

    private void killed(BenchResults results) throws Exception {
        var first = ApplicationProcess.start(home);
        long run = ScaleBench.start(first);
        awaitHalf(run);
        first.kill();
        try (var second = ApplicationProcess.start(home)) {
            ScaleBench.await(second, run);
            results.add(GROUP, "kill -9 of the application in the middle", wrong(run), "customers");
        }
    }

    private void restarted(BenchResults results, ApplicationProcess application) throws Exception {
        long run = ScaleBench.start(application);
        awaitHalf(run);
        store.restart();
        ScaleBench.await(application, run);
        results.add(GROUP, "the database killed and started again in the middle", wrong(run), "customers");
    }

    private void shared(BenchResults results, ApplicationProcess application) throws Exception {
        try (var other = ApplicationProcess.start(home.resolve("second"), store.environment())) {
            long run = ScaleBench.start(application);
            ScaleBench.await(application, run);
            results.add(GROUP, "two processes on one database", wrong(run), "customers");
            results.add(GROUP, "ranges scored by the process that helped", store.number("""
                    SELECT count(*) FROM scoring_range WHERE worker LIKE '%d@%%' AND job_run_id = %d"""
                    .formatted(other.pid(), run)), "ranges");
        }
    }

    private void awaitHalf(long run) throws IOException, SQLException, InterruptedException {
        while (store.number("SELECT count(*) FROM scoring_range WHERE state = 'DONE' AND job_run_id = " + run)
                < Math.max(1, store.number("SELECT count(*) FROM scoring_range WHERE job_run_id = " + run) / 2)) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** Customers without a prediction of the run, and predictions beyond one of a customer. */
    private long wrong(long run) throws IOException, SQLException {
        return store.number("""
                SELECT (SELECT count(*) FROM customer c WHERE status = 'ACTIVE' AND NOT EXISTS
                            (SELECT FROM prediction p WHERE p.customer_id = c.id AND p.scoring_run_id = %1$d))
                    + (SELECT count(*) - count(DISTINCT customer_id) FROM prediction WHERE scoring_run_id = %1$d)
                    + (SELECT count(*) FROM customer c LEFT JOIN customer_score s ON s.customer_id = c.id
                           LEFT JOIN prediction p ON p.id = s.prediction_id
                       WHERE c.status = 'ACTIVE' AND p.scoring_run_id IS DISTINCT FROM %1$d)""".formatted(run));
    }
}
