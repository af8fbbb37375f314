package io.telelink.segment.web;

import io.telelink.customer.UnusableGroupException;
import io.telelink.segment.InvalidRuleException;
import io.telelink.segment.NoSuchSegmentException;
import io.telelink.segment.SegmentRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What segments refuse, as problems of their controller. */
abstract class SegmentRefusals {

    /** The places in the rule stand in {@code errors}. */
    @ExceptionHandler
    ProblemDetail invalid(InvalidRuleException invalid) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "Invalid rule", invalid);
        problem.setProperty("errors", invalid.problems());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(SegmentRefusedException refused) {
        return switch (refused.reason()) {
            case NAME_MALFORMED, COMMENT_MALFORMED -> problem(HttpStatus.BAD_REQUEST, "Invalid segment", refused);
            case NAME_TAKEN, CHANGED_MEANWHILE -> problem(HttpStatus.CONFLICT, "Cannot save", refused);
            case SHARING_IS_THE_OWNERS, ARCHIVING_IS_THE_OWNERS -> problem(HttpStatus.FORBIDDEN, "Not the owner", refused);
        };
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchSegmentException unknown) {
        return problem(HttpStatus.NOT_FOUND, "No such segment", unknown);
    }

    @ExceptionHandler
    ProblemDetail unusable(UnusableGroupException unusable) {
        return problem(HttpStatus.CONFLICT, "No longer valid", unusable);
    }

    private static ProblemDetail problem(HttpStatus status, String title, RuntimeException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(cause.getMessage()));
        problem.setTitle(title);
        return problem;
    }
}
