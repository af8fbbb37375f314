package io.telelink.customer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.customer.CustomerFigures;
import io.telelink.customer.CustomerStatistics;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The base in figures. */
@RestController
@Tag(name = "Customers")
class StatsApi {

    private final CustomerStatistics statistics;

    StatsApi(CustomerStatistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping(path = "/api/v1/stats", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Counts and sums over the whole base, as they are now", description = "revenueAtRisk is the monthly charges of "
            + "those at high risk, $; in /forecast it is a year's expected revenue times the probability of leaving, of everybody.")
    CustomerFigures figures() {
        return statistics.figures();
    }
}
