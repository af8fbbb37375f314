package io.telelink.shadow.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import io.telelink.learning.model.ChurnModel;
import io.telelink.registry.VersionStore;
import io.telelink.retention.ContactHistory;
import io.telelink.shadow.Realised;
import io.telelink.shadow.ShadowSettings;
import io.telelink.shadow.compute.Case;
import io.telelink.shadow.compute.Lot;
import io.telelink.shadow.compute.RealisedComparison;
import io.telelink.shadow.persistence.ShadowAnswerTable;
import io.telelink.shadow.persistence.ShadowAnswerTable.Answers;
import io.telelink.shadow.persistence.ShadowOutcomeTable;
import io.telelink.shadow.persistence.ShadowRunTable.Due;
import org.springframework.stereotype.Component;

/** Reads what became of the customers of a run, or of a sample of them, and measures champion and challenger on it. */
@Component
class ShadowMeasuring {

    private final ShadowAnswerTable answers;
    private final ShadowOutcomeTable outcomes;
    private final ContactHistory contacts;
    private final VersionStore versions;
    private final ShadowSettings settings;

    ShadowMeasuring(ShadowAnswerTable answers, ShadowOutcomeTable outcomes, ContactHistory contacts, VersionStore versions, ShadowSettings settings) {
        this.answers = answers;
        this.outcomes = outcomes;
        this.contacts = contacts;
        this.versions = versions;
        this.settings = settings;
    }

    Realised measure(Due run, LocalDate today) {
        ChurnModel champion = versions.churn(run.championId());
        long customers = answers.sums(run.jobRunId(), run.challengerId()).stream().mapToLong(range -> range.moves().customers()).sum();
        double share = Math.min(1, (double) settings.sampleCustomers() / Math.max(1, customers));
        List<Case> cases = new ArrayList<>();
        for (int position : answers.positions(run.jobRunId(), run.challengerId())) {
            add(run, answers.answers(run.jobRunId(), run.challengerId(), position), share, champion, cases);
        }
        return RealisedComparison.of(cases, champion.threshold(), versions.churn(run.challengerVersion()).threshold(), run.jobRunId(), today);
    }

    private void add(Due run, Answers range, double share, ChurnModel champion, List<Case> cases) {
        LocalDate end = run.businessDay().plusDays(run.windowDays());
        List<Long> drawn = LongStream.of(range.customers()).filter(id -> Lot.of(id) < share).boxed().toList();
        Map<Long, Boolean> left = outcomes.left(drawn, run.businessDay(), end);
        Set<Long> contacted = contacts.contacted(drawn, run.businessDay(), end);
        for (int i = 0; i < range.customers().length; i++) {
            long id = range.customers()[i];
            if (left.containsKey(id)) {
                double probability = range.champion()[i];
                cases.add(new Case(id, probability, champion.band(probability), range.challenger()[i], left.get(id), contacted.contains(id)));
            }
        }
    }
}
