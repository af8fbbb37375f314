package io.telelink.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import io.telelink.campaign.CampaignRefusedException.Reason;
import io.telelink.campaign.plan.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as somebody wants it.
 *
 * @param name          1 to 100 characters
 * @param segmentId     whom it is for; null for everyone
 * @param offerId       the offer to all; null: to each the one that the current answer proposes
 * @param targeting     what members are chosen by
 * @param upliftModelId model of effects, with {@link Targeting#EFFECT} only
 * @param budget        most that may be spent, $
 * @param capacity      most customers that can be contacted
 * @param controlShare  part of the members who are held out
 * @param seed          of the draw: the same members and seed give the same control group
 * @param startsOn      first day of contacts
 * @param endsOn        last day of contacts, at most a year later; a campaign that is kept also ends while leaving counts
 */
public record CampaignDraft(String name, @Nullable Long segmentId, @Nullable Long offerId, Targeting targeting,
                            @Nullable Long upliftModelId, double budget, int capacity, double controlShare, long seed,
                            LocalDate startsOn, LocalDate endsOn) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_DAYS = 366;

    /** @throws CampaignRefusedException naming what is wrong */
    public CampaignDraft {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw malformed("A campaign has a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if ((targeting == Targeting.EFFECT) != (upliftModelId != null)) {
            throw malformed("Choosing by effect needs a model of effects, and nothing else does.");
        }
        try {
            new Limits(budget, capacity, controlShare);
        } catch (IllegalArgumentException wrong) {
            throw malformed(String.valueOf(wrong.getMessage()));
        }
        if (endsOn.isBefore(startsOn) || ChronoUnit.DAYS.between(startsOn, endsOn) > LONGEST_DAYS) {
            throw malformed("A campaign ends on its first day or later, and within a year.");
        }
    }

    public Limits limits() {
        return new Limits(budget, capacity, controlShare);
    }

    private static CampaignRefusedException malformed(String message) {
        return new CampaignRefusedException(Reason.MALFORMED, message);
    }
}
