package io.telelink.shadow.web;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.audit.WrittenText;
import io.telelink.registry.ModelRegistry;
import io.telelink.shadow.Challenger;
import io.telelink.shadow.ChallengerRefusedException;
import io.telelink.shadow.Challengers;
import io.telelink.shadow.ShadowReports;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Versions in shadow: who they are, and how they do beside the champion. */
@RestController
@RequestMapping(path = ChallengersApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class ChallengersApi {

    static final String PATH = "/api/v1/challengers";

    private final Challengers challengers;
    private final ShadowReports reports;
    private final ModelRegistry registry;

    record NewChallenger(@Nullable Long versionId, @Nullable String reason) {
    }

    ChallengersApi(Challengers challengers, ShadowReports reports, ModelRegistry registry) {
        this.challengers = challengers;
        this.reports = reports;
        this.registry = registry;
    }

    @GetMapping
    @Operation(summary = "Challengers, newest first; those without an end are in shadow now")
    PageBody<ChallengerBody> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return PageBody.of(challengers.list(PageRequests.of(page, size, "")), ChallengerBody::of);
    }

    @PostMapping
    @Operation(summary = "Puts a churn version in shadow from the next run of everyone on; for administrators")
    ResponseEntity<ChallengerBody> name(@RequestBody NewChallenger named) {
        Long versionId = named.versionId();
        if (versionId == null) {
            throw ApiException.badRequest("No version", "versionId must name the version that is to run in shadow.");
        }
        if (registry.version(versionId).isEmpty()) {
            throw ApiException.notFound("No such model version", "There is no model version with the id " + versionId + ".");
        }
        Challenger made = challengers.name(versionId, reason(named.reason()));
        return ResponseEntity.created(URI.create(PATH + "/" + made.id())).body(ChallengerBody.of(made));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One challenger")
    ChallengerBody find(@PathVariable long id) {
        return ChallengerBody.of(known(id));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Takes a version out of shadow; what it said stays. For administrators")
    ChallengerBody end(@PathVariable long id, @RequestParam(required = false) @Nullable String reason) {
        known(id);
        return ChallengerBody.of(challengers.end(id, reason(reason)));
    }

    @GetMapping("/{id}/comparison")
    @Operation(summary = "Agreement with the champion and realised differences, a run an item, newest first")
    PageBody<ComparisonBody> comparison(@PathVariable long id, @RequestParam(defaultValue = "0") int page,
                                        @RequestParam(defaultValue = "24") int size) {
        known(id);
        return PageBody.of(reports.runs(id, PageRequests.of(page, size, "")), ComparisonBody::of);
    }

    @ExceptionHandler
    ProblemDetail refused(ChallengerRefusedException refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(refused.getMessage()));
        problem.setTitle("Refused");
        return problem;
    }

    private Challenger known(long id) {
        return challengers.find(id).orElseThrow(() ->
                ApiException.notFound("No such challenger", "There is no challenger with the id " + id + "."));
    }

    private static String reason(@Nullable String reason) {
        return WrittenText.required("reason must say why", reason == null ? "" : reason, Challengers.LONGEST_REASON,
                wrong -> ApiException.badRequest("No reason", wrong));
    }
}
