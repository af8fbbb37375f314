package io.telelink.segment.web;

import java.net.URI;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.CustomerFilter;
import io.telelink.customer.CustomerRow;
import io.telelink.segment.Cancellation;
import io.telelink.segment.NoSuchSegmentException;
import io.telelink.segment.Segment;
import io.telelink.segment.SegmentFigures;
import io.telelink.segment.SegmentRules;
import io.telelink.segment.Segments;
import io.telelink.segment.rule.RuleJson;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.springframework.data.domain.PageRequest;
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

/** Segments: rules over customers, their figures and members. */
@RestController
@RequestMapping(path = SegmentsApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Segments")
class SegmentsApi extends SegmentRefusals {

    static final String PATH = "/api/v1/segments";

    private final Segments segments;
    private final SegmentRules rules;
    private final CustomerDirectory customers;
    private final RuleJson json;

    SegmentsApi(Segments segments, SegmentRules rules, CustomerDirectory customers, RuleJson json) {
        this.segments = segments;
        this.rules = rules;
        this.customers = customers;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "Segments that the caller may see, by name, with the figures counted last")
    PageBody<SegmentBody> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return PageBody.of(segments.list(PageRequests.of(page, size, "")),
                listing -> SegmentBody.of(listing.segment(), listing.figures(), json));
    }

    @PostMapping
    @Operation(summary = "Keep a new segment, which then belongs to the caller")
    ResponseEntity<SegmentBody> create(@RequestBody SegmentRequest request) {
        Segment created = segments.create(request.draft(json));
        return ResponseEntity.created(URI.create(PATH + "/" + created.id())).body(body(created));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One segment with its rule, and why the rule can no longer be used if so")
    SegmentBody find(@PathVariable long id) {
        return body(segment(id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Keep a new version of a segment", description = "409 when it has another version by now than the one sent.")
    SegmentBody save(@PathVariable long id, @RequestBody SegmentRequest request) {
        if (request.version() == null) {
            throw ApiException.badRequest("Invalid segment", "version must be the number of the version that was changed.");
        }
        return body(segments.save(id, request.version(), request.draft(json)));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Archive a segment: it leaves every list, what refers to it stays")
    ResponseEntity<Void> archive(@PathVariable long id) {
        segments.archive(id);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/versions")
    @Operation(summary = "Every rule that the segment had, newest first")
    PageBody<VersionBody> versions(@PathVariable long id, @RequestParam(defaultValue = "0") int page,
                                   @RequestParam(defaultValue = "50") int size) {
        return PageBody.of(segments.versions(id, PageRequests.of(page, size, "")), version -> VersionBody.of(version, json));
    }

    @GetMapping("/{id}/figures")
    @Operation(summary = "Count the segment over the whole base now", description = "revenueAtRisk is the monthly charges of those at "
            + "high risk, $; in /forecast it is a year's expected revenue times the probability of leaving, of everybody.")
    SegmentFigures figures(@PathVariable long id) {
        return rules.figures(id, new Cancellation());
    }

    @GetMapping("/{id}/members")
    @Operation(summary = "Customers of the segment; sorted as the list of customers can be")
    PageBody<CustomerRow> members(@PathVariable long id, @RequestParam(defaultValue = "0") int page,
                                  @RequestParam(defaultValue = "50") int size, @RequestParam(defaultValue = "") String sort) {
        PageRequest request = PageRequests.of(page, size, sort);
        CustomerFilter filter = CustomerFilter.ALL.withSegment(segment(id).id());
        try {
            return new PageBody<>(customers.list(filter, request), page, size, customers.count(filter));
        } catch (IllegalArgumentException wrongSort) {
            throw ApiException.badRequest("Invalid sort", wrongSort.getMessage() + ".");
        }
    }

    private Segment segment(long id) {
        return segments.find(id).orElseThrow(() -> new NoSuchSegmentException(id));
    }

    private SegmentBody body(Segment segment) {
        return SegmentBody.of(segment, Optional.empty(), json);
    }
}
