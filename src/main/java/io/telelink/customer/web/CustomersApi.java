package io.telelink.customer.web;

import java.util.Optional;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.CustomerFilter;
import io.telelink.customer.CustomerOffers;
import io.telelink.customer.CustomerRow;
import io.telelink.customer.CustomerSort;
import io.telelink.customer.CustomerStatus;
import io.telelink.customer.UnusableGroupException;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.RiskBand;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers: lists and single ones. */
@RestController
@RequestMapping(path = "/api/v1/customers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Customers")
class CustomersApi {

    private final CustomerDirectory customers;
    private final Schema schema;
    private final ObjectProvider<CustomerOffers> words;

    CustomersApi(CustomerDirectory customers, Schema schema, ObjectProvider<CustomerOffers> words) {
        this.customers = customers;
        this.schema = schema;
        this.words = words;
    }

    @GetMapping
    @Operation(summary = "Customers that match a filter, by account number unless sorted otherwise",
            description = ScoreBody.NAMES)
    PageBody<CustomerRow> list(@RequestParam(required = false) @Nullable String text,
                               @RequestParam(defaultValue = "") Set<String> state,
                               @RequestParam(defaultValue = "") Set<RiskBand> riskBand,
                               @RequestParam(required = false) @Nullable CustomerStatus status,
                               @RequestParam(required = false) @Nullable Boolean internationalPlan,
                               @RequestParam(required = false) @Nullable Boolean voiceMailPlan,
                               @RequestParam(required = false) @Nullable Double minProbability,
                               @RequestParam(required = false) @Nullable Double maxProbability,
                               @RequestParam(required = false) @Nullable Double minClv,
                               @RequestParam(required = false) @Nullable Double maxClv,
                               @RequestParam(required = false) @Nullable Boolean contactingPays,
                               @RequestParam(required = false) @Nullable Long segment,
                               @RequestParam(defaultValue = "0") int page,
                               @RequestParam(defaultValue = "50") int size,
                               @RequestParam(defaultValue = "") String sort) {
        PageRequest request = PageRequests.of(page, size, sort);
        request.getSort().forEach(CustomersApi::checkSort);
        CustomerFilter filter = new CustomerFilter(text, state, status, internationalPlan, voiceMailPlan, riskBand,
                minProbability, maxProbability, minClv, maxClv, contactingPays, segment);
        try {
            return new PageBody<>(customers.list(filter, request), page, size, customers.count(filter));
        } catch (UnusableGroupException unusable) {
            throw ApiException.badRequest("Invalid segment", String.valueOf(unusable.getMessage()));
        }
    }

    @GetMapping("/{account}")
    @Operation(summary = "One customer: profile, features of the current snapshot, current answer with what to do and why",
            description = ScoreBody.NAMES)
    CustomerBody find(@PathVariable String account) {
        return customers.find(account).map(details -> CustomerBody.of(details, schema, Optional.ofNullable(words.getIfAvailable())))
                .orElseThrow(() -> ApiException.notFound("No such customer",
                        "No customer has the account number '" + account + "'."));
    }

    private static void checkSort(Sort.Order order) {
        try {
            CustomerSort.of(order.getProperty());
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest("Invalid sort", e.getMessage() + ".");
        }
    }
}
