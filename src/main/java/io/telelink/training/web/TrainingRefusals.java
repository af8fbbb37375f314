package io.telelink.training.web;

import io.telelink.training.TrainingRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What training refuses, as problems of its controllers. */
abstract class TrainingRefusals {

    @ExceptionHandler
    ProblemDetail refused(TrainingRefusedException refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(refused.getMessage()));
        problem.setTitle("Refused");
        return problem;
    }
}
