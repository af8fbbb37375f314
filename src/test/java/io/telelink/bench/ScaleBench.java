package io.telelink.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A store of as many customers as asked for: filling, a scoring run with its stages, readers meanwhile, verification, faults. */
final class ScaleBench {

    private static final String OPTION = "--customers";
    private static final Pattern FILLED = Pattern.compile("building indexes \\.\\.\\. ([0-9.]+) s");
    private static final Pattern STAGE = Pattern.compile(
            "telelink_scoring_stage_seconds_sum\\{stage=\"(\\w+)\"\\} ([0-9.E-]+)");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final double KILOBYTES_PER_MEGABYTE = 1024;
    private static final long LOOK_MILLIS = 100;

    private final Path home;
    private final long customers;
    private final StoreAccess store;

    ScaleBench(Path home, long customers) {
        this.home = home;
        this.customers = customers;
        this.store = new StoreAccess(home);
    }

    /** How many customers the arguments ask for; empty where they ask for the ordinary benchmarks. */
    static OptionalLong customers(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String[] parts = arguments[i].split("=", 2);
            if (parts[0].equals(OPTION) && (parts.length == 2 || i + 1 < arguments.length)) {
                return OptionalLong.of(Long.parseLong(parts.length == 2 ? parts[1] : arguments[i + 1]));
            }
        }
        return OptionalLong.empty();
    }

    void run(BenchResults results) throws Exception {
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(home);
        try {
            try (var application = ApplicationProcess.start(home, Map.of(), "demo", OPTION, String.valueOf(customers))) {
                Matcher filled = FILLED.matcher(application.said());
                if (filled.find()) {
                    results.add("Store", "filling %,d customers with their past".formatted(customers),
                            Double.parseDouble(filled.group(1)), "s");
                }
            }
            // A process of its own: the stages and the peak are those of one run, on a Java that has not warmed up.
            try (var application = ApplicationProcess.start(home)) {
                run(application, results);
                new AdvanceBench(application).run(results, "target < 90 s");
                verify(application, results);
                results.add("Scoring run", "peak memory of the application, -Xmx2g (target < 2,048 MB)", peak(application), "MB");
            }
            new FaultsBench(home, store).run(results);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private void run(ApplicationProcess application, BenchResults results) throws Exception {
        String group = "Scoring run over %,d customers".formatted(customers);
        long begin = System.nanoTime();
        var readers = new ReaderLatency(store);
        try (readers) {
            await(application, start(application));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        results.add(group, "from asking to the end: read, score, explain, hash, store, show (target < 40 s)", seconds, "s");
        results.add(group, "customers a second", customers / seconds, "1/s");
        results.add(group, "a reader's page meanwhile, median of %,d".formatted(readers.readings()), readers.quantile(.5), "ms");
        results.add(group, "a reader's page meanwhile, slowest (target < 200 ms more than usual)", readers.quantile(1), "ms");
        Matcher stages = STAGE.matcher(application.metrics());
        while (stages.find()) {
            results.add(group, "stage " + stages.group(1) + ", all threads together", Double.parseDouble(stages.group(2)), "s");
        }
        double plain = new PlainInsert(store).rate();
        results.add(group, "the plain way, for comparison: one entity saved after the other, storing alone", plain, "1/s");
        results.add(group, "the plain way for everybody, reckoned", customers / plain, "s");
    }

    static long start(ApplicationProcess application) throws IOException {
        return json(application.post("/scoring-runs", "{}")).get("id").asLong();
    }

    static void await(ApplicationProcess application, long run) throws IOException, InterruptedException {
        JsonNode answer = json(application.get("/scoring-runs/" + run));
        while (answer.get("finishedAt").isNull()) {
            Thread.sleep(LOOK_MILLIS);
            answer = json(application.get("/scoring-runs/" + run));
        }
        if (!answer.get("state").asString().equals("SUCCEEDED")) {
            throw new IOException("the run ended as " + answer);
        }
    }

    private void verify(ApplicationProcess application, BenchResults results) throws Exception {
        long begin = System.nanoTime();
        long id = json(application.post("/audit/verify", "{}")).get("id").asLong();
        JsonNode answer = json(application.get("/audit/verifications/" + id));
        while (answer.get("completedAt").isNull() && !answer.get("state").asString().matches("FAILED|CANCELLED")) {
            Thread.sleep(LOOK_MILLIS);
            answer = json(application.get("/audit/verifications/" + id));
        }
        if (!answer.get("right").asBoolean()) {
            throw new IOException("the verification found " + answer);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        results.add("Verification", "%,d predictions and the chain".formatted(answer.get("evidence").asLong()), seconds, "s");
        results.add("Verification", "for 1,200,000 predictions (target < 30 s)",
                seconds * 1_200_000 / answer.get("evidence").asLong(), "s");
    }

    private static double peak(ApplicationProcess application) throws IOException {
        Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + application.pid() + "/status")));
        return peak.find() ? Long.parseLong(peak.group(1)) / KILOBYTES_PER_MEGABYTE : Double.NaN;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
