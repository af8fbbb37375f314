package io.telelink.shell.chart;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A specification as the drawing reads it. What is not a number travels as null. */
final class ChartJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ChartJson() {}

    static ObjectNode of(ChartSpec spec) {
        ObjectNode json = JSON.objectNode();
        json.put("type", spec.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        json.put("title", spec.title());
        json.put("note", spec.note());
        switch (spec) {
            case Bars bars -> bars(bars, json);
            case Histogram histogram -> histogram(histogram, json);
            case Lines lines -> lines(lines, json);
            case Profile profile -> profile(profile, json);
            case Contributions contributions -> contributions(contributions, json);
            case Gauge gauge -> gauge(gauge, json);
        }
        return json;
    }

    private static void bars(Bars bars, ObjectNode json) {
        json.put("categoryTitle", bars.categoryTitle());
        json.set("value", axis(bars.value()));
        json.put("rows", bars.rows());
        json.put("stacked", bars.stacked());
        bars.categories().forEach(json.putArray("categories")::add);
        objects(json, "series", bars.series(), (series, one) -> {
            one.put("name", series.name());
            numbers(one, "values", series.values());
            meanings(one, series.meanings());
        });
    }

    private static void histogram(Histogram histogram, ObjectNode json) {
        json.set("value", axis(histogram.value()));
        json.set("frequency", axis(histogram.frequency()));
        numbers(json, "edges", histogram.edges());
        numbers(json, "heights", histogram.heights());
        meanings(json, histogram.meanings());
        objects(json, "marks", histogram.marks(), ChartJson::mark);
    }

    private static void lines(Lines lines, ObjectNode json) {
        json.set("x", axis(lines.x()));
        json.set("y", axis(lines.y()));
        objects(json, "lines", lines.lines(), (line, one) -> {
            one.put("name", line.name());
            one.put("meaning", line.meaning().name());
            numbers(one, "x", line.x());
            numbers(one, "y", line.y());
            numbers(one, "low", line.low());
            numbers(one, "high", line.high());
        });
        objects(json, "guides", lines.guides(), (guide, one) -> {
            one.put("kind", guide.kind().name());
            number(one, "at", guide.at());
            one.put("label", guide.label());
        });
        objects(json, "points", lines.points(), (point, one) -> {
            number(one, "x", point.x());
            number(one, "y", point.y());
            one.put("label", point.label());
        });
    }

    private static void profile(Profile profile, ObjectNode json) {
        objects(json, "features", profile.features(), (feature, one) -> {
            one.set("axis", axis(feature.axis()));
            number(one, "low", feature.low());
            number(one, "median", feature.median());
            number(one, "high", feature.high());
            number(one, "value", feature.value());
        });
    }

    private static void contributions(Contributions contributions, ObjectNode json) {
        json.set("amount", axis(contributions.amount()));
        json.put("start", contributions.start());
        json.put("result", contributions.result());
        objects(json, "contributions", contributions.contributions(), (contribution, one) -> {
            one.put("label", contribution.label());
            one.put("value", contribution.value());
            number(one, "amount", contribution.amount());
        });
    }

    private static void gauge(Gauge gauge, ObjectNode json) {
        json.set("scale", axis(gauge.scale()));
        number(json, "value", gauge.value());
        mark(gauge.threshold(), json.putObject("threshold"));
        objects(json, "zones", gauge.zones(), (zone, one) -> {
            number(one, "upTo", zone.upTo());
            one.put("meaning", zone.meaning().name());
            one.put("label", zone.label());
        });
    }

    private static ObjectNode axis(Axis axis) {
        ObjectNode json = JSON.objectNode();
        json.put("title", axis.title());
        json.put("unit", axis.unit());
        json.put("figure", axis.figure().name());
        number(json, "from", axis.from());
        number(json, "to", axis.to());
        return json;
    }

    private static void mark(Mark mark, ObjectNode json) {
        number(json, "at", mark.at());
        json.put("label", mark.label());
    }

    private static void meanings(ObjectNode json, List<Meaning> meanings) {
        ArrayNode array = json.putArray("meanings");
        meanings.forEach(meaning -> array.add(meaning.name()));
    }

    private static void numbers(ObjectNode json, String name, List<Double> numbers) {
        ArrayNode array = json.putArray(name);
        for (double number : numbers) {
            if (Double.isFinite(number)) {
                array.add(number);
            } else {
                array.addNull();
            }
        }
    }

    private static void number(ObjectNode json, String name, @Nullable Double number) {
        if (number == null || !Double.isFinite(number)) {
            json.putNull(name);
        } else {
            json.put(name, number);
        }
    }

    private static <T> void objects(ObjectNode json, String name, List<T> items, BiConsumer<T, ObjectNode> write) {
        ArrayNode array = json.putArray(name);
        items.forEach(item -> write.accept(item, array.addObject()));
    }
}
