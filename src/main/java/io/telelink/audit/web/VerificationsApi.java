package io.telelink.audit.web;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.audit.Period;
import io.telelink.audit.verification.Verification;
import io.telelink.audit.verification.VerificationUnderWayException;
import io.telelink.audit.verification.Verifications;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Verifications of the ledger and of what it covers, for administrators and auditors. */
@RestController
@RequestMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Audit")
class VerificationsApi {

    private static final String ADDRESS = "/api/v1/audit/verifications/";
    private static final PageRequest FIRST_FINDINGS = PageRequest.of(0, PageRequests.MAX_SIZE);

    private final Verifications verifications;

    VerificationsApi(Verifications verifications) {
        this.verifications = verifications;
    }

    @PostMapping("/verify")
    @Operation(summary = "Verifies the ledger and everything it covers, in the background",
            description = "202 with the address of the verification; 409 while another one is under way.")
    ResponseEntity<VerificationBody> verify(@RequestBody(required = false) @Nullable VerifyRequest request) {
        Period period = request == null ? Period.ALL : Periods.of(request.from(), request.to());
        try {
            long id = verifications.start(period);
            return ResponseEntity.accepted().location(URI.create(ADDRESS + id)).body(find(id));
        } catch (VerificationUnderWayException underWay) {
            throw new ApiException(HttpStatus.CONFLICT, "Verification under way", underWay.getMessage() + ".");
        }
    }

    @GetMapping("/verifications/{id}")
    @Operation(summary = "How far a verification is and what it found")
    VerificationBody find(@PathVariable long id) {
        Verification verification = existing(id);
        return VerificationBody.of(verification, verification.findings() == 0 ? List.of()
                : verifications.findings(id, FIRST_FINDINGS).getContent());
    }

    @GetMapping("/verifications")
    @Operation(summary = "Verifications, newest first, without their findings")
    PageBody<VerificationBody> list(@RequestParam(defaultValue = "0") int page,
                                    @RequestParam(defaultValue = "50") int size) {
        return PageBody.of(verifications.list(PageRequests.of(page, size, "")),
                verification -> VerificationBody.of(verification, List.of()));
    }

    @PostMapping("/verifications/{id}/cancel")
    @Operation(summary = "Asks a verification to stop", description = "It then says nothing. No effect on a finished one.")
    VerificationBody cancel(@PathVariable long id) {
        existing(id);
        verifications.cancel(id);
        return find(id);
    }

    private Verification existing(long id) {
        return verifications.find(id).orElseThrow(() ->
                ApiException.notFound("No such verification", "There is no verification with the id " + id + "."));
    }
}
