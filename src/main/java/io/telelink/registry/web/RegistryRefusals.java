package io.telelink.registry.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import io.telelink.learning.Task;
import io.telelink.registry.MarkRefusedException;
import io.telelink.registry.PromotionRefusedException;
import io.telelink.registry.comparison.ComparisonRefusedException;
import io.telelink.web.ApiException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What the registry refuses, as problems of its controllers. */
abstract class RegistryRefusals {

    @ExceptionHandler
    ProblemDetail refused(PromotionRefusedException refused) {
        return problem(HttpStatus.CONFLICT, "Promotion refused", refused);
    }

    @ExceptionHandler
    ProblemDetail refused(MarkRefusedException refused) {
        return problem(HttpStatus.CONFLICT, "Refused", refused);
    }

    @ExceptionHandler
    ProblemDetail refused(ComparisonRefusedException refused) {
        return problem(HttpStatus.BAD_REQUEST, "Cannot compare", refused);
    }

    private static ProblemDetail problem(HttpStatus status, String title, RuntimeException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(cause.getMessage()));
        problem.setTitle(title);
        return problem;
    }

    static String reason(@Nullable String reason, String of) {
        if (reason == null || reason.isBlank()) {
            throw ApiException.badRequest("No reason", "reason must say why " + of + "; it is kept for ever.");
        }
        return reason;
    }

    static ApiException noSuchVersion(long id) {
        return ApiException.notFound("No such model version", "There is no model version with the id " + id + ".");
    }

    static Task task(@Nullable String name) {
        return Arrays.stream(Task.values()).filter(task -> task.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> ApiException.badRequest("Unknown task", "task must be one of "
                        + Arrays.stream(Task.values()).map(task -> task.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")) + ", not '" + name + "'."));
    }
}
