package io.telelink.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.util.FileSystemUtils;

/** Runs benchmarks of the learning core and of the built jar, prints the figures and writes them as JSON. */
public final class Bench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final Set<String> PARTS = new TreeSet<>(Set.of("product", "speed", "quality"));

    private Bench() {
    }

    /** @param parts which parts to run: {@code quality}, {@code speed}, {@code product}; none for all */
    public static void main(String[] parts) throws Exception {
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
        }
        if (chosen.contains("quality")) {
            new QualityBench().run(results);
            new ValueBench().run(results);
        }
        System.out.print(results.table());
        write(results);
    }

    private static void product(BenchResults results) throws Exception {
        Path home = FOLDER.resolve("store");
        FileSystemUtils.deleteRecursively(home);
        try (var application = ApplicationProcess.start(home)) {
            results.add("Start", "first start: import, train, score (target < 60 s)", application.startSeconds(), "s");
            new ModelBench(application).run(results);
            new RestBench(application).run(results);
        }
        try (var application = ApplicationProcess.start(home)) {
            results.add("Start", "start on a filled store (target < 20 s)", application.startSeconds(), "s");
        }
    }

    private static void write(BenchResults results) throws IOException {
        Path file = FOLDER.resolve("results.json");
        Files.write(file, List.of(results.json()));
        System.out.println("Written to " + file);
    }
}
