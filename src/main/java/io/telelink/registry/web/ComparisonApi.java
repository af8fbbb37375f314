package io.telelink.registry.web;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.learning.Task;
import io.telelink.registry.BandEffect;
import io.telelink.registry.BandEffects;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.comparison.Comparisons;
import io.telelink.web.ApiException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Versions beside each other, and what another champion would mean for customers. */
@RestController
@RequestMapping(path = "/api/v1/model-versions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class ComparisonApi extends RegistryRefusals {

    private final ModelRegistry registry;
    private final Comparisons comparisons;
    private final ObjectProvider<BandEffects> effects;

    ComparisonApi(ModelRegistry registry, Comparisons comparisons, ObjectProvider<BandEffects> effects) {
        this.registry = registry;
        this.comparisons = comparisons;
        this.effects = effects;
    }

    @GetMapping("/compare")
    @Operation(summary = "Two to four versions of a task beside each other",
            description = "v names each version, as in ?v=3&v=5; the others are compared with the first. Differences come with "
                    + "the 95 % interval of a paired bootstrap over the rows that all versions were tested on.")
    ComparisonBody compare(@RequestParam List<Long> v) {
        return ComparisonBody.of(comparisons.compare(v));
    }

    @GetMapping("/{id}/effect")
    @Operation(summary = "How many active customers would change band if this version answered instead of another",
            description = "against is the version that answers; the champion where it is not given. Beyond 20,000 active "
                    + "customers the figures are those of a sample of that size, spread evenly over them.")
    BandEffect effect(@PathVariable long id, @RequestParam(required = false) @Nullable Long against) {
        ModelVersion version = churn(id);
        Long before = against == null ? registry.champion(Task.CHURN).map(ModelVersion::id).orElse(null) : against;
        if (before == null) {
            throw new ApiException(HttpStatus.CONFLICT, "No champion", "There is no champion to compare with yet.");
        }
        BandEffects known = effects.getIfAvailable();
        if (known == null) {
            throw new ApiException(HttpStatus.NOT_IMPLEMENTED, "No customers", "Nothing here scores customers.");
        }
        return known.between(churn(before).id(), version.id());
    }

    private ModelVersion churn(long id) {
        ModelVersion version = registry.version(id).orElseThrow(() -> noSuchVersion(id));
        if (version.task() != Task.CHURN) {
            throw ApiException.badRequest("No bands", "Version " + id + " is a "
                    + version.task().name().toLowerCase(Locale.ROOT) + " version; risk bands come from churn versions.");
        }
        return version;
    }
}
