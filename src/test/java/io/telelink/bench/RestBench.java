package io.telelink.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;

/** Answers over REST, one request after the other on one kept connection. */
final class RestBench {

    private static final int WARM_UP = 5_000;
    private static final int REQUESTS = 5_000;
    private static final int BATCH = 10_000;
    private static final String CUSTOMER = """
            {"accountLength": 128, "state": "KS", "areaCode": "415", "internationalPlan": "no", "voiceMailPlan": "yes",
             "numberOfVmailMessages": 25, "totalDayMinutes": 265.1, "totalDayCalls": 110, "totalDayCharge": 45.07,
             "totalEveMinutes": 197.4, "totalEveCalls": 99, "totalEveCharge": 16.78, "totalNightMinutes": 244.7,
             "totalNightCalls": 91, "totalNightCharge": 11.01, "totalIntlMinutes": 10.0, "totalIntlCalls": 3,
             "totalIntlCharge": 2.7, "customerServiceCalls": 1}""";

    private final ApplicationProcess application;

    RestBench(ApplicationProcess application) {
        this.application = application;
    }

    void run(BenchResults results) throws IOException {
        single(results, "POST /predict", "/predict", CUSTOMER, "; replaced system: 13-16 ms median");
        single(results, "POST /customers/{account}/score", "/customers/TL-0000001/score", "", "");
        batch(results);
    }

    private void single(BenchResults results, String name, String path, String body, String note)
            throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            application.post(path, body);
        }
        double[] milliseconds = new double[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            long begin = System.nanoTime();
            application.post(path, body);
            milliseconds[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(milliseconds);
        results.add("REST", name + ", median (target < 5 ms" + note + ")", milliseconds[REQUESTS / 2], "ms");
        results.add("REST", name + ", 99th percentile (target < 25 ms)", milliseconds[REQUESTS * 99 / 100], "ms");
    }

    private void batch(BenchResults results) throws IOException {
        String body = "[" + String.join(",", Collections.nCopies(BATCH, CUSTOMER)) + "]";
        application.post("/predict/batch", body);
        long begin = System.nanoTime();
        application.post("/predict/batch", body);
        results.add("REST", "POST /predict/batch of 10,000 rows (replaced system: 65 rows/s)",
                BATCH / ((System.nanoTime() - begin) / 1e9), "rows/s");
    }
}
