package io.telelink.campaign.web;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.campaign.CampaignOutcomes;
import io.telelink.campaign.CampaignPlans;
import io.telelink.campaign.CampaignStatus;
import io.telelink.campaign.Campaigns;
import io.telelink.campaign.NoSuchCampaignException;
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

/** Campaigns from plan to result. */
@RestController
@RequestMapping(path = CampaignsApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Campaigns")
class CampaignsApi extends CampaignRefusals {

    static final String PATH = "/api/v1/campaigns";

    private final Campaigns campaigns;
    private final CampaignPlans plans;
    private final CampaignOutcomes outcomes;

    CampaignsApi(Campaigns campaigns, CampaignPlans plans, CampaignOutcomes outcomes) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.outcomes = outcomes;
    }

    @GetMapping
    @Operation(summary = "Campaigns, newest first")
    PageBody<CampaignBody> list(@RequestParam(required = false) @Nullable CampaignStatus status,
                                @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return PageBody.of(campaigns.list(status, PageRequests.of(page, size, "")), CampaignBody::of);
    }

    @PostMapping
    @Operation(summary = "Keep a draft; nobody is drawn yet")
    ResponseEntity<CampaignBody> create(@RequestBody CampaignRequest request) {
        CampaignBody created = CampaignBody.of(campaigns.create(request.draft()));
        return ResponseEntity.created(URI.create(PATH + "/" + created.id())).body(created);
    }

    @PostMapping("/plan")
    @Operation(summary = "What a campaign would be if it were launched now: members, profit curve, who is left out and why")
    PlanBody plan(@RequestBody CampaignRequest request) {
        return PlanBody.of(plans.preview(request.draft()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One campaign")
    CampaignBody find(@PathVariable long id) {
        return CampaignBody.of(campaigns.find(id).orElseThrow(() -> new NoSuchCampaignException(id)));
    }

    @GetMapping("/{id}/results")
    @Operation(summary = "What the arms show so far, with 95 % intervals; 409 for a draft")
    ResultBody results(@PathVariable long id) {
        return ResultBody.of(outcomes.results(id));
    }

    @PostMapping("/{id}/launch")
    @Operation(summary = "Draw the control group and create the actions, all or nothing")
    CampaignBody launch(@PathVariable long id, @RequestBody ChangeRequest change) {
        return CampaignBody.of(campaigns.launch(id, change.expected()));
    }

    @PostMapping("/{id}/pause")
    @Operation(summary = "Let nobody of it be contacted for the time being")
    CampaignBody pause(@PathVariable long id, @RequestBody ChangeRequest change) {
        return CampaignBody.of(campaigns.pause(id, change.expected(), change.why()));
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Go on after a pause")
    CampaignBody resume(@PathVariable long id, @RequestBody ChangeRequest change) {
        return CampaignBody.of(campaigns.resume(id, change.expected(), change.why()));
    }

    @PostMapping("/{id}/stop")
    @Operation(summary = "End it for good: actions that wait are cancelled, results are counted on")
    CampaignBody stop(@PathVariable long id, @RequestBody ChangeRequest change) {
        return CampaignBody.of(campaigns.stop(id, change.expected(), change.why()));
    }

    @PostMapping("/{id}/extend")
    @Operation(summary = "Give it a later last day")
    CampaignBody extend(@PathVariable long id, @RequestBody ChangeRequest change) {
        return CampaignBody.of(campaigns.extend(id, change.expected(), change.newEnd(), change.why()));
    }
}
