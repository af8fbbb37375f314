package io.telelink.demo.web;

import io.telelink.demo.AdvanceRefusedException;
import io.telelink.demo.DemonstrationClock;
import io.telelink.web.ApiException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The day of a demonstration store. */
@RestController
@RequestMapping(path = "/api/v1/demonstration", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Demonstration")
class DemonstrationApi {

    private final DemonstrationClock clock;

    DemonstrationApi(DemonstrationClock clock) {
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The day of the demonstration store, and how its latest advance went")
    DemonstrationBody find() {
        return clock.find().map(DemonstrationBody::of).orElseThrow(() -> ApiException.notFound("No demonstration store",
                "This store lives in the days of the calendar."));
    }

    @PostMapping("/advance")
    @Operation(summary = "Moves the demonstration store on by a month, in the background; for administrators")
    ResponseEntity<DemonstrationBody> advance() {
        try {
            clock.advance();
        } catch (AdvanceRefusedException refused) {
            throw new ApiException(HttpStatus.CONFLICT, "The clock cannot be moved on", String.valueOf(refused.getMessage()));
        }
        return ResponseEntity.accepted().body(find());
    }
}
