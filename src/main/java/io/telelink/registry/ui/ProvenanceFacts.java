package io.telelink.registry.ui;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.telelink.registry.TrainedOn;
import io.telelink.registry.VersionSummary;
import io.telelink.shell.Formats;

/** Where a version comes from, in words. What this build does not know is shown as it was stored. */
record ProvenanceFacts(Map<String, Object> stored) {

    /** Shown apart, since it is a whole file. */
    static final String SPECIFICATION = "specification";

    /** Shown apart, since it is a table. */
    static final String SEARCH = "search";

    /** Facts that have a label, in the order of showing them. */
    static final List<String> KNOWN = List.of("thresholdOfVersion", "specificationName", "seed", "firstAsOf", "lastAsOf", TrainedOn.CUT_OFFS, TrainedOn.MOST, "rows", "trainRows", "testRows", "churners",
            "trainChurners", "testChurners", "dataSha256", "codeVersion", "libraries", "jvm", "os", "threads",
            "durationMillis", "churnWindowDays", "assumptions");
    private static final double MILLIS_PER_SECOND = 1000;

    static ProvenanceFacts of(VersionSummary version) {
        return new ProvenanceFacts(version.provenance());
    }

    String rows() {
        return number("rows").map(Formats::count).orElse(Formats.UNKNOWN);
    }

    /** The days that the data describes. */
    String period() {
        return stored.get("firstAsOf") instanceof String first && stored.get("lastAsOf") instanceof String last
                ? first.equals(last) ? day(last) : day(first) + " – " + day(last) : Formats.UNKNOWN;
    }

    /** The last day that the data describes. */
    String lastDay() {
        return stored.get("lastAsOf") instanceof String last ? day(last) : Formats.UNKNOWN;
    }

    private static String day(String date) {
        return Formats.date(LocalDate.parse(date));
    }

    Optional<Long> number(String name) {
        return stored.get(name) instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }

    Optional<String> specification() {
        return Optional.ofNullable(stored.get(SPECIFICATION)).map(String::valueOf);
    }

    /** Written values by name: the known ones in a fixed order, then what else was stored; nested values apart. */
    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        KNOWN.stream().filter(stored::containsKey).forEach(name -> facts.put(name, written(name, stored.get(name))));
        stored.forEach((name, value) -> {
            if (!name.equals(SPECIFICATION) && !name.equals(SEARCH) && !KNOWN.contains(name)) {
                facts.put(name, written(name, value));
            }
        });
        return facts;
    }

    private static String written(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).sorted()
                    .collect(Collectors.joining(", "));
        }
        if (name.equals(TrainedOn.CUT_OFFS) && value instanceof Collection<?> days) {
            return days.isEmpty() ? Formats.UNKNOWN
                    : days.stream().map(day -> day(String.valueOf(day))).collect(Collectors.joining(", "));
        }
        if (name.endsWith("AsOf") && value instanceof String date) {
            return day(date);
        }
        if (name.equals("durationMillis") && value instanceof Number millis) {
            return Formats.decimal(millis.doubleValue() / MILLIS_PER_SECOND, 1) + " s";
        }
        return value instanceof Integer && !name.equals("seed") ? Formats.count((Integer) value) : String.valueOf(value);
    }
}
