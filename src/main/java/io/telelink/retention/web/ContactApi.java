package io.telelink.retention.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.customer.Customer;
import io.telelink.customer.CustomerDirectory;
import io.telelink.retention.ContactLimit;
import io.telelink.retention.ContactRules;
import io.telelink.web.ApiException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may be contacted, and how often. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Contacts")
class ContactApi extends RetentionRefusals {

    private static final String CUSTOMER = "/customers/{account}/do-not-contact";

    private final ContactRules rules;
    private final CustomerDirectory customers;

    ContactApi(ContactRules rules, CustomerDirectory customers) {
        this.rules = rules;
        this.customers = customers;
    }

    @GetMapping("/contact-limit")
    @Operation(summary = "How often a customer may be contacted")
    ContactLimit limit() {
        return rules.limit();
    }

    @PutMapping("/contact-limit")
    @Operation(summary = "Set how often a customer may be contacted")
    ContactLimit changeLimit(@RequestBody ContactLimit limit) {
        rules.changeLimit(limit);
        return rules.limit();
    }

    /** Whether the customer is not to be contacted, and why. */
    record DoNotContact(boolean doNotContact, @Nullable String reason) {
    }

    @GetMapping(CUSTOMER)
    @Operation(summary = "Whether a customer is not to be contacted")
    DoNotContact find(@PathVariable String account) {
        return rules.doNotContact(customer(account).id()).map(reason -> new DoNotContact(true, reason))
                .orElseGet(() -> new DoNotContact(false, null));
    }

    /** Why a customer is not to be contacted. */
    record Reason(@Nullable String reason) {
    }

    @PutMapping(CUSTOMER)
    @Operation(summary = "Mark a customer as one who is not to be contacted", description = "Actions that wait are cancelled.")
    DoNotContact forbid(@PathVariable String account, @RequestBody Reason request) {
        rules.forbidContact(customer(account), request.reason() == null ? "" : request.reason());
        return find(account);
    }

    @DeleteMapping(CUSTOMER)
    @Operation(summary = "Let a customer be contacted again")
    ResponseEntity<Void> allow(@PathVariable String account) {
        rules.allowContact(customer(account));
        return ResponseEntity.noContent().build();
    }

    private Customer customer(String account) {
        return customers.find(account).orElseThrow(() -> ApiException.notFound("No such customer",
                "No customer has the account number '" + account + "'.")).customer();
    }
}
