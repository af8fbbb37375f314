package io.telelink.economics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.economics.EconomicsChanges;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What figures of value take for granted. */
@RestController
@RequestMapping(path = "/api/v1/economics", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Settings")
class EconomicsApi {

    private final EconomicsChanges changes;

    EconomicsApi(EconomicsChanges changes) {
        this.changes = changes;
    }

    @GetMapping
    @Operation(summary = "The economic settings in force")
    EconomicsBody current() {
        return EconomicsBody.of(changes.current());
    }

    @GetMapping("/versions")
    @Operation(summary = "All versions of the economic settings, newest first")
    PageBody<EconomicsBody> versions(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return PageBody.of(changes.list(PageRequests.of(page, size, "")), EconomicsBody::of);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change the economic settings", description = "For administrators. Holds for what is computed from now "
            + "on; earlier predictions keep the version they were computed under.")
    EconomicsBody change(@RequestBody EconomicsRequest wanted) {
        try {
            return EconomicsBody.of(changes.change(wanted.basis(), wanted.terms(), wanted.reason() == null ? "" : wanted.reason()));
        } catch (IllegalArgumentException refused) {
            throw ApiException.badRequest("Invalid settings", String.valueOf(refused.getMessage()));
        }
    }
}
