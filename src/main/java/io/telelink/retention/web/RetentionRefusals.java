package io.telelink.retention.web;

import io.telelink.retention.ActionRefusedException;
import io.telelink.retention.NoSuchActionException;
import io.telelink.retention.NoSuchOfferException;
import io.telelink.retention.OfferRefusedException;
import io.telelink.segment.InvalidRuleException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What retention work refuses, as problems of its controllers. */
abstract class RetentionRefusals {

    @ExceptionHandler
    ProblemDetail refused(ActionRefusedException refused) {
        return switch (refused.reason()) {
            case MALFORMED, NO_SUCH_PERSON -> problem(HttpStatus.BAD_REQUEST, "Invalid action", refused);
            case NO_SUCH_CUSTOMER -> problem(HttpStatus.NOT_FOUND, "No such customer", refused);
            case CHANGED_MEANWHILE -> problem(HttpStatus.CONFLICT, "Changed meanwhile", refused);
            case NO_SUCH_STEP -> problem(HttpStatus.CONFLICT, "No such step", refused);
            case BLOCKED -> problem(HttpStatus.CONFLICT, "Not to be contacted", refused);
            case OFFER_NOT_OPEN -> problem(HttpStatus.CONFLICT, "Offer not made", refused);
            case NOT_SCORED -> problem(HttpStatus.CONFLICT, "Not scored", refused);
        };
    }

    @ExceptionHandler
    ProblemDetail refused(OfferRefusedException refused) {
        return problem(refused.reason() == OfferRefusedException.Reason.MALFORMED ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT,
                refused.reason() == OfferRefusedException.Reason.MALFORMED ? "Invalid offer" : "Cannot save", refused);
    }

    /** The places in the rule stand in {@code errors}. */
    @ExceptionHandler
    ProblemDetail invalid(InvalidRuleException invalid) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "Invalid eligibility", invalid);
        problem.setProperty("errors", invalid.problems());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchOfferException unknown) {
        return problem(HttpStatus.NOT_FOUND, "No such offer", unknown);
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchActionException unknown) {
        return problem(HttpStatus.NOT_FOUND, "No such action", unknown);
    }

    private static ProblemDetail problem(HttpStatus status, String title, RuntimeException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(cause.getMessage()));
        problem.setTitle(title);
        return problem;
    }
}
