package io.telelink.shadow.job;

import java.time.LocalDate;
import java.util.List;

import io.telelink.customer.BusinessDay;
import io.telelink.job.JobProgress;
import io.telelink.shadow.ShadowSettings;
import io.telelink.shadow.compute.AgreementSums;
import io.telelink.shadow.persistence.ShadowAnswerTable;
import io.telelink.shadow.persistence.ShadowOutcomeTable;
import io.telelink.shadow.persistence.ShadowRunTable;
import io.telelink.shadow.persistence.ShadowRunTable.Due;
import org.springframework.stereotype.Component;

/** Adds up how far challengers agree, measures them on outcomes that have landed, and proposes those that are better. */
@Component
class ShadowConclusions {

    private final ShadowRunTable runs;
    private final ShadowAnswerTable answers;
    private final ShadowOutcomeTable outcomes;
    private final ShadowMeasuring measuring;
    private final ShadowProposals proposals;
    private final ShadowSettings settings;
    private final BusinessDay day;

    ShadowConclusions(ShadowRunTable runs, ShadowAnswerTable answers, ShadowOutcomeTable outcomes, ShadowMeasuring measuring,
                      ShadowProposals proposals, ShadowSettings settings, BusinessDay day) {
        this.runs = runs;
        this.answers = answers;
        this.outcomes = outcomes;
        this.measuring = measuring;
        this.proposals = proposals;
        this.settings = settings;
        this.day = day;
    }

    boolean areDue() {
        return !runs.uncounted().isEmpty() || !runs.landed(day.today(), settings.keepDays()).isEmpty() || !outcomes.unproposed().isEmpty();
    }

    void draw(JobProgress progress) {
        LocalDate today = day.today();
        for (Due run : runs.uncounted()) {
            answers.insertAgreement(run.jobRunId(), run.challengerId(),
                    AgreementSums.total(answers.sums(run.jobRunId(), run.challengerId())));
        }
        List<Due> landed = runs.landed(today, settings.keepDays());
        for (int i = 0; i < landed.size(); i++) {
            progress.stopIfCancelled();
            progress.report("Comparing with what became of customers", i, landed.size());
            outcomes.insert(landed.get(i).jobRunId(), landed.get(i).challengerId(), measuring.measure(landed.get(i), today));
        }
        proposals.make();
        answers.deleteBefore(today.minusDays(settings.keepDays()));
    }
}
