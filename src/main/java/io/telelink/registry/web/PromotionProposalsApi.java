package io.telelink.registry.web;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.PromotionProposal;
import io.telelink.registry.PromotionProposals;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Promotions that one administrator proposes and another decides. */
@RestController
@RequestMapping(path = PromotionProposalsApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class PromotionProposalsApi extends RegistryRefusals {

    static final String PATH = "/api/v1/promotion-proposals";

    private final ModelRegistry registry;
    private final PromotionProposals proposals;

    record NewProposal(@Nullable Long versionId, @Nullable String reason) {
    }

    record Decision(@Nullable String note) {

        String said() {
            return note == null ? "" : note;
        }
    }

    /**
     * A proposal.
     *
     * @param askedBy whose training or challenger had the application propose it; absent where a person proposed
     * @param state   {@code open}, {@code approved}, {@code rejected} or {@code withdrawn}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalBody(long id, String task, long versionId, int versionNumber, @Nullable Long championId, String reason,
                        Instant proposedAt, String proposedBy, @Nullable String askedBy, String state, @Nullable String note,
                        @Nullable Instant decidedAt, @Nullable String decidedBy) {

        static ProposalBody of(PromotionProposal proposal) {
            return new ProposalBody(proposal.id(), proposal.task().name().toLowerCase(Locale.ROOT), proposal.versionId(),
                    proposal.versionNumber(), proposal.championId(), proposal.reason(), proposal.proposedAt(),
                    proposal.proposedBy(), proposal.askedBy(), proposal.state().name().toLowerCase(Locale.ROOT), proposal.note(),
                    proposal.decidedAt(), proposal.decidedBy());
        }
    }

    PromotionProposalsApi(ModelRegistry registry, PromotionProposals proposals) {
        this.registry = registry;
        this.proposals = proposals;
    }

    @GetMapping
    @Operation(summary = "Proposals, newest first")
    PageBody<ProposalBody> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return PageBody.of(proposals.list(PageRequests.of(page, size, "")), ProposalBody::of);
    }

    @PostMapping
    @Operation(summary = "Proposes a version as the next champion; for administrators")
    ResponseEntity<ProposalBody> propose(@RequestBody NewProposal proposal) {
        Long versionId = proposal.versionId();
        if (versionId == null) {
            throw ApiException.badRequest("No version", "versionId must name the version that is proposed.");
        }
        if (registry.version(versionId).isEmpty()) {
            throw noSuchVersion(versionId);
        }
        PromotionProposal made = proposals.propose(versionId, reason(proposal.reason(), "this version is proposed"));
        return ResponseEntity.created(URI.create(PATH + "/" + made.id())).body(ProposalBody.of(made));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One proposal and what became of it")
    ProposalBody find(@PathVariable long id) {
        return ProposalBody.of(known(id));
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "Makes the proposed version champion; for an administrator who did not propose it and, where two are needed, did not ask for what led to it")
    ProposalBody approve(@PathVariable long id, @RequestBody Decision decision) {
        known(id);
        return ProposalBody.of(proposals.approve(id, decision.said()));
    }

    @PostMapping("/{id}/reject")
    @Operation(summary = "Turns a proposal down; the note says why")
    ProposalBody reject(@PathVariable long id, @RequestBody Decision decision) {
        known(id);
        return ProposalBody.of(proposals.reject(id, decision.said()));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Takes one's own proposal back")
    ProposalBody withdraw(@PathVariable long id) {
        known(id);
        return ProposalBody.of(proposals.withdraw(id));
    }

    private PromotionProposal known(long id) {
        return proposals.find(id).orElseThrow(() ->
                ApiException.notFound("No such proposal", "There is no proposal with the id " + id + "."));
    }
}
