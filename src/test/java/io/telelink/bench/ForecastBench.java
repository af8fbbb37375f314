package io.telelink.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Moves a demonstration store on by a year, month by month, and lays what was forecast beside what then happened. */
final class ForecastBench {

    private static final int MONTHS = 12;
    private static final int REQUESTS = 50;
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final ApplicationProcess application;
    private final JsonMapper json = JsonMapper.shared();

    ForecastBench(ApplicationProcess application) {
        this.application = application;
    }

    void run(BenchResults results) throws IOException {
        forecastAsOf(get("/demonstration").get("day").asString());
        double milliseconds = 0;
        for (int i = 0; i < REQUESTS; i++) {
            long begin = System.nanoTime();
            get("/forecast?months=36&churn=-10&budget=5000");
            milliseconds = Math.max(milliseconds, (System.nanoTime() - begin) / 1e6);
        }
        results.add("Forecast", "GET /forecast with a scenario, slowest of " + REQUESTS + " (target < 1000 ms)", milliseconds, "ms");
        for (int month = 0; month < MONTHS; month++) {
            String to = json.readTree(application.post("/demonstration/advance", "")).get("advance").get("toDay").asString();
            forecastAsOf(to);
        }
        List<JsonNode> kept = StreamSupport.stream(get("/forecast/kept").spliterator(), false).toList();
        JsonNode first = kept.getLast();
        results.matrix("Revenue of today's customers: forecast as of " + first.get("asOf").asString() + ", and what then happened, $",
                List.of("month", "forecast", "80% from", "to", "billed", "off by"), months(first));
        results.matrix("Every forecast that was kept", List.of("as of", "months", "mean error", "bias", "within band"),
                kept.stream().map(each -> List.of(each.get("asOf").asString(), String.valueOf(each.get("months").size()),
                        percent(each.get("meanError").asDouble()), percent(each.get("bias").asDouble()),
                        each.get("covered").isNull() ? "no band" : each.get("covered").asString())).toList());
    }

    private static List<List<String>> months(JsonNode kept) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode month : kept.get("months")) {
            double forecast = month.get("forecast").asDouble();
            double billed = month.get("billed").asDouble();
            rows.add(List.of(month.get("month").asString(), dollars(month.get("forecast")), dollars(month.get("low")),
                    dollars(month.get("high")), dollars(month.get("billed")), percent(forecast / billed - 1)));
        }
        return rows;
    }

    /** Waits until everyone was scored on that day and the base summed up. */
    private void forecastAsOf(String day) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!json.readTree(newest()).path("asOf").asString("").equals(day)) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("no forecast of " + day + " after " + PATIENCE);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** Before the first forecast there is none to be found. */
    private String newest() throws IOException {
        try {
            return application.get("/forecast");
        } catch (IOException none) {
            if (String.valueOf(none.getMessage()).contains("answered 404")) {
                return "{}";
            }
            throw none;
        }
    }

    private JsonNode get(String path) throws IOException {
        return json.readTree(application.get(path));
    }

    private static String dollars(JsonNode amount) {
        return amount.isNull() ? "-" : String.format(Locale.ROOT, "%,.0f", amount.asDouble());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%+.1f%%", 100 * share);
    }
}
