package io.telelink.training.specification;

import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import io.telelink.learning.train.ModelSpecification;
import io.telelink.learning.train.SurvivalSpecification;
import io.telelink.training.specification.persistence.TrialTable;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dry runs of specifications, saved or not: one at a time, in the background, and nothing is registered. When one is asked for, those
 * of more than thirty days ago are forgotten.
 */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
public class SpecificationTrials {

    private static final int DAYS_KEPT = 30;

    private final TrialTable table;
    private final SpecificationRules rules;
    private final Jobs jobs;

    SpecificationTrials(TrialTable table, SpecificationRules rules, Jobs jobs) {
        this.table = table;
        this.rules = rules;
        this.jobs = jobs;
    }

    /**
     * Asks for a trial.
     *
     * @return id of the run
     * @throws InvalidSpecificationException naming all that is wrong with the text
     * @throws SpecificationRefusedException while another trial is queued or running, and for the survival-based model, which is
     *     not trained on rows
     */
    @Transactional
    public long start(String name, String text) {
        SpecificationRules.Checked checked = rules.check(text, Optional.of(name));
        ModelSpecification specification = checked.specification()
                .orElseThrow(() -> new InvalidSpecificationException(checked.faults()));
        if (specification instanceof SurvivalSpecification) {
            throw new SpecificationRefusedException("The survival-based model is fitted to counts of all customers within seconds: "
                    + "there is no sample to try it on. Train it instead.");
        }
        table.lock();
        underWay().ifPresent(run -> {
            throw new SpecificationRefusedException("A dry run of " + run.subject() + " by " + run.owner()
                    + " is under way. Wait for its end, or cancel it.");
        });
        long id = jobs.submit(Trial.KIND, name, CurrentUser.name());
        table.insert(id, name, text);
        table.deleteOlderThan(DAYS_KEPT);
        return id;
    }

    private Optional<JobRun> underWay() {
        return jobs.list(Trial.KIND, PageRequest.of(0, 1)).stream().filter(run -> !run.state().isFinished()).findFirst();
    }

    public Optional<Trial> find(long id) {
        return jobs.find(id).filter(run -> run.kind().equals(Trial.KIND)).flatMap(table::find);
    }

    /** The newest trial of a specification. */
    public Optional<Trial> newest(String name) {
        return table.newest(name, jobs::find);
    }

    /** Asks a trial to stop. */
    @Transactional
    public void cancel(long id) {
        find(id).ifPresent(trial -> jobs.cancel(trial.job().id()));
    }
}
