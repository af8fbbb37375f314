package io.telelink.scoring.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.PredictionFilter;
import io.telelink.scoring.Predictions;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.Replays;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The stored predictions. */
@RestController
@RequestMapping("/api/v1/predictions")
@Tag(name = "Predictions")
class PredictionController extends ScoringRefusals {

    private final Predictions predictions;
    private final Replays replays;
    private final PredictionBodies bodies;

    PredictionController(Predictions predictions, Replays replays, PredictionBodies bodies) {
        this.bodies = bodies;
        this.replays = replays;
        this.predictions = predictions;
    }

    @GetMapping
    @Operation(summary = "Search the stored predictions, newest first")
    PageBody<PredictionBody> search(
            @Parameter(description = "Whole account number") @RequestParam(required = false) @Nullable String account,
            @Parameter(description = "Id of a scoring run") @RequestParam(required = false) @Nullable Long run,
            @Parameter(description = "low, medium or high") @RequestParam(required = false) @Nullable String band,
            @Parameter(description = "scoring_run, customer_page, analysis or api")
            @RequestParam(required = false) @Nullable String purpose,
            @Parameter(description = "First day, UTC") @RequestParam(required = false)
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @Parameter(description = "Last day, UTC") @RequestParam(required = false)
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var filter = new PredictionFilter(account, run, choice(RiskBand.class, "band", band),
                choice(Purpose.class, "purpose", purpose), from, to);
        Page<Prediction> found = predictions.search(filter, PageRequests.of(page, size, ""));
        return new PageBody<>(bodies.of(found.getContent()), found.getNumber(), found.getSize(), found.getTotalElements());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One prediction with everything that was recorded")
    PredictionBody find(@PathVariable long id) {
        return predictions.find(id).map(bodies::of).orElseThrow(() ->
                ApiException.notFound("No such prediction", "There is no prediction with the id " + id + "."));
    }

    @PostMapping("/{id}/replay")
    @Operation(summary = "Compute a prediction again from its snapshot and model versions", description = "Says whether every "
            + "figure came out with the same bits, and what did not. 409 where the customer's data was erased.")
    ReplayBody replay(@PathVariable long id) {
        return replays.replay(id).map(ReplayBody::of).orElseThrow(() ->
                ApiException.notFound("No such prediction", "There is no prediction with the id " + id + "."));
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, String name, @Nullable String text) {
        String given = text == null ? "" : text.strip();
        try {
            return given.isEmpty() ? null : Enum.valueOf(type, given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw ApiException.badRequest("Invalid parameter", name + " must be one of "
                    + String.join(", ", Arrays.stream(type.getEnumConstants())
                    .map(each -> each.name().toLowerCase(Locale.ROOT)).toList()) + ", not '" + given + "'.");
        }
    }
}
