package io.telelink.registry.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.learning.Task;
import io.telelink.registry.ChampionChange;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.PromotionPolicy;
import io.telelink.registry.Promotions;
import io.telelink.web.ApiException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who was champion when, back to the champion before, and what a promotion needs. */
@RestController
@RequestMapping(path = "/api/v1/champions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class ChampionsApi extends RegistryRefusals {

    private final ModelRegistry registry;
    private final Promotions promotions;

    /** @param championId the champion that is to go, where that matters */
    record Rollback(@Nullable String task, @Nullable String reason, @Nullable Long championId) {
    }

    record Policy(@Nullable Boolean fourEyes, @Nullable String reason) {
    }

    /**
     * @param kind       {@code PROMOTION} or {@code ROLLBACK}
     * @param proposedBy who proposed it, where another decided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeBody(String task, long versionId, int versionNumber, ChampionChange.Kind kind, String reason,
                      Instant changedAt, String changedBy, @Nullable String proposedBy) {

        static ChangeBody of(ChampionChange change) {
            return new ChangeBody(change.task().name().toLowerCase(Locale.ROOT), change.versionId(), change.versionNumber(),
                    change.kind(), change.reason(), change.changedAt(), change.changedBy(), change.proposedBy());
        }
    }

    ChampionsApi(ModelRegistry registry, Promotions promotions) {
        this.registry = registry;
        this.promotions = promotions;
    }

    @GetMapping
    @Operation(summary = "Champions of a task, newest first, at most 500",
            description = "at names a moment: the answer is the champion of that moment alone, or nothing where there was none.")
    List<ChangeBody> history(@RequestParam String task, @RequestParam(required = false) @Nullable Instant at) {
        Task of = task(task);
        return (at == null ? registry.history(of) : registry.history(of, at, at.plusMillis(1)).stream()
                .filter(change -> !change.changedAt().isAfter(at)).limit(1).toList()).stream().map(ChangeBody::of).toList();
    }

    @PostMapping("/rollback")
    @Operation(summary = "Makes the champion before the present one champion again; for administrators")
    ChangeBody rollback(@RequestBody Rollback rollback) {
        Task task = task(rollback.task());
        promotions.rollback(task, rollback.championId(), reason(rollback.reason(), "the champion before is to come back"));
        return ChangeBody.of(registry.history(task).getFirst());
    }

    @GetMapping("/policy")
    @Operation(summary = "Whether a promotion needs a second administrator")
    PromotionPolicy policy() {
        return promotions.policy();
    }

    @PutMapping("/policy")
    @Operation(summary = "Sets whether a promotion needs a second administrator; for administrators")
    PromotionPolicy setPolicy(@RequestBody Policy policy) {
        if (policy.fourEyes() == null) {
            throw ApiException.badRequest("Nothing set", "fourEyes must be true or false.");
        }
        promotions.setFourEyes(policy.fourEyes(), reason(policy.reason(), "promotions need this from now on"));
        return promotions.policy();
    }
}
