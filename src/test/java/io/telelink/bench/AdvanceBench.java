package io.telelink.bench;

import java.io.IOException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Moves the clock of a demonstration store on by a month. */
final class AdvanceBench {

    private static final long LOOK_MILLIS = 20;

    private final ApplicationProcess application;

    AdvanceBench(ApplicationProcess application) {
        this.application = application;
    }

    void run(BenchResults results, String target) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        application.post("/demonstration/advance", "{}");
        JsonNode advance = latest();
        while (advance.get("active").isNull() && !advance.get("state").asString().matches("FAILED|CANCELLED")) {
            Thread.sleep(LOOK_MILLIS);
            advance = latest();
        }
        if (advance.get("active").isNull()) {
            throw new IOException("the clock was not moved: " + advance);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        results.add("Clock", "advancing %,d customers by a month, scoring apart (%s)".formatted(advance.get("active").asLong(), target),
                seconds, "s");
    }

    private JsonNode latest() throws IOException {
        return JsonMapper.shared().readTree(application.get("/demonstration")).get("advance");
    }
}
