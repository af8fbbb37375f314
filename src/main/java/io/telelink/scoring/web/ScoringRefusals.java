package io.telelink.scoring.web;

import io.telelink.scoring.CannotScoreException;
import io.telelink.scoring.NoChampionException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What scoring refuses, as the problems of its controllers. */
abstract class ScoringRefusals {

    @ExceptionHandler
    ProblemDetail conflict(CannotScoreException refused) {
        return problem(HttpStatus.CONFLICT, "Cannot score", String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail untrained(NoChampionException refused) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "No model yet", String.valueOf(refused.getMessage()));
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
