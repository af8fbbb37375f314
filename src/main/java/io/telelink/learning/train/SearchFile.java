package io.telelink.learning.train;

import io.telelink.learning.ModelFile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Reads a search from YAML and draws its candidates. Every end of every range, and every listed value, is tried on the algorithm
 * before, so that no draw can be out of bounds.
 */
final class SearchFile {

    private static final String SPACE = "search.space";
    private static final Map<String, Boolean> SCALES = Map.of("linear", false, "log", true);
    private static final int DIGITS = 3;
    private static final int DRAWS_PER_CANDIDATE = 100;
    private static final int MOST_ITERATIONS = 1000;
    /** Trainings of a search: candidates times folds. */
    private static final int MOST_TRAININGS = 2000;
    private static final int MOST_SEARCHED = 20;
    private static final int MOST_LISTED = 100;

    /** The values a hyper-parameter may take. */
    private sealed interface Range {

        /** A list of values. */
        record Listed(List<Object> values) implements Range {
        }

        /** From one number to another, evenly, or evenly in their logarithms; whole where both ends are. */
        record Between(double from, double to, boolean logarithmic, boolean whole) implements Range {
        }

        default List<Object> extremes() {
            return switch (this) {
                case Listed(List<Object> values) -> values;
                case Between(double from, double to, boolean _, boolean whole) -> List.of(number(from, whole), number(to, whole));
            };
        }

        default Object draw(Random random) {
            return switch (this) {
                case Listed(List<Object> values) -> values.get(random.nextInt(values.size()));
                case Between(double from, double to, boolean _, boolean whole) when whole && this.linear() ->
                        number(from + random.nextInt((int) (to - from) + 1), true);
                case Between(double from, double to, boolean logarithmic, boolean whole) -> {
                    double part = random.nextDouble();
                    double drawn = logarithmic
                            ? StrictMath.exp(StrictMath.log(from) + part * (StrictMath.log(to) - StrictMath.log(from)))
                            : from + part * (to - from);
                    yield number(Math.clamp(new BigDecimal(drawn).round(new MathContext(DIGITS)).doubleValue(), from, to), whole);
                }
            };
        }

        private boolean linear() {
            return this instanceof Between between && !between.logarithmic();
        }

        private static Object number(double value, boolean whole) {
            if (whole) {
                return (int) Math.rint(value);
            }
            return value;
        }
    }

    private final ModelFile fixed;
    private final Function<ModelFile, Algorithm> algorithm;
    private final Map<String, Range> space = new LinkedHashMap<>();

    private SearchFile(ModelFile fixed, Function<ModelFile, Algorithm> algorithm) {
        this.fixed = fixed;
        this.algorithm = algorithm;
    }

    /**
     * Reads the section {@code search}.
     *
     * @param fixed the section of the hyper-parameters that are not searched
     * @param algorithm makes an algorithm of hyper-parameters
     */
    static <C> Search<C> read(ModelFile section, ModelFile fixed, Function<ModelFile, Algorithm> algorithm,
                              Map<String, SearchMetric<C>> metrics) {
        section.allowOnly("iterations", "folds", "metric", "seed", "space");
        SearchFile search = new SearchFile(fixed, algorithm);
        search.readSpace(section.section("space"));
        int seed = section.whole("seed", 0, Integer.MAX_VALUE);
        int folds = section.whole("folds", 2, 20, 3);
        int iterations = section.whole("iterations", 1, MOST_ITERATIONS);
        if ((long) iterations * folds > MOST_TRAININGS) {
            section.refuse("iterations", "times folds are " + (long) iterations * folds + " trainings, but at most "
                    + MOST_TRAININGS + " are allowed");
        }
        SearchMetric<C> metric = section.choice("metric", metrics);
        return new Search<>(folds, metric, seed, section.isFaulty() ? search.any() : search.draw(iterations, new Random(seed)));
    }

    private void readSpace(ModelFile section) {
        for (String key : section.keys()) {
            if (fixed.has(key)) {
                section.refuse(key, "is given under hyperparameters already");
            }
            space.put(key, section.isSection(key) ? between(section.section(key)) : listed(section, key));
        }
        if (space.isEmpty() || space.size() > MOST_SEARCHED) {
            section.refuse("", "must name 1 to " + MOST_SEARCHED + " hyper-parameters");
        }
        for (String key : space.keySet()) {
            for (Object value : space.get(key).extremes()) {
                Map<String, Object> settings = first();
                settings.put(key, value);
                algorithm(settings);
            }
        }
    }

    private static Range listed(ModelFile section, String key) {
        List<Object> values = section.values(key);
        if (values.size() > MOST_LISTED) {
            section.refuse(key, "lists " + values.size() + " values, but at most " + MOST_LISTED + " are allowed");
        }
        return new Range.Listed(values);
    }

    private static Range between(ModelFile section) {
        section.allowOnly("from", "to", "scale");
        boolean logarithmic = section.choice("scale", SCALES, false);
        double from = section.number("from", logarithmic ? 1e-12 : 0, 1e9);
        double to = section.number("to", from, 1e9);
        return new Range.Between(from, to, logarithmic, section.isWhole("from") && section.isWhole("to"));
    }

    private Map<String, Object> first() {
        Map<String, Object> settings = new LinkedHashMap<>();
        space.forEach((key, range) -> range.extremes().stream().findFirst().ifPresent(value -> settings.put(key, value)));
        return settings;
    }

    private Algorithm algorithm(Map<String, Object> settings) {
        return algorithm.apply(fixed.with(SPACE, settings));
    }

    /** Stands for the candidates of a file that is only checked, and wrong. */
    private List<Search.Candidate> any() {
        return List.of(new Search.Candidate(Map.of(), algorithm.apply(fixed.quietly())));
    }

    /** Different candidates, as many as asked for where the space has as many. */
    private List<Search.Candidate> draw(int count, Random random) {
        Map<Map<String, Object>, Search.Candidate> drawn = new LinkedHashMap<>();
        for (int draw = 0; drawn.size() < count && draw < count * DRAWS_PER_CANDIDATE; draw++) {
            Map<String, Object> settings = new LinkedHashMap<>();
            space.forEach((key, range) -> settings.put(key, range.draw(random)));
            drawn.computeIfAbsent(settings, this::candidate);
        }
        return new ArrayList<>(drawn.values());
    }

    private Search.Candidate candidate(Map<String, Object> settings) {
        Map<String, String> words = new LinkedHashMap<>();
        settings.forEach((key, value) -> words.put(key, String.valueOf(value)));
        return new Search.Candidate(words, algorithm(settings));
    }
}
