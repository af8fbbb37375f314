package io.telelink.retention.web;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.retention.NoSuchOfferException;
import io.telelink.retention.Offer;
import io.telelink.retention.Offers;
import io.telelink.segment.rule.RuleJson;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of offers. */
@RestController
@RequestMapping(path = OffersApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Offers")
class OffersApi extends RetentionRefusals {

    static final String PATH = "/api/v1/offers";

    private final Offers offers;
    private final RuleJson json;

    OffersApi(Offers offers, RuleJson json) {
        this.offers = offers;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "Offers by name, retired ones last")
    PageBody<OfferBody> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return PageBody.of(offers.list(PageRequests.of(page, size, "")), offer -> OfferBody.of(offer, json));
    }

    @PostMapping
    @Operation(summary = "Keep a new offer")
    ResponseEntity<OfferBody> create(@RequestBody OfferRequest request) {
        Offer created = offers.create(request.draft(json));
        return ResponseEntity.created(URI.create(PATH + "/" + created.id())).body(OfferBody.of(created, json));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One offer with its conditions and what outcomes say of it")
    OfferBody find(@PathVariable long id) {
        return OfferBody.of(offers.find(id).orElseThrow(() -> new NoSuchOfferException(id)), json);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Keep a new version of an offer", description = "409 when it has another version by now than the one sent.")
    OfferBody save(@PathVariable long id, @RequestBody OfferRequest request) {
        if (request.version() == null) {
            throw ApiException.badRequest("Invalid offer", "version must be the number of the version that was changed.");
        }
        return OfferBody.of(offers.save(id, request.version(), request.draft(json)), json);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Retire an offer: it is proposed to nobody any more, what refers to it stays")
    ResponseEntity<Void> retire(@PathVariable long id) {
        offers.retire(id);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/versions")
    @Operation(summary = "Every form that the offer had, newest first")
    PageBody<OfferBody> versions(@PathVariable long id, @RequestParam(defaultValue = "0") int page,
                                 @RequestParam(defaultValue = "50") int size) {
        return PageBody.of(offers.versions(id, PageRequests.of(page, size, "")), version -> OfferBody.of(version, json));
    }
}
