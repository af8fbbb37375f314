package io.telelink.registry.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.telelink.learning.data.SchemaDifference;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.registry.comparison.Compared;
import io.telelink.registry.comparison.VersionComparison;
import org.jspecify.annotations.Nullable;

/**
 * Versions beside each other.
 *
 * @param rows       {@code same}, {@code common} (measured on the rows that all were tested on), {@code different} or
 *                   {@code unknown} (each measured on its own, so that figures cannot be subtracted), {@code none}
 * @param commonRows rows that all were tested on
 * @param churners   among those
 * @param versions   the first is what the others are compared with
 */
record ComparisonBody(String rows, int commonRows, int churners, List<Side> versions) {

    /** One of the versions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(long id, int number, String title, boolean champion, int testRows, @Nullable Double threshold,
                @Nullable ClassificationMetrics metrics, Map<String, Difference> differences, List<SchemaDifference> schema) {
    }

    /**
     * A figure less that of the first version.
     *
     * @param verdict {@code better}, {@code worse}, or {@code noDifferenceShown}
     */
    record Difference(double difference, double low, double high, String verdict) {

        static Difference of(Measure measure, PairedDifference paired) {
            return new Difference(paired.difference(), paired.interval().low(), paired.interval().high(),
                    !paired.isClear() ? "noDifferenceShown" : measure.isBetter(paired.difference()) ? "better" : "worse");
        }
    }

    static ComparisonBody of(VersionComparison comparison) {
        return new ComparisonBody(comparison.rows().name().toLowerCase(Locale.ROOT), comparison.commonRows(),
                comparison.churners(), comparison.versions().stream().map(ComparisonBody::side).toList());
    }

    private static Side side(Compared compared) {
        Map<String, Difference> differences = new LinkedHashMap<>();
        compared.differences().forEach((measure, paired) ->
                differences.put(measure.name().toLowerCase(Locale.ROOT), Difference.of(measure, paired)));
        return new Side(compared.version().id(), compared.version().number(), compared.version().title(),
                compared.version().champion(), compared.testRows(), compared.threshold().orElse(null), compared.metrics(),
                differences, compared.schema());
    }
}
