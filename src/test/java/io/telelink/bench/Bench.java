package io.telelink.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.util.FileSystemUtils;

/**
 * Runs benchmarks of the learning core and of the built jar, prints the figures and writes them as JSON. With {@code list} and
 * the folder of a store it measures the list of customers of that store: {@code ./telelink bench list var-demo 500}.
 */
public final class Bench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final Set<String> PARTS = new TreeSet<>(Set.of("product", "speed", "quality", "forecast", "campaigns", "drift"));

    private Bench() {
    }

    /** @param parts which parts to run: {@code quality}, {@code speed}, {@code product}, {@code forecast}, {@code campaigns}, {@code drift}; none for all; or a number of customers */
    public static void main(String[] parts) throws Exception {
        OptionalLong customers = ScaleBench.customers(parts);
        if (customers.isPresent()) {
            var scale = new BenchResults();
            new ScaleBench(FOLDER.resolve("store-scale"), customers.getAsLong()).run(scale);
            finish(scale, "scale.json");
            return;
        }
        if (parts.length > 1 && parts[0].equals("list")) {
            list(Path.of(parts[1]), parts.length > 2 ? Integer.parseInt(parts[2]) : 400);
            return;
        }
        Set<String> chosen = parts.length == 0 ? PARTS : Set.of(parts);
        if (!PARTS.containsAll(chosen)) {
            System.err.println("telelink bench: the parts are " + String.join(", ", PARTS) + "; none for all of them.");
            System.exit(2);
        }
        Files.createDirectories(FOLDER);
        var results = new BenchResults();
        if (chosen.contains("product")) {
            product(results);
        }
        if (chosen.contains("speed")) {
            new LearningBench().run(results);
            new ValueSpeedBench().run(results);
            new ProposalBench().run(results);
        }
        if (chosen.contains("campaigns")) {
            new CampaignBench().run(results);
        }
        if (chosen.contains("quality")) {
            new QualityBench().run(results);
            new ValueBench().run(results);
            new BacktestBench().run(results);
        }
        if (chosen.contains("forecast")) {
            forecast(results);
        }
        if (chosen.contains("drift")) {
            DriftBench.run(FOLDER, results);
        }
        finish(results, "results.json");
    }

    private static void forecast(BenchResults results) throws Exception {
        Path home = FOLDER.resolve("store-forecast");
        FileSystemUtils.deleteRecursively(home);
        try (var application = ApplicationProcess.start(home)) {
            new ForecastBench(application).run(results);
        }
    }

    private static void list(Path home, int requests) throws Exception {
        Files.createDirectories(FOLDER);
        var results = new BenchResults();
        try (var application = ApplicationProcess.start(home)) {
            new ListBench(application, requests).run(results);
        }
        finish(results, "list.json");
    }

    private static void product(BenchResults results) throws Exception {
        Path home = FOLDER.resolve("store");
        FileSystemUtils.deleteRecursively(home);
        try (var application = ApplicationProcess.start(home)) {
            results.add("Start", "first start: fill, train, score (target < 60 s)", application.startSeconds(), "s");
            new ModelBench(application).run(results);
            new RestBench(application).run(results);
            new AdvanceBench(application).run(results, "target < 2 s");
        }
        try (var application = ApplicationProcess.start(home)) {
            results.add("Start", "start on a filled store (target < 20 s)", application.startSeconds(), "s");
        }
    }

    private static void finish(BenchResults results, String name) throws IOException {
        System.out.print(results.table());
        Path file = FOLDER.resolve(name);
        Files.write(file, List.of(results.json()));
        System.out.println("Written to " + file);
    }
}
