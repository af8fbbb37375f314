package io.telelink.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import org.springframework.util.FileSystemUtils;

/**
 * Runs every benchmark against the built jar, prints one table and writes it as JSON. With {@code list} and the folder of a
 * store it measures the list of customers of that store alone: {@code ./telelink bench list var-demo 500}.
 */
public final class Bench {

    private static final Path FOLDER = Path.of("target", "bench");

    private Bench() {
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1 && arguments[0].equals("list")) {
            list(Path.of(arguments[1]), arguments.length > 2 ? Integer.parseInt(arguments[2]) : 400);
            return;
        }
        OptionalLong customers = ScaleBench.customers(arguments);
        if (customers.isPresent()) {
            var scale = new BenchResults();
            new ScaleBench(FOLDER.resolve("store-scale"), customers.getAsLong()).run(scale);
            finish(scale, "scale.json");
            return;
        }
        Path home = FOLDER.resolve("store");
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(home);
        var results = new BenchResults();
        try (var application = ApplicationProcess.start(home)) {
            results.add("Start", "first start: import, train, score (target < 60 s)", application.startSeconds(), "s");
            new ModelBench(application).run(results);
            new RestBench(application).run(results);
        }
        try (var application = ApplicationProcess.start(home)) {
            results.add("Start", "start on a filled store (target < 20 s)", application.startSeconds(), "s");
        }
        finish(results, "results.json");
    }

    private static void list(Path home, int requests) throws Exception {
        Files.createDirectories(FOLDER);
        var results = new BenchResults();
        try (var application = ApplicationProcess.start(home)) {
            new ListBench(application, requests).run(results);
        }
        finish(results, "list.json");
    }

    private static void finish(BenchResults results, String name) throws IOException {
        System.out.print(results.table());
        Path file = FOLDER.resolve(name);
        Files.write(file, List.of(results.json()));
        System.out.println("Written to " + file);
    }
}
