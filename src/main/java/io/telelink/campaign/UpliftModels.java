package io.telelink.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.campaign.CampaignRefusedException.Reason;
import io.telelink.campaign.persistence.ExperimentTable;
import io.telelink.campaign.persistence.OutcomeTable.Window;
import io.telelink.campaign.persistence.UpliftModelTable;
import io.telelink.campaign.persistence.UpliftRunTable;
import io.telelink.customer.BusinessDay;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import io.telelink.learning.uplift.ThinData;
import io.telelink.learning.uplift.TooThinException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Models that say of each customer by how much a contact helps, learned from campaigns with a control group. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.EXECUTIVE + "', '" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
public class UpliftModels {

    /** Kind of the background runs. */
    public static final String KIND = "UPLIFT";

    private final Campaigns campaigns;
    private final ExperimentTable experiments;
    private final UpliftModelTable models;
    private final UpliftRunTable runs;
    private final Jobs jobs;
    private final BusinessDay day;

    UpliftModels(Campaigns campaigns, ExperimentTable experiments, UpliftModelTable models, UpliftRunTable runs, Jobs jobs,
                 BusinessDay day) {
        this.campaigns = campaigns;
        this.experiments = experiments;
        this.models = models;
        this.runs = runs;
        this.jobs = jobs;
        this.day = day;
    }

    /** Newest first. */
    public List<UpliftVersion> list() {
        return models.list();
    }

    public Optional<UpliftVersion> find(long id) {
        return models.find(id);
    }

    /** The newest that was learned from a campaign. */
    public Optional<UpliftVersion> latest(long campaignId) {
        return models.latest(campaignId);
    }

    /** The newest training on a campaign, whatever became of it. */
    public Optional<JobRun> run(long campaignId) {
        return runs.latest(campaignId).flatMap(jobs::find);
    }

    /**
     * Asks for a model of the effects of a campaign; it is trained in the background.
     *
     * @return id of the run
     * @throws CampaignRefusedException while outcomes are not complete, the data is too thin, or a training is under way
     */
    @PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.ADMIN + "')")
    @Transactional
    public long train(long campaignId) {
        Campaign campaign = campaigns.find(campaignId).orElseThrow(() -> new NoSuchCampaignException(campaignId));
        LocalDate end = campaign.windowEnds();
        if (campaign.launched().isEmpty() || !campaign.isComplete(day.today())) {
            throw refused("Effects can be learned once the outcomes are known, which is after " + end + ".");
        }
        try {
            ExperimentTable.Outcomes outcomes = experiments.outcomes(new Window(campaignId, campaign.draft().startsOn(), end));
            ThinData.require(outcomes.treated(), outcomes.left(), outcomes.accounts());
        } catch (TooThinException thin) {
            throw refused(String.valueOf(thin.getMessage()));
        }
        runs.lock();
        if (run(campaignId).filter(run -> !run.state().isFinished()).isPresent()) {
            throw refused("A model of this campaign is being trained already.");
        }
        return runs.submit(jobs, campaign, CurrentUser.name());
    }

    private static CampaignRefusedException refused(String message) {
        return new CampaignRefusedException(Reason.NOT_POSSIBLE, message);
    }
}
