package io.telelink.training.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import io.telelink.training.TrainingRequest;
import io.telelink.training.TrainingWindow;
import io.telelink.web.ApiException;
import org.jspecify.annotations.Nullable;

/** What to train, one specification or several, and on what. */
@Schema(name = "TrainingRequest")
record TrainingRequestBody(
        @Nullable String specification,
        @Nullable List<@Nullable String> specifications,
        @Schema(description = "As-of date of the customers to learn from; the latest whose outcomes are known where neither it nor "
                + "pooled is given") @Nullable LocalDate cutOff,
        @Schema(description = "How many of the latest cut-offs to pool, 2 to 24; each customer counts at one of them")
        @Nullable Integer pooled,
        @Schema(description = "Most labelled customers to train on, from 100") @Nullable Integer maxRows,
        @Schema(description = "In place of that of the specifications") @Nullable Long seed) {

    TrainingRequest request() {
        return new TrainingRequest(names(), window(), maxRows, seed);
    }

    private List<String> names() {
        if ((specification == null) == (specifications == null)) {
            throw ApiException.badRequest("Unclear what to train",
                    "The body must have either specification, a name, or specifications, a list of names.");
        }
        Stream<@Nullable String> named = specifications == null ? Stream.of(specification) : specifications.stream();
        return named.map(String::valueOf).toList();
    }

    private TrainingWindow window() {
        if (cutOff != null && pooled != null) {
            throw ApiException.badRequest("Unclear what to train on", "The body may have cutOff, a date, or pooled, a number of "
                    + "cut-offs, but not both.");
        }
        return cutOff != null ? new TrainingWindow.CutOff(cutOff)
                : pooled != null ? new TrainingWindow.Pooled(pooled) : new TrainingWindow.Latest();
    }
}
