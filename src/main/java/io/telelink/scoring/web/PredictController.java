package io.telelink.scoring.web;

import java.io.InputStream;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.Scoring;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for people who are not in the store. */
@RestController
@RequestMapping(path = "/api/v1/predict", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Predict")
class PredictController extends ScoringRefusals {

    private static final String CUSTOMER = """
            {"accountLength": 84, "state": "OH", "areaCode": 408, "internationalPlan": "yes", "voiceMailPlan": false,
             "numberOfVmailMessages": 0, "totalDayMinutes": 229.4, "totalDayCalls": 71, "totalDayCharge": 39.0,
             "totalEveMinutes": 201.9, "totalEveCalls": 88, "totalEveCharge": 17.16, "totalNightMinutes": 196.9,
             "totalNightCalls": 89, "totalNightCharge": 8.86, "totalIntlMinutes": 13.6, "totalIntlCalls": 2,
             "totalIntlCharge": 3.67, "customerServiceCalls": 4}""";
    private static final String BATCH = """
            [{"state": "OH", "totalDayMinutes": 229.4, "customerServiceCalls": 4},
             {"state": "NJ", "totalDayMinutes": 120, "voiceMailPlan": "yes"}]""";

    private final Scoring scoring;
    private final CustomerReader customers;
    private final PredictionBodies bodies;

    PredictController(Scoring scoring, CustomerReader customers, PredictionBodies bodies) {
        this.bodies = bodies;
        this.scoring = scoring;
        this.customers = customers;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Predict churn and value of one person", description = "Every feature may be left out: it is "
            + "filled in then and named in 'imputed'. The answer is stored before it is returned.")
    @RequestBody(content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(CUSTOMER)))
    PredictionBody predict(InputStream body) {
        double[] row = customers.one(body);
        return bodies.of(scoring.scoreEntered(List.of(row), Purpose.API).getFirst());
    }

    @PostMapping(path = "/batch", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Predict churn and value of up to 10,000 people", description = "An array, or an object with the "
            + "array 'customers'. All are scored, or none. Answers stand in the order of the request.")
    @RequestBody(content = @Content(schema = @Schema(type = "array"), examples = @ExampleObject(BATCH)))
    List<PredictionBody> batch(InputStream body) {
        List<double[]> rows = customers.many(body);
        return bodies.of(scoring.scoreEntered(rows, Purpose.API));
    }
}
