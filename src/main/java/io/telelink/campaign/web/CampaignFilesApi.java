package io.telelink.campaign.web;

import java.io.IOException;
import java.io.InputStream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.campaign.CampaignFiles;
import io.telelink.campaign.HandOver;
import io.telelink.campaign.HandOverTally;
import io.telelink.campaign.HandOvers;
import io.telelink.campaign.OutcomeImport;
import io.telelink.shell.Csv;
import io.telelink.web.ApiException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.multipart.MultipartFile;

/** Lists of campaigns to external systems, and outcomes back. */
@RestController
@RequestMapping(path = CampaignsApi.PATH + "/{id}")
@Tag(name = "Campaigns")
class CampaignFilesApi extends CampaignRefusals {

    private static final String CSV = Csv.TYPE;

    private final CampaignFiles files;
    private final HandOvers handOvers;
    private final OutcomeImport outcomes;

    CampaignFilesApi(CampaignFiles files, HandOvers handOvers, OutcomeImport outcomes) {
        this.files = files;
        this.handOvers = handOvers;
        this.outcomes = outcomes;
    }

    /** Where to send a list. */
    record TargetRequest(@Nullable String url) {
    }

    @GetMapping(path = "/members", produces = CSV)
    @Operation(summary = "Whom to contact, as CSV; who took it is recorded")
    void members(@PathVariable long id, HttpServletResponse response) throws IOException {
        files.require(id);
        response.setContentType(CSV);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=campaign-" + id + ".csv");
        files.write(id, response.getOutputStream());
    }

    @GetMapping(path = "/members/count", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How many the list of whom to contact has now, and how many it leaves out for which reason",
            description = "Left out are those whose action waits but who may not be contacted by now, or whose offer is not made any "
                    + "more (OFFER_NOT_OPEN). 409 unless the campaign runs.")
    HandOverTally count(@PathVariable long id) {
        return files.tally(id);
    }

    @PostMapping(path = "/hand-overs", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Send the list to a webhook, signed, in the background",
            description = "POST of JSON batches over HTTPS, each with X-TeleLink-Signature: sha256=HMAC of the body, and an "
                    + "X-TeleLink-Delivery that is the same for every attempt at one batch.")
    ResponseEntity<HandOver> handOver(@PathVariable long id, @RequestBody TargetRequest target) {
        return ResponseEntity.accepted().body(handOvers.start(id, target.url() == null ? "" : target.url()));
    }

    @PostMapping(path = "/hand-overs/latest/continue", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Send what the newest hand-over broke off before, to the same target")
    ResponseEntity<HandOver> goOn(@PathVariable long id) {
        return ResponseEntity.accepted().body(handOvers.goOn(id));
    }

    @PostMapping(path = "/hand-overs/latest/cancel", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask the newest hand-over to stop", description = "What was sent stays sent. No effect on a finished one.")
    HandOver cancel(@PathVariable long id) {
        latest(id);
        handOvers.cancel(id);
        return latest(id);
    }

    @GetMapping(path = "/hand-overs", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The newest hand-over of the campaign's list")
    HandOver latest(@PathVariable long id) {
        return handOvers.latest(id).orElseThrow(() -> ApiException.notFound("Nothing handed over",
                "The list of campaign " + id + " has not been sent anywhere."));
    }

    @PostMapping(path = "/outcomes", consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Bring in what came of contacts, as CSV with the columns account_number, outcome, channel, note and contacted_on",
            description = "contacted_on is the day of the contact (2026-06-30), from the day of the action to today; today without one. "
                    + "The offer must have been made on that day. Either every row is applied or none; 422 with a line for each row that is wrong.")
    OutcomeImport.Result outcomes(@PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        if (file.getSize() > OutcomeImport.LARGEST_FILE) {
            throw new ApiException(HttpStatus.CONTENT_TOO_LARGE, "File too large",
                    "A file of outcomes has at most " + OutcomeImport.LARGEST_FILE + " bytes.");
        }
        try (InputStream content = file.getInputStream()) {
            return outcomes.apply(id, content);
        }
    }
}
