package io.telelink.audit.web;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which period to verify; everything where nothing is given. */
@Schema(name = "VerifyRequest")
record VerifyRequest(
        @Schema(description = "First moment, such as 2026-03-01T00:00:00Z") @Nullable Instant from,
        @Schema(description = "First moment after the period") @Nullable Instant to) {
}
