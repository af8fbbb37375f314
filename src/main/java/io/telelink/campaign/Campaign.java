package io.telelink.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is now.
 *
 * @param draft       what was asked for; its last day is that of the last extension
 * @param segmentName name of its segment; null for everyone
 * @param offerName   name of the offer to all; null for the best offer each
 * @param windowDays  days after the start within which leaving counts; of a draft as when it was kept, its launch sets it anew
 * @param stoppedOn   when it was stopped for good; null while it was not
 * @param version     to be given back with every change
 * @param launch      what came of the draw; null for a draft
 */
public record Campaign(long id, CampaignDraft draft, @Nullable String segmentName, @Nullable String offerName, int windowDays,
                       CampaignStatus status, @Nullable LocalDate stoppedOn, int version, Instant createdAt, String createdBy,
                       @Nullable Launch launch) {

    /**
     * What a launch brought.
     *
     * @param contacts members to be contacted
     * @param controls members held out
     * @param profit   expected then, $
     * @param spend    expected then, $
     * @param saved    customers expected then to be kept
     */
    public record Launch(int contacts, int controls, double profit, double spend, double saved, Instant at, String by) {

        public int members() {
            return contacts + controls;
        }
    }

    public String name() {
        return draft.name();
    }

    public Optional<Launch> launched() {
        return Optional.ofNullable(launch);
    }

    /** Last day on which leaving counts in the results. */
    public LocalDate windowEnds() {
        return draft.startsOn().plusDays(windowDays);
    }

    /** Whether nobody can leave any more who counts. */
    public boolean isComplete(LocalDate today) {
        return today.isAfter(windowEnds());
    }

    /** Whether people are contacted under it. */
    public boolean isWorking(LocalDate today) {
        return status == CampaignStatus.RUNNING && !isOver(today);
    }

    /** Whether its last day of contacts has passed, or it was stopped. */
    public boolean isOver(LocalDate today) {
        return status == CampaignStatus.STOPPED || status != CampaignStatus.DRAFT && today.isAfter(draft.endsOn());
    }
}
