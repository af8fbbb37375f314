package io.telelink.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/** Runs every benchmark against the built jar, prints one table and writes it as JSON. */
public final class Bench {

    private static final Path FOLDER = Path.of("target", "bench");

    private Bench() {
    }

    public static void main(String[] arguments) throws Exception {
        Path home = FOLDER.resolve("store");
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(home);
        var results = new BenchResults();
        new LearningBench().run(results);
        try (var application = ApplicationProcess.start(home)) {
            results.add("Start", "first start: import, train, score (target < 60 s)", application.startSeconds(), "s");
            new ModelBench(application).run(results);
            new RestBench(application).run(results);
        }
        try (var application = ApplicationProcess.start(home)) {
            results.add("Start", "start on a filled store (target < 20 s)", application.startSeconds(), "s");
        }
        System.out.print(results.table());
        write(results);
    }

    private static void write(BenchResults results) throws IOException {
        Path file = FOLDER.resolve("results.json");
        Files.write(file, List.of(results.json()));
        System.out.println("Written to " + file);
    }
}
