package io.telelink.registry.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.learning.Task;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.PromotionRefusedException;
import io.telelink.registry.VersionSummary;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Model versions: lists, single ones, promotion. */
@RestController
@RequestMapping(path = "/api/v1/model-versions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class ModelVersionsApi {

    private final ModelRegistry registry;

    record Promotion(@Nullable String reason) {
    }

    ModelVersionsApi(ModelRegistry registry) {
        this.registry = registry;
    }

    @GetMapping
    @Operation(summary = "Versions of a task, newest first")
    PageBody<VersionBody> list(@RequestParam String task, @RequestParam(defaultValue = "0") int page,
                               @RequestParam(defaultValue = "50") int size) {
        PageRequest request = PageRequests.of(page, size, "");
        List<VersionSummary> versions = registry.versions(task(task));
        List<VersionSummary> shown = versions.stream().skip(request.getOffset()).limit(size).toList();
        return PageBody.of(new PageImpl<>(shown, request, versions.size()), VersionBody::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One version: measures, provenance, and on request the curves")
    VersionBody find(@PathVariable long id, @RequestParam(defaultValue = "false") boolean curves) {
        return VersionBody.of(version(id), curves);
    }

    @PostMapping("/{id}/promote")
    @Operation(summary = "Makes a version the champion of its task; for administrators")
    VersionBody promote(@PathVariable long id, @RequestBody Promotion promotion) {
        ModelVersion version = version(id);
        String reason = promotion.reason();
        if (reason == null || reason.isBlank()) {
            throw ApiException.badRequest("No reason", "reason must say why this version is promoted; it is kept for ever.");
        }
        try {
            registry.promote(version.id(), reason);
        } catch (PromotionRefusedException refused) {
            throw new ApiException(HttpStatus.CONFLICT, "Promotion refused", String.valueOf(refused.getMessage()));
        }
        return VersionBody.of(version(id), false);
    }

    private ModelVersion version(long id) {
        return registry.version(id).orElseThrow(() ->
                ApiException.notFound("No such model version", "There is no model version with the id " + id + "."));
    }

    private static Task task(String name) {
        return Arrays.stream(Task.values()).filter(task -> task.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> ApiException.badRequest("Unknown task", "task must be one of "
                        + Arrays.stream(Task.values()).map(task -> task.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")) + ", not '" + name + "'."));
    }
}
