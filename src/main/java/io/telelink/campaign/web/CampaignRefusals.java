package io.telelink.campaign.web;

import io.telelink.campaign.CampaignRefusedException;
import io.telelink.campaign.NoSuchCampaignException;
import io.telelink.campaign.NoSuchUpliftModelException;
import io.telelink.campaign.OutcomeFileException;
import io.telelink.customer.UnusableGroupException;
import io.telelink.retention.NoSuchOfferException;
import io.telelink.segment.InvalidRuleException;
import io.telelink.segment.NoSuchSegmentException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What campaigns refuse, as problems of their controllers. */
abstract class CampaignRefusals {

    @ExceptionHandler
    ProblemDetail refused(CampaignRefusedException refused) {
        return switch (refused.reason()) {
            case MALFORMED -> problem(HttpStatus.BAD_REQUEST, "Invalid campaign", refused);
            case NAME_TAKEN, CHANGED_MEANWHILE, NOT_POSSIBLE -> problem(HttpStatus.CONFLICT, "Not possible", refused);
        };
    }

    @ExceptionHandler({NoSuchCampaignException.class, NoSuchSegmentException.class, NoSuchOfferException.class,
        NoSuchUpliftModelException.class})
    ProblemDetail unknown(RuntimeException unknown) {
        return problem(HttpStatus.NOT_FOUND, "Not found", unknown);
    }

    @ExceptionHandler({InvalidRuleException.class, UnusableGroupException.class})
    ProblemDetail unusable(RuntimeException unusable) {
        return problem(HttpStatus.CONFLICT, "No longer valid", unusable);
    }

    /** The rows stand in {@code errors}. */
    @ExceptionHandler
    ProblemDetail wrongRows(OutcomeFileException wrong) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "Outcomes refused", wrong);
        problem.setProperty("errors", wrong.errors());
        problem.setProperty("errorCount", wrong.count());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String title, RuntimeException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(cause.getMessage()));
        problem.setTitle(title);
        return problem;
    }
}
