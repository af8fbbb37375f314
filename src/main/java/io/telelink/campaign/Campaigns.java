package io.telelink.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.audit.WrittenText;
import io.telelink.campaign.CampaignRefusedException.Reason;
import io.telelink.campaign.persistence.CampaignEventTable;
import io.telelink.campaign.persistence.CampaignTable;
import io.telelink.customer.BusinessDay;
import io.telelink.retention.ActionBatch;
import io.telelink.scoring.AnswerWindow;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps campaigns from draft to stop. Managers run them; executives and administrators read. */
@Service
@PreAuthorize("hasRole('" + Roles.RETENTION_MANAGER + "')")
@Transactional
public class Campaigns {

    private static final int LONGEST_REASON = 500;
    private static final String READERS =
            "hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.EXECUTIVE + "', '" + Roles.ADMIN + "')";

    private final CampaignTable table;
    private final CampaignEventTable events;
    private final CampaignLaunch launch;
    private final CampaignOffers offers;
    private final ActionBatch actions;
    private final AnswerWindow window;
    private final BusinessDay day;
    private final AuditLog audit;
    private final Clock clock;

    Campaigns(CampaignTable table, CampaignEventTable events, CampaignLaunch launch, CampaignOffers offers, ActionBatch actions,
              AnswerWindow window, BusinessDay day, AuditLog audit, Clock clock) {
        this.table = table;
        this.events = events;
        this.launch = launch;
        this.offers = offers;
        this.actions = actions;
        this.window = window;
        this.day = day;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first; of one status, or all. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public Page<Campaign> list(@Nullable CampaignStatus status, Pageable page) {
        return new PageImpl<>(table.list(status, page), page, table.count(status));
    }

    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public Optional<Campaign> find(long id) {
        return table.find(id);
    }

    /** What happened to it, newest first. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<CampaignEvent> events(long id) {
        return events.list(existing(id).id());
    }

    /**
     * Keeps a draft.
     *
     * @throws CampaignRefusedException when the name is taken, the offer does not hold for the whole campaign, or contacts would go
     *                                  on when leaving counts no more
     */
    public Campaign create(CampaignDraft draft) {
        offers.own(draft);
        long id = table.insert(draft, window.days(), CurrentUser.name(), clock.instant());
        record(id, CampaignEvent.Kind.CREATED, "", Map.of("name", draft.name(), "budget", draft.budget(),
                "capacity", draft.capacity(), "controlShare", draft.controlShare(), "seed", draft.seed()));
        requireWithinWindow(draft, window.days(), draft.endsOn());
        return existing(id);
    }

    /**
     * Draws the members of a draft and creates the actions of those who are not held out, all or nothing. The window in which
     * leaving counts is that of the answers that the draw rests on, whatever it was when the draft was kept.
     *
     * @param expectedVersion the version that was looked at
     * @throws CampaignRefusedException when it is no draft any more, has begun before today, its offer does not hold, contacts
     *                                  would go on when leaving counts no more, or nobody would be contacted or held out
     */
    public Campaign launch(long id, int expectedVersion) {
        Campaign before = current(id, expectedVersion);
        require(before.status() == CampaignStatus.DRAFT, "The campaign has been launched already.");
        require(!before.draft().startsOn().isBefore(day.today()), "The campaign was to start on " + before.draft().startsOn()
                + ", which has passed; today is " + day.today() + ".");
        table.lockLaunches();
        int windowDays = window.days();
        requireWithinWindow(before.draft(), windowDays, before.draft().endsOn());
        Campaign.Launch drawn = launch.draw(before);
        moved(table.launch(id, expectedVersion, windowDays, drawn));
        record(id, CampaignEvent.Kind.LAUNCHED, "", Map.of("contacts", drawn.contacts(), "controls", drawn.controls(),
                "seed", before.draft().seed(), "expectedProfit", drawn.profit(), "expectedSpend", drawn.spend(),
                "windowDays", windowDays));
        return existing(id);
    }

    /** Keeps a draft and launches it at once, or neither. */
    public Campaign createAndLaunch(CampaignDraft draft) {
        Campaign created = create(draft);
        return launch(created.id(), created.version());
    }

    /** Lets nobody of it be contacted for the time being. */
    public Campaign pause(long id, int expectedVersion, String reason) {
        Campaign before = current(id, expectedVersion);
        require(before.status() == CampaignStatus.RUNNING, "Only a running campaign can pause.");
        move(before, CampaignStatus.PAUSED, null, before.draft().endsOn());
        record(id, CampaignEvent.Kind.PAUSED, reason, Map.of("reason", checked(reason)));
        return existing(id);
    }

    /** Goes on after a pause. */
    public Campaign resume(long id, int expectedVersion, String reason) {
        Campaign before = current(id, expectedVersion);
        require(before.status() == CampaignStatus.PAUSED, "Only a campaign that pauses can go on.");
        require(!before.isOver(day.today()), "The campaign's last day has passed: extend it first.");
        move(before, CampaignStatus.RUNNING, null, before.draft().endsOn());
        record(id, CampaignEvent.Kind.RESUMED, reason, Map.of("reason", checked(reason)));
        return existing(id);
    }

    /** Ends it for good: actions that wait are cancelled. Whoever was held out stays so while outcomes count. */
    public Campaign stop(long id, int expectedVersion, String reason) {
        Campaign before = current(id, expectedVersion);
        require(before.status() == CampaignStatus.RUNNING || before.status() == CampaignStatus.PAUSED,
                "Only a campaign that was launched can be stopped, once.");
        require(!checked(reason).isEmpty(), "Say why the campaign is stopped.");
        move(before, CampaignStatus.STOPPED, day.today(), before.draft().endsOn());
        int cancelled = actions.cancelWaiting(id, CurrentUser.name());
        record(id, CampaignEvent.Kind.STOPPED, reason, Map.of("reason", checked(reason), "cancelledActions", cancelled));
        return existing(id);
    }

    /**
     * Gives it a later last day.
     *
     * @throws CampaignRefusedException when it was stopped or never launched, the day is not later or when leaving counts no
     *                                  more, or its offer ends before
     */
    public Campaign extend(long id, int expectedVersion, LocalDate endsOn, String reason) {
        Campaign before = current(id, expectedVersion);
        require(before.status() == CampaignStatus.RUNNING || before.status() == CampaignStatus.PAUSED,
                "Only a campaign that was launched and not stopped can be extended.");
        CampaignDraft draft = before.draft();
        require(endsOn.isAfter(draft.endsOn()) && !endsOn.isBefore(day.today()),
                "The new last day must be after " + draft.endsOn() + " and not in the past.");
        requireWithinWindow(draft, before.windowDays(), endsOn);
        offers.requireStillHolding(draft, day.today(), endsOn);
        move(before, before.status(), null, endsOn);
        record(id, CampaignEvent.Kind.EXTENDED, reason, Map.of("reason", checked(reason), "endsOn", endsOn, "before", draft.endsOn()));
        return existing(id);
    }

    /** A contact after the window would count for nothing, and reach people who are no longer compared with anybody. */
    private static void requireWithinWindow(CampaignDraft draft, int windowDays, LocalDate endsOn) {
        LocalDate windowEnds = draft.startsOn().plusDays(windowDays);
        require(!endsOn.isAfter(windowEnds), "Leaving counts until " + windowEnds + ", "
                + windowDays + " days after the start: contacts cannot go on until " + endsOn + ".");
    }

    private Campaign existing(long id) {
        return table.find(id).orElseThrow(() -> new NoSuchCampaignException(id));
    }

    private Campaign current(long id, int expectedVersion) {
        Campaign campaign = existing(id);
        moved(campaign.version() == expectedVersion);
        return campaign;
    }

    private void move(Campaign before, CampaignStatus status, @Nullable LocalDate stoppedOn, LocalDate endsOn) {
        moved(table.move(before.id(), before.version(), status, stoppedOn, endsOn));
    }

    private static void moved(boolean moved) {
        if (!moved) {
            throw new CampaignRefusedException(Reason.CHANGED_MEANWHILE,
                    "Somebody else has changed this campaign meanwhile: look at it again.");
        }
    }

    private static void require(boolean possible, String message) {
        if (!possible) {
            throw new CampaignRefusedException(Reason.NOT_POSSIBLE, message);
        }
    }

    private static String checked(String reason) {
        return WrittenText.optional("A reason has", reason, LONGEST_REASON, wrong -> new CampaignRefusedException(Reason.MALFORMED, wrong));
    }

    private void record(long id, CampaignEvent.Kind kind, String reason, Map<String, ?> details) {
        events.insert(id, kind, clock.instant(), day.today(), CurrentUser.name(), checked(reason));
        audit.append("CAMPAIGN_" + kind, CurrentUser.name(), "campaign " + id, details);
    }
}
