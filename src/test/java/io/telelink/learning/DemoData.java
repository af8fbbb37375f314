package io.telelink.learning;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.Split;
import io.telelink.learning.train.TrainingSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The demonstration subscribers and the model files, for tests. */
public final class DemoData {

    private DemoData() {
    }

    public static Schema schema() {
        return Schema.read("models/features.yaml", open("/models/features.yaml"));
    }

    public static Specification specification(String name) {
        String file = "models/" + name + ".yaml";
        return Specification.read(file, open("/" + file));
    }

    /** Names of the specifications of a folder of the class path whose files begin so, such as "churn-". */
    public static List<String> specifications(String folder, String prefix) {
        try (Stream<Path> files = Files.list(Path.of(Objects.requireNonNull(DemoData.class.getResource(folder)).toURI()))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(prefix))
                    .map(name -> name.replace(".yaml", "")).sorted().toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of a resource. */
    public static String text(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static InputStream open(String resource) {
        return Objects.requireNonNull(DemoData.class.getResourceAsStream(resource), resource);
    }

    /** All 3,333 subscribers with the split of the file. */
    public static TrainingSet subscribers() {
        quieten();
        Schema schema = schema();
        List<String[]> lines = lines();
        List<String> header = Arrays.asList(lines.removeFirst());
        List<double[]> rows = new ArrayList<>();
        boolean[] churned = new boolean[lines.size()];
        String[] keys = new String[lines.size()];
        Split[] split = new Split[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i);
            rows.add(schema.raw().stream().mapToDouble(f -> schema.parse(f, cells[header.indexOf(f.column())])).toArray());
            churned[i] = Boolean.parseBoolean(cells[header.indexOf("Churn")]);
            keys[i] = cells[header.indexOf("Account number")];
            split[i] = Split.valueOf(cells[header.indexOf("Split")].toUpperCase(Locale.ROOT));
        }
        return new TrainingSet(Table.of(schema, rows), churned, keys, split);
    }

    /** Smile reports every tree. */
    private static void quieten() {
        if (LoggerFactory.getLogger("smile") instanceof Logger logger) {
            logger.setLevel(Level.WARN);
        }
    }

    private static List<String[]> lines() {
        try (InputStream csv = open("/demo/telecom-churn.csv")) {
            List<String[]> lines = new ArrayList<>();
            new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> lines.add(line.split(",", -1)));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
