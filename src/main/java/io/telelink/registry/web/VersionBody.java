package io.telelink.registry.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.ValueMeasures;
import io.telelink.registry.VersionSummary;
import org.jspecify.annotations.Nullable;

/**
 * A model version as the REST interface shows one.
 *
 * @param task       {@code churn} or {@code value}
 * @param number     counts per task; what predictions name
 * @param champion   whether its answers are used
 * @param evaluation of a churn version
 * @param value      backtest of a value version; absent where there were no bills to measure it against
 * @param provenance where it comes from; lists leave out the text of the specification
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionBody(long id, String task, int number, String title, String specification, boolean champion,
                   @Nullable EvaluationBody evaluation, @Nullable ValueMeasures value, String artifactSha256, Map<String, Object> provenance,
                   @Nullable Long trainingRunId, Instant createdAt, String createdBy) {

    static VersionBody of(VersionSummary version) {
        return of(version, version.measures().map(EvaluationBody::of).orElse(null));
    }

    static VersionBody of(ModelVersion version, boolean curves) {
        return of(version.summary(), version.evaluation().map(e -> EvaluationBody.of(e, curves)).orElse(null));
    }

    private static VersionBody of(VersionSummary version, @Nullable EvaluationBody evaluation) {
        return new VersionBody(version.id(), version.task().name().toLowerCase(Locale.ROOT), version.number(),
                version.title(), version.specification(), version.champion(), evaluation, version.valued().orElse(null), version.artifactSha256(),
                version.provenance(), version.trainingRunId(), version.createdAt(), version.createdBy());
    }
}
