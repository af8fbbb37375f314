package io.telelink.forecast.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.forecast.Dimension;
import io.telelink.forecast.ForecastQuery;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.Forecasts;
import io.telelink.forecast.InvalidScenarioException;
import io.telelink.forecast.Part;
import io.telelink.web.ApiException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Revenue and margin to come. */
@RestController
@Tag(name = "Forecast")
class ForecastApi {

    private final Forecasts forecasts;

    ForecastApi(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    @GetMapping(path = "/api/v1/forecast", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What today's customers are expected to earn, on the present course and in a scenario",
            description = "months 12, 24 or 36; by all, state, plan, tenure, risk, reason or segment, and part one of it; churn "
                    + "-30 to 30 and price -10 to 10 percent; budget $ a month, contactCost $, saveRate percent. "
                    + "revenueAtRisk is a year's expected revenue of each customer times the probability of leaving within the churn "
                    + "window, summed, $; in /stats and segments it is the monthly charges of those at high risk.")
    ForecastBody forecast(@Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        ForecastQuery query = ForecastQuery.read(name -> Optional.ofNullable(parameters.get(name)));
        ForecastRun run = forecasts.newest().orElseThrow(() -> ApiException.notFound("No forecast",
                "There is no forecast before the first scoring run has ended: POST /api/v1/scoring-runs."));
        Part part = forecasts.part(run, query.member().isEmpty() ? Dimension.ALL : query.dimension(), query.member())
                .orElseThrow(() -> ApiException.notFound("No such part",
                        "No customers belong to the part '" + query.member() + "' of " + query.dimension() + "."));
        return ForecastBody.of(run, query, part, forecasts.outlooks(run, part).of(query.scenario(), query.months()));
    }

    @GetMapping(path = "/api/v1/forecast/kept", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Forecasts of earlier days beside what was billed since, the newest first")
    List<KeptBody> kept() {
        return forecasts.trackRecords().stream().map(KeptBody::of).toList();
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidScenarioException invalid) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, invalid.getMessage() + ".");
        problem.setTitle("Invalid parameter");
        problem.setProperty("parameter", invalid.parameter());
        return problem;
    }
}
