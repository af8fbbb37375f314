package io.telelink.registry.web;

import java.util.Arrays;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.Promotions;
import io.telelink.registry.VersionFilter;
import io.telelink.registry.VersionMarks;
import io.telelink.registry.card.ModelCard;
import io.telelink.registry.card.ModelCards;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Model versions: lists, single ones, promotion, cards. */
@RestController
@RequestMapping(path = "/api/v1/model-versions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class ModelVersionsApi extends RegistryRefusals {

    private final ModelRegistry registry;
    private final Promotions promotions;
    private final VersionMarks marks;
    private final ModelCards cards;

    /** @param championId the champion that it is to replace, where that matters */
    record Promotion(@Nullable String reason, @Nullable Long championId) {
    }

    ModelVersionsApi(ModelRegistry registry, Promotions promotions, VersionMarks marks, ModelCards cards) {
        this.registry = registry;
        this.promotions = promotions;
        this.marks = marks;
        this.cards = cards;
    }

    @GetMapping
    @Operation(summary = "Versions of a task, newest first")
    PageBody<VersionBody> list(@RequestParam String task, @RequestParam(defaultValue = "") String text,
                               @RequestParam(defaultValue = "") String tag, @RequestParam(defaultValue = "all") String shown,
                               @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return PageBody.of(registry.versions(new VersionFilter(task(task), text, tag, shown(shown)),
                PageRequests.of(page, size, "")), VersionBody::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One version: measures, provenance, and on request the curves")
    VersionBody find(@PathVariable long id, @RequestParam(defaultValue = "false") boolean curves) {
        return VersionBody.of(version(id), marks.standing(id), curves);
    }

    @PostMapping("/{id}/promote")
    @Operation(summary = "Makes a version the champion of its task; for administrators",
            description = "championId, where given, is the champion that it is to replace: if another stands by now, the promotion "
                    + "is refused. Where promotions need a second administrator, it is refused as well: propose it instead.")
    VersionBody promote(@PathVariable long id, @RequestBody Promotion promotion) {
        ModelVersion version = version(id);
        promotions.promote(version.id(), promotion.championId(), reason(promotion.reason(), "this version is promoted"));
        return VersionBody.of(version(id), marks.standing(id), false);
    }

    @GetMapping("/{id}/card")
    @Operation(summary = "The model card: purpose, data, measures with intervals, groups of customers, limits, provenance")
    ModelCard card(@PathVariable long id) {
        return cards.card(id).orElseThrow(() -> noSuchVersion(id));
    }

    private ModelVersion version(long id) {
        return registry.version(id).orElseThrow(() -> noSuchVersion(id));
    }

    private static VersionFilter.Shown shown(String name) {
        return Arrays.stream(VersionFilter.Shown.values()).filter(shown -> shown.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> ApiException.badRequest("Unknown filter", "shown must be one of active, archived, all, not '"
                        + name + "'."));
    }
}
