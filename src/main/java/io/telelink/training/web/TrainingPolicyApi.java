package io.telelink.training.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.training.OnAlert;
import io.telelink.training.PolicyRules;
import io.telelink.training.TrainingPolicies;
import io.telelink.training.TrainingPolicy;
import io.telelink.training.TrainingSchedule;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When the application trains by itself: administrators change it, managers and executives read. */
@RestController
@RequestMapping(path = "/api/v1/training-policy", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class TrainingPolicyApi extends TrainingRefusals {

    private final TrainingPolicies policies;

    TrainingPolicyApi(TrainingPolicies policies) {
        this.policies = policies;
    }

    /** @param next day of the next training by the schedule; null where it is off, and for a version that is not in force */
    record PolicyBody(long version, TrainingSchedule schedule, List<String> specifications, OnAlert onAlert, int daysBetween,
                      boolean propose, @Nullable LocalDate next, @Nullable String reason, @Nullable Instant changedAt,
                      @Nullable String changedBy) {

        static PolicyBody of(TrainingPolicy policy, @Nullable LocalDate next) {
            PolicyRules rules = policy.rules();
            return new PolicyBody(policy.id(), rules.schedule(), rules.specifications(), rules.onAlert(), rules.daysBetween(),
                    rules.propose(), next, policy.reason(), policy.changedAt(), policy.changedBy());
        }
    }

    /** The rules as a program wants them; {@code version} is the one that the change was made from. */
    record PolicyRequest(@Nullable Long version, @Nullable TrainingSchedule schedule, @Nullable List<@Nullable String> specifications,
                         @Nullable OnAlert onAlert, @Nullable Integer daysBetween, @Nullable Boolean propose,
                         @Nullable String reason) {

        PolicyRules rules() {
            if (schedule == null || specifications == null || onAlert == null || daysBetween == null || propose == null) {
                throw new IllegalArgumentException("schedule, specifications, onAlert, daysBetween and propose are all needed.");
            }
            return new PolicyRules(schedule, specifications.stream().map(String::valueOf).toList(), onAlert, daysBetween, propose);
        }

        long basis() {
            if (version == null) {
                throw new IllegalArgumentException("version is needed: the one that the change was made from, 0 for none.");
            }
            return version;
        }
    }

    @GetMapping
    @Operation(summary = "When the application trains by itself")
    PolicyBody current() {
        return PolicyBody.of(policies.current(), policies.next().orElse(null));
    }

    @GetMapping("/versions")
    @Operation(summary = "All versions of these rules, newest first")
    PageBody<PolicyBody> versions(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return PageBody.of(policies.list(PageRequests.of(page, size, "")), policy -> PolicyBody.of(policy, null));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Changes when the application trains by itself")
    PolicyBody change(@RequestBody PolicyRequest wanted) {
        try {
            policies.change(wanted.basis(), wanted.rules(), wanted.reason() == null ? "" : wanted.reason());
            return current();
        } catch (IllegalArgumentException wrong) {
            throw ApiException.badRequest("Invalid rules", String.valueOf(wrong.getMessage()));
        }
    }
}
